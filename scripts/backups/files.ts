import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Files } from '@/lib/outside/files/files';

/** What became of the files that rows name, captures and uploads, what readers may have of them, and what articles were read from: how many are in a backup, and the hashes of those that were not there, or not theirs any more. */
export type KeptFiles = { kept: number; missing: string[] };

/**
 * Copies the files that the rows of a copied newsroom name into the copy, in a table of its own. They are looked for after
 * the rows were copied: a file is there before its row, and none of them ever changes or goes. One that is missing all the same
 * is told of, and costs nobody the backup.
 */
export async function copyFiles(db: Database.Database, from: Files): Promise<KeptFiles> {
  db.exec(
    'DROP TABLE IF EXISTS "BackupFile"; CREATE TABLE "BackupFile" ("sha256" TEXT PRIMARY KEY, "bytes" BLOB NOT NULL)',
  );
  const put = db.prepare('INSERT INTO "BackupFile" VALUES (?, ?)');
  const found: KeptFiles = { kept: 0, missing: [] };
  for (const sha256 of named(db)) {
    const bytes = await from.read(sha256);
    if (bytes === null || hash('sha256', bytes, 'hex') !== sha256) {
      found.missing.push(sha256);
      continue;
    }
    put.run(sha256, Buffer.from(bytes));
    found.kept += 1;
  }
  return found;
}

/** What is wrong with the files of a backup, as a clause that goes on from what it is called; nothing where they are whole. */
export function filesWrong(db: Database.Database, noted: KeptFiles | undefined): string | undefined {
  if (!noted) return undefined;
  let found = 0;
  for (const { sha256, bytes } of each(db)) {
    if (hash('sha256', bytes, 'hex') !== sha256)
      return `is broken: a file is not what its hash ${sha256} says`;
    found += 1;
  }
  return found === noted.kept ? undefined : `holds ${found} files of ${noted.kept}`;
}

/**
 * Puts the files of a backup that is whole where a newsroom keeps them, before anybody finds a row that names one. A backup of
 * before there were any has none. Gives how many there are.
 */
export async function putFiles(db: Database.Database, into: Files): Promise<number> {
  let count = 0;
  for (const { bytes } of each(db)) {
    await into.keep(bytes);
    count += 1;
  }
  return count;
}

/** One at a time: together they may be more than memory holds. */
function* each(db: Database.Database): Generator<{ sha256: string; bytes: Buffer }> {
  if (!db.prepare(`SELECT 1 FROM sqlite_schema WHERE "name" = 'BackupFile'`).get()) return;
  const names = db.prepare<[], string>('SELECT "sha256" FROM "BackupFile" ORDER BY 1').pluck().all();
  const read = db.prepare<[string], Buffer>('SELECT "bytes" FROM "BackupFile" WHERE "sha256" = ?').pluck();
  for (const sha256 of names) yield { sha256, bytes: read.get(sha256) ?? Buffer.alloc(0) };
}

/** Each once: `UNION` leaves out what stands twice. */
const named = (db: Database.Database): string[] =>
  db
    .prepare<[], string>(
      `SELECT "sha256" FROM "Capture" UNION SELECT "sha256" FROM "Upload"
       UNION SELECT "readersSha256" FROM "Capture" WHERE "readersSha256" IS NOT NULL
       UNION SELECT "readersSha256" FROM "Upload" WHERE "readersSha256" IS NOT NULL
       UNION SELECT "sourceSha256" FROM "ArticleVersion" WHERE "sourceSha256" IS NOT NULL ORDER BY 1`,
    )
    .pluck()
    .all();
