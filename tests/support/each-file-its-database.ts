import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { freshDatabase } from './database';
import { freshPostgres, onPostgres } from './postgres';

const files = await mkdtemp(join(tmpdir(), 'sourceline-test-files-'));
process.env.FILES_FOLDER = files;
const clear = onPostgres ? await freshPostgres() : await freshDatabase();

afterAll(async () => {
  const { disconnect } = await import('@/lib/data/db');
  await disconnect();
  await clear();
  await rm(files, { recursive: true });
});
