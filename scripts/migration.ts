// npm run migration -- NAME [--empty]: writes <time>_NAME/migration.sql into both histories from the change of schema.prisma.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { migrate } from './migrate';
import { handMade, pendingChange } from './migrations/change';
import { pendingPostgresChange } from './migrations/change-postgres';
import { HISTORIES, lockOf, type Provider, SCHEMA } from './migrations/folder';
import { startPostgres } from './setup/postgres.mjs';
import { dropDatabase, makeDatabase } from './setup/postgres-databases.mjs';
import { ROOT } from './setup/run.mjs';

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
  const server = await startPostgres();
  const scratch = await mkdtemp(join(tmpdir(), 'sourceline-migration-'));
  const database = basename(scratch);
  try {
    const file = join(scratch, 'before.db');
    const schema = await readFile(SCHEMA, 'utf8');
    const changes: Record<Provider, string> = {
      sqlite: await changeOn(`file:${file}`, schema, pendingChange),
      postgresql: await changeOn(await makeDatabase(server.url, database), schema, pendingPostgresChange),
    };
    await write(`${stamp(now)}_${name}`, changes, values.empty ?? false);
    if (changes.sqlite) warnOfLoss(file, changes.sqlite);
  } finally {
    await rm(scratch, { recursive: true });
    await dropDatabase(server.url, database);
    await server.stop();
  }
}

/** What a history doesn't say yet, asked of a database that it has led to where it ends. */
async function changeOn(url: string, schema: string, change: typeof pendingChange): Promise<string> {
  await migrate(url);
  return change(url, schema);
}

/** Writes a migration for each database that has to change. What one of them can't say in the other's words is in its own. */
async function write(name: string, changes: Record<Provider, string>, empty: boolean): Promise<void> {
  if (!changes.sqlite && !changes.postgresql && !empty)
    throw new Error('The migrations already say what schema.prisma says. For SQL by hand: --empty.');
  for (const provider of ['sqlite', 'postgresql'] as const) {
    const history = HISTORIES[provider];
    if (!changes[provider] && !empty) {
      process.stdout.write(`Nothing changes for ${provider}.\n`);
      continue;
    }
    const file = join(history, name, 'migration.sql');
    await mkdir(join(history, name), { recursive: true });
    await writeFile(join(history, 'migration_lock.toml'), lockOf(provider));
    await writeFile(file, changes[provider] || '-- SQL by hand\n');
    process.stdout.write(`${relative(ROOT, file)}\n`);
  }
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
