import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEARCH_FORM } from '@/lib/domain/text/terms';
import { migrate } from '@/scripts/migrate';
import { MIGRATIONS } from '@/scripts/migrations/folder';

/**
 * Gives this process an empty, migrated database of its own by setting DATABASE_URL. Call it before `lib/data` opens
 * its connections; the vitest project `services` does so for each test file.
 * @returns deletes it
 */
export async function freshDatabase(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sourceline-test-'));
  const file = join(folder, 'test.db');
  await copyFile(await emptyFile(), file);
  process.env.DATABASE_URL = `file:${file}`;
  return () => rm(folder, { recursive: true });
}

/** An empty database at the newest migration: made once for every state of the migrations and of the search, then copied. */
export async function emptyFile(): Promise<string> {
  const file = join(tmpdir(), `sourceline-template-${await migrationsHash()}.db`);
  if (existsSync(file)) return file;
  const folder = await mkdtemp(join(tmpdir(), 'sourceline-template-'));
  await migrate(`file:${join(folder, 'template.db')}`);
  await rename(join(folder, 'template.db'), file);
  await rm(folder, { recursive: true });
  return file;
}

async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256').update(`search form ${SEARCH_FORM}`);
  const files = await readdir(MIGRATIONS, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.sql')).sort()) {
    hash.update(file).update(await readFile(join(MIGRATIONS, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
