import { finishedMigrations, knownHere } from '@/lib/data/readiness';

/** Whether the database answers, and is at exactly the migrations that this code knows. */
export async function isReady(): Promise<boolean> {
  try {
    const finished = await finishedMigrations();
    const known = knownHere();
    return known.length === finished.length && known.every((name, at) => name === finished[at]);
  } catch {
    return false;
  }
}
