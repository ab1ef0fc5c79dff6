import Database from 'better-sqlite3';
import { Broken } from '../desk';
import type { Stage } from '../stage';

/**
 * Sends a write that publishes, and kills the stage's server as soon as the newsroom's file holds it. Whether it had
 * answered by then: what is committed counts either way.
 */
export async function killedBehindItsCommit(
  stage: Stage,
  write: () => Promise<unknown>,
): Promise<{ answered: boolean }> {
  const db = new Database(stage.databaseFile, { readonly: true, fileMustExist: true });
  const count = db.prepare<[], number>('SELECT count(*) FROM "Publication"').pluck();
  const before = count.get() ?? 0;
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
  while (!over && (count.get() ?? 0) === before) await new Promise((settle) => setImmediate(settle));
  await stage.kill();
  db.close();
  return { answered: await ended };
}
