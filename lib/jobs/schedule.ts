import { env } from '@/lib/config/env';
import { askForDueChecks, takeUpPublished } from '@/lib/services/article/schedule';
import { endLapsed } from '@/lib/services/assignment/lapsing';
import { takeUpUntraced } from '@/lib/services/provenance/tracing/untraced';

let hasTakenUp = false;

/**
 * Asks for the work that comes due by the clock, and not by a change: looks at the pages of published articles; and once for what
 * came in before there was work of its kind. Takes whose time is over are recorded.
 */
export async function askForDueWork(): Promise<void> {
  await endLapsed();
  const steps = env().CHECK_ARTICLES;
  if (steps.length === 0) return;
  if (!hasTakenUp) await takeUpPublished();
  if (!hasTakenUp) await takeUpUntraced();
  hasTakenUp = true;
  await askForDueChecks(steps);
}
