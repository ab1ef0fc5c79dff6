import { env } from '@/lib/config/env';
import { log } from '@/lib/config/log';
import { askForDueChecks, takeUpPublished } from '@/lib/services/article/schedule';
import { endLapsed } from '@/lib/services/assignment/lapsing';
import { askForDigests } from '@/lib/services/inbox/digests';
import { remindOfDue } from '@/lib/services/inbox/reminding';
import { takeUpUntraced } from '@/lib/services/provenance/tracing/untraced';

/** What comes due by the clock, and not by a change, one after the other. */
const steps: readonly (() => Promise<unknown>)[] = [endLapsed, remindOfDue, askForDigests, askForLooks];

/**
 * Does and asks for what comes due by the clock: takes whose time is over, reminders, digests, looks at the pages of published
 * articles. One that fails keeps none of the others back.
 */
export const askForDueWork = (): Promise<void> => eachOf(steps);

/** Takes each of these steps, also behind one that failed, which the log has. */
export async function eachOf(some: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of some) {
    try {
      await step();
    } catch (error) {
      log().error(
        { err: error, operation: `worker ${step.name}` },
        'What comes due by the clock was not seen to.',
      );
    }
  }
}

let hasTakenUp = false;

/** Asks for the looks at articles that are due; and once for what came in before there was work of its kind. */
async function askForLooks(): Promise<void> {
  const checks = env().CHECK_ARTICLES;
  if (checks.length === 0) return;
  if (!hasTakenUp) await takeUpPublished();
  if (!hasTakenUp) await takeUpUntraced();
  hasTakenUp = true;
  await askForDueChecks(checks);
}
