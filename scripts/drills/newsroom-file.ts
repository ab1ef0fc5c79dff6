import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { BEGINNING, type ChainEnd, type EventRow, follows } from '@/lib/data/record/audit';
import type { Acknowledged } from './writers';

/** What must hold of a newsroom's file whenever its server died: no query gives a row. */
const HALVES: Readonly<Record<string, string>> = {
  'a claim without its record': `SELECT "id" FROM "Claim" c WHERE NOT EXISTS (
    SELECT 1 FROM "AuditEvent" e WHERE e."verb" = 'claim.drafted' AND e."subjectId" = c."id")`,
  'a record of a claim that is not there': `SELECT "subjectId" FROM "AuditEvent" e WHERE "verb" = 'claim.drafted' AND NOT EXISTS (
    SELECT 1 FROM "Claim" c WHERE c."id" = e."subjectId")`,
  'a claim that search does not know': `SELECT "id" FROM "Claim" c WHERE NOT EXISTS (
    SELECT 1 FROM "SearchEntry" s JOIN "ClaimSearch" f ON f."rowid" = s."id" WHERE s."kind" = 'CLAIM' AND s."subjectId" = c."id")`,
  'an article without its record': `SELECT "id" FROM "Article" a WHERE NOT EXISTS (
    SELECT 1 FROM "AuditEvent" e WHERE e."verb" = 'article.imported' AND e."subjectId" = a."id")`,
  'a review without its record': `SELECT "id" FROM "Review" r WHERE NOT EXISTS (
    SELECT 1 FROM "AuditEvent" e WHERE e."verb" = 'review.sealed' AND e."subjectId" = r."id")`,
  'a round that has its reviews and did not conclude': `SELECT "id" FROM "ReviewRound" o WHERE o."state" = 'OPEN'
    AND o."quorum" <= (SELECT count(*) FROM "Review" r WHERE r."roundId" = o."id")`,
  'a published claim without a publication': `SELECT "id" FROM "Claim" c WHERE c."status" = 'PUBLISHED' AND NOT EXISTS (
    SELECT 1 FROM "Publication" p WHERE p."claimId" = c."id" AND p."current" = 1)`,
  'a publication without its record': `SELECT "id" FROM "Publication" p WHERE NOT EXISTS (
    SELECT 1 FROM "AuditEvent" e WHERE e."verb" IN ('claim.published', 'claim.retracted') AND e."claimId" = p."claimId")`,
};

const FROZEN = ['Publication', 'PublicArticle', 'PublicSource'] as const;

/**
 * Everything that is wrong in a newsroom's SQLite file, one sentence each: what SQLite itself finds, the audit chain, the
 * hashes of what was published, and what a transaction that was written by half would leave.
 */
export function faultsIn(file: string): string[] {
  return reading(file, (db) => [
    ...sqliteFaults(db),
    ...chainFaults(db),
    ...FROZEN.flatMap((table) => hashFaults(db, table)),
    ...Object.entries(HALVES).flatMap(([what, sql]) => rows(db, sql).map((id) => `${what}: ${id}`)),
  ]);
}

/** The acknowledged writes that are not in the file. */
export const lostFrom = (file: string, acknowledged: readonly Acknowledged[]): Acknowledged[] =>
  reading(file, (db) =>
    acknowledged.filter(({ sql, params }) => db.prepare(sql).get(...params) === undefined),
  );

type Counted = 'Article' | 'AuditEvent' | 'Claim' | 'Publication' | 'Review';

/** How many rows a table of the file has. */
export const countIn = (file: string, table: Counted): number =>
  reading(file, (db) => Number(rows(db, `SELECT count(*) FROM "${table}"`)[0]));

/** The names of the file's tables. */
export const tablesIn = (file: string): unknown[] =>
  reading(file, (db) => rows(db, "SELECT name FROM sqlite_schema WHERE type = 'table'"));

function reading<T>(file: string, read: (db: Database.Database) => T): T {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    return read(db);
  } finally {
    db.close();
  }
}

/** The first column of every row. */
const rows = (db: Database.Database, sql: string): unknown[] => db.prepare(sql).pluck().all();

const sqliteFaults = (db: Database.Database): string[] => [
  ...rows(db, 'PRAGMA integrity_check').flatMap((found) => (found === 'ok' ? [] : [`SQLite: ${found}`])),
  ...rows(db, 'PRAGMA foreign_key_check').map((table) => `${table} has a row that points nowhere`),
];

function chainFaults(db: Database.Database): string[] {
  let last = BEGINNING;
  for (const row of db.prepare<[], EventRow>('SELECT * FROM "AuditEvent" ORDER BY "sequence"').iterate()) {
    if (!follows(row, last)) return [`the audit chain breaks at ${row.sequence}`];
    last = row;
  }
  const end = db.prepare<[], ChainEnd>('SELECT "sequence", "hash" FROM "AuditHead"').get();
  if (end?.sequence !== last.sequence || end.hash !== last.hash)
    return [`the audit chain goes to ${last.sequence} and says that it ends at ${end?.sequence}`];
  return [];
}

const hashFaults = (db: Database.Database, table: (typeof FROZEN)[number]): string[] =>
  db
    .prepare<[], { snapshot: string; sha256: string }>(`SELECT "snapshot", "sha256" FROM "${table}"`)
    .all()
    .filter(({ snapshot, sha256 }) => createHash('sha256').update(snapshot).digest('hex') !== sha256)
    .map(({ sha256 }) => `${table} holds a text that its hash ${sha256} is not of`);
