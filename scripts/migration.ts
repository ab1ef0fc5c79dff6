// npm run migration -- NAME [--empty]: writes prisma/migrations/<time>_NAME/migration.sql from the change of schema.prisma.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { migrate } from './migrate';
import { handMade, pendingChange } from './migrations/change';
import { LOCK, MIGRATIONS, SCHEMA } from './migrations/folder';

const USAGE =
  'Usage: npm run migration -- NAME [--empty]   (NAME such as add_tags; --empty for SQL written by hand)';

/** `20261122143000`, in UTC: the order of migrations is the order of their names. */
const stamp = (at: Date) => at.toISOString().replace(/\D/g, '').slice(0, 14);

async function main(now: Date): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { empty: { type: 'boolean' } },
  });
  const name = positionals[0];
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(USAGE);
  await mkdir(MIGRATIONS, { recursive: true });
  await writeFile(join(MIGRATIONS, 'migration_lock.toml'), LOCK);
  const scratch = await mkdtemp(join(tmpdir(), 'sourceline-migration-'));
  try {
    await write(name, scratch, values.empty ?? false, now);
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function write(name: string, scratch: string, empty: boolean, now: Date): Promise<void> {
  const file = join(scratch, 'before.db');
  await migrate(`file:${file}`);
  const sql = await pendingChange(`file:${file}`, await readFile(SCHEMA, 'utf8'));
  if (!sql && !empty)
    throw new Error('The migrations already say what schema.prisma says. For SQL by hand: --empty.');
  const folder = join(MIGRATIONS, `${stamp(now)}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), sql || '-- SQL by hand\n');
  process.stdout.write(`${join('prisma', 'migrations', basename(folder), 'migration.sql')}\n`);
  if (sql) warnOfLoss(file, sql);
}

/** Prisma changes an SQLite table by building it anew, which drops its triggers without a word: this is the word. */
function warnOfLoss(file: string, sql: string): void {
  const database = new Database(file);
  const before = handMade(database);
  database.exec(sql);
  const after = new Set(handMade(database));
  database.close();
  const lost = before.filter((name) => !after.has(name));
  if (lost.length > 0)
    process.stdout.write(
      `It drops what was written by hand; create it again in the same file: ${lost.join(', ')}\n`,
    );
}

main(new Date()).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
