// Deletes the newsroom of DATABASE_URL: what starting the demo over begins with.
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { databaseFile, requireGoodEnv } from '@/lib/config/env';
import { hold, Unusable } from '@/lib/data/use';
import { requireNobody } from './copy';

const file = databaseFile(requireGoodEnv().DATABASE_URL);
try {
  mkdirSync(dirname(file), { recursive: true });
  const held = hold(file, 'alone');
  requireNobody(file);
  // The file of the lock stays: who waits for it waits for this very file.
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
  held.release();
} catch (error) {
  if (!(error instanceof Unusable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
