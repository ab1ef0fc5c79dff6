import { setTimeout as pause } from 'node:timers/promises';
import { finishedMigrations, knownHere } from '@/lib/data/readiness';

/** How long the database may take to answer, in milliseconds: whoever asks acts upon an answer, and not upon none. */
const PATIENCE = 2_000;

/** Whether the database answers in time, and is at exactly the migrations that this code knows. */
export const isReady = (patience = PATIENCE): Promise<boolean> =>
  Promise.race([isMigrated(), pause(patience, false, { ref: false })]);

async function isMigrated(): Promise<boolean> {
  try {
    const finished = await finishedMigrations();
    const known = knownHere();
    return known.length === finished.length && known.every((name, at) => name === finished[at]);
  } catch {
    return false;
  }
}
