import { randomUUID } from 'node:crypto';
import { unstable_rethrow } from 'next/navigation';
import { isLost } from '@/lib/config/database-lost';
import { log } from '@/lib/config/log';
import { problem } from './problem';

/**
 * The number of an exception, which is our mistake unless the database went away: it is logged under it, without what the caller sent. Next's own
 * signals are thrown on.
 */
export function incidentOf(error: unknown, operation: string): string {
  unstable_rethrow(error);
  const incident = randomUUID();
  log().error({ incident, operation, err: error }, 'A request failed.');
  return incident;
}

/** When to try again with a database that went away, in seconds. */
const RETRY_AFTER = 5;

/**
 * The answer to an exception for a program: its number alone. Where the database went away for longer than anybody waits,
 * nobody made a mistake, and whoever only `reads` is told to come back; of a write nobody can say whether it was done.
 */
export function incidentAnswer(
  error: unknown,
  operation: string,
  instance: string,
  { reads = false } = {},
): Response {
  const incident = incidentOf(error, operation);
  if (reads && isLost(error)) return problem({ kind: 'busy', retryAfterSeconds: RETRY_AFTER }, instance);
  return problem({ kind: 'failed', incident }, instance);
}
