import { closeSync, openSync, readSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Counted } from '@/lib/data/moving/tally';
import { GENESIS } from '@/lib/data/record/audit';
import type { Found } from '../moving/walk';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const kind = z.enum(['text', 'number', 'boolean', 'instant', 'json']);

const Note = z.object({
  /** When it was begun: every write that was answered before is in it. */
  madeAt: z.iso.datetime(),
  /** The hash of the first event of the newsroom's audit log: no other newsroom has the same. Noughts where nothing happened yet. */
  newsroom: hash,
  /** How many events the audit log has, and the hash of the last. */
  events: z.int().nonnegative(),
  head: hash,
  /** How many frozen texts there are, each with its hash. */
  frozen: z.int().nonnegative(),
  /** How many files it holds, and the hashes of those that were missing. A backup of before there were any has none. */
  files: z.object({ kept: z.int().nonnegative(), missing: z.array(hash) }).optional(),
  /** Every table as it was read: its columns, how many rows, and what they add up to (see `Tally`). */
  tables: z.array(
    z.object({
      table: z.object({ name: z.string(), columns: z.array(z.object({ name: z.string(), kind })) }),
      rows: z.int().nonnegative(),
      digest: z.string().regex(/^[0-9a-f]+$/),
    }),
  ),
});

/**
 * What a backup says of itself, in a table of its own. With it one backup is told from another, and a single changed letter
 * is found, also by a later Sourceline, whose tables have other columns.
 */
export type Note = z.infer<typeof Note>;

/** What to note of a newsroom that was found to hold this. */
export const noteOf = (madeAt: Date, newsroom: string | undefined, found: Found): Note => ({
  madeAt: madeAt.toISOString(),
  newsroom: newsroom ?? GENESIS,
  events: found.events,
  head: found.head,
  frozen: found.frozen,
  tables: found.tallies.map(counted),
});

/** Writes a note, in the place of any other: a file that was made of a backup may still have that one's. */
export function writeNote(db: Database.Database, note: Note): void {
  db.exec('DROP TABLE IF EXISTS "Backup"; CREATE TABLE "Backup" ("note" TEXT NOT NULL)');
  db.prepare('INSERT INTO "Backup" VALUES (?)').run(JSON.stringify(note));
}

const MAGIC = 'SQLite format 3\0';

/**
 * Whether a file is an SQLite database that needs no log beside it, as every backup is: https://www.sqlite.org/fileformat.html#the_database_header
 * Of any other SQLite would make files beside it, even when it only reads.
 */
export function isAlone(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const header = Buffer.alloc(20);
    readSync(descriptor, header, 0, header.length, 0);
    return header.toString('latin1', 0, MAGIC.length) === MAGIC && header[18] === 1 && header[19] === 1;
  } finally {
    closeSync(descriptor);
  }
}

/** The note of a file; nothing where it has none that can be read. Throws what SQLite says where it is no database. */
export function readNote(db: Database.Database): Note | undefined {
  if (!db.prepare(`SELECT 1 FROM sqlite_schema WHERE "name" = 'Backup'`).get()) return undefined;
  const stored = db.prepare<[], unknown>('SELECT * FROM "Backup"').pluck().get();
  return Note.safeParse(asJson(String(stored))).data;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const counted = ({ table, rows, digest }: Counted): Note['tables'][number] => ({
  table: { name: table.name, columns: table.columns.map(({ name, kind }) => ({ name, kind })) },
  rows,
  digest,
});
