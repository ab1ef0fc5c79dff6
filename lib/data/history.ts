import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';

/** The migrations of a newsroom's file, by name, which is their order. */
export type History = {
  /** Those that ran to their end. */
  applied: string[];
  /** Those that stopped half-way: statements of theirs have run. */
  halfDone: string[];
};

/** Where the history on each kind of database stands; both lead to prisma/schema.prisma. */
const FOLDERS = { sqlite: 'migrations', postgresql: 'migrations-postgresql' } as const;

/** The migrations that this Sourceline knows for a kind of database. The folder is read, so that a build can't know others than the commands do. */
export const migrationsOf = (kind: keyof typeof FOLDERS): string[] =>
  knownMigrations(join(process.cwd(), 'prisma', FOLDERS[kind]));

/** The migrations in a folder, in their order. */
export function knownMigrations(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** What Prisma's table of migrations says; empty where there is none. */
export function historyOf(db: Database.Database): History {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = '_prisma_migrations'").get();
  if (!table) return { applied: [], halfDone: [] };
  const rows = db
    .prepare<[], { name: string; finished: number }>(
      `SELECT "migration_name" AS "name", "finished_at" IS NOT NULL AS "finished" FROM "_prisma_migrations"
       WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
    )
    .all();
  const names = (finished: boolean) =>
    rows.filter((row) => Boolean(row.finished) === finished).map(({ name }) => name);
  return { applied: names(true), halfDone: names(false) };
}

/** Why a Sourceline that knows these migrations must not touch a newsroom of this history: a newer one was there. */
export function tooNew(
  file: string,
  { applied, halfDone }: History,
  known: readonly string[],
): string | undefined {
  const newest = [...applied, ...halfDone]
    .filter((name) => !known.includes(name))
    .sort()
    .at(-1);
  if (!newest) return undefined;
  return `The newsroom in ${file} was brought up to ${newest} by a newer Sourceline, and this one knows migrations up to ${known.at(-1) ?? 'none'}: start the newer one, or put back a copy from before.`;
}

/** Why a newsroom of this history can't be served by a Sourceline that knows these migrations; nothing where it can. */
export function unservable(file: string, history: History, known: readonly string[]): string | undefined {
  const [half] = history.halfDone;
  const missing = known.filter((name) => !history.applied.includes(name)).at(-1);
  const newer = tooNew(file, history, known);
  if (newer) return newer;
  if (half)
    return `The migration ${half} stopped half-way in ${file}: run npm run migrate, which mends it or says what to do.`;
  if (missing)
    return `The newsroom in ${file} stands at ${history.applied.at(-1) ?? 'no migration'} and this Sourceline needs ${missing}: run npm run migrate.`;
  return undefined;
}
