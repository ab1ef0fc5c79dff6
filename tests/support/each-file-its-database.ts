import { afterAll } from 'vitest';
import { freshDatabase } from './database';
import { freshPostgres, onPostgres } from './postgres';

const clear = onPostgres ? await freshPostgres() : await freshDatabase();

afterAll(async () => {
  const { disconnect } = await import('@/lib/data/db');
  await disconnect();
  await clear();
});
