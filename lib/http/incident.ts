import { randomUUID } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import { log } from '@/lib/config/log';
import { problem } from './problem';

/**
 * The number of an exception, which is always our mistake: it is logged under it, without what the caller sent. Next's own
 * signals are thrown on.
 */
export function incidentOf(error: unknown, operation: string): string {
  unstable_rethrow(error);
  const incident = randomUUID();
  log().error({ incident, operation, err: error }, 'A request failed.');
  return incident;
}

/** The answer to an exception for a program: its number alone. */
export const incidentAnswer = (error: unknown, operation: string, instance: string): Response =>
  problem({ kind: 'failed', incident: incidentOf(error, operation) }, instance);
