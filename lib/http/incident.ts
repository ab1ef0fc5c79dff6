import { randomUUID } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import { log } from '@/lib/config/log';
import { problem } from './problem';

/**
 * The answer to an exception, which is always our mistake: it is logged under a number without what the caller sent, and
 * the caller gets the number alone. Next's own signals are thrown on.
 */
export function incidentAnswer(error: unknown, operation: string, instance: string): Response {
  unstable_rethrow(error);
  const incident = randomUUID();
  log().error({ incident, operation, err: error }, 'A request failed.');
  return problem({ kind: 'failed', incident }, instance);
}
