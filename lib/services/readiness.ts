import { isPostgres } from '@/lib/config/database';
import { env } from '@/lib/config/env';
import { migrationsOf } from '@/lib/data/history';
import { finishedMigrations } from '@/lib/data/readiness';

/** Whether the database answers, and is at exactly the migrations that this code knows. */
export async function isReady(): Promise<boolean> {
  try {
    const finished = await finishedMigrations();
    const known = migrationsOf(isPostgres(env().DATABASE_URL) ? 'postgresql' : 'sqlite');
    return known.length === finished.length && known.every((name, at) => name === finished[at]);
  } catch {
    return false;
  }
}
