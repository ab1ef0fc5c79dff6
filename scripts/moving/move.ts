import { migrate } from '../migrate';
import { fill, type Step } from './fill';
import { readingFrom } from './from';
import { requireEmpty, writingInto } from './into';
import type { Found } from './walk';

/** How many steps a move has. */
export const STEPS = 5;

/**
 * Copies every row of a newsroom into an empty database, whichever databases they are, and reads all of it back. Nothing
 * of the source changes; the target holds everything once this returns, and nothing whatever stops it before. Throws
 * `Unusable` where somebody uses either, where the target isn't empty, and where the source isn't whole or not at the
 * migrations of this code.
 * @returns what was copied
 */
export async function move(from: string, to: string, step: Step): Promise<Found> {
  await step('Looking at the database that is to be filled', () => requireEmpty(to));
  return readingFrom(from, { use: 'alone', given: '--from' }, async (source) => {
    await step('Bringing it to the migrations', () => migrate(to).then(() => undefined));
    return writingInto(to, (target) => fill(source, target, step));
  });
}
