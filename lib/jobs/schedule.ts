import { env } from '@/lib/config/env';
import { askForDueChecks, takeUpPublished } from '@/lib/services/article/schedule';
import { endLapsed } from '@/lib/services/assignment/lapsing';
import { askForDigests } from '@/lib/services/inbox/digests';
import { remindOfDue } from '@/lib/services/inbox/reminding';
import { takeUpUntraced } from '@/lib/services/provenance/tracing/untraced';

let hasTakenUp = false;

/**
 * Does and asks for what comes due by the clock, and not by a change: takes whose time is over, reminders, digests, looks at the
 * pages of published articles; and once for what came in before there was work of its kind.
 */
export async function askForDueWork(): Promise<void> {
  await endLapsed();
  await remindOfDue();
  await askForDigests();
  const steps = env().CHECK_ARTICLES;
  if (steps.length === 0) return;
  if (!hasTakenUp) await takeUpPublished();
  if (!hasTakenUp) await takeUpUntraced();
  hasTakenUp = true;
  await askForDueChecks(steps);
}
