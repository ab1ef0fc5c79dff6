import { setImmediate as nextTurn } from 'node:timers/promises';
import { Broken } from '../desk';
import { countOf } from '../left-behind';
import { looking } from '../look';
import type { Stage } from '../stage';

/**
 * Sends a write that publishes, and kills the stage's server as soon as the database holds it. Whether it had
 * answered by then: what is committed counts either way.
 */
export function killedBehindItsCommit(
  stage: Stage,
  write: () => Promise<unknown>,
): Promise<{ answered: boolean }> {
  return looking(stage.databaseUrl, async (look) => {
    const before = await countOf(look, 'Publication');
    let over = false;
    const answered = write().then(
      () => true,
      (error: unknown) => {
        if (error instanceof Broken && !error.message) return false;
        throw error;
      },
    );
    const ended = answered.finally(() => {
      over = true;
    });
    ended.catch(() => undefined);
    while (!over && (await countOf(look, 'Publication')) === before) await nextTurn();
    await stage.kill();
    return { answered: await ended };
  });
}
