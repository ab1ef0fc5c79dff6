import { createHash } from 'node:crypto';
import { BEGINNING, type ChainEnd, type EventRow, follows } from '@/lib/data/record/audit';
import { type Look, looking } from './look';
import type { Acknowledged } from './writers';

/** What must hold of a newsroom whenever a server of it died: no query gives a row. */
const HALVES: Readonly<Record<string, string>> = {
  'a claim without its record': `SELECT "id" FROM "Claim" c WHERE NOT EXISTS (
    SELECT 1 FROM "AuditEvent" e WHERE e."verb" = 'claim.drafted' AND e."subjectId" = c."id")`,
  'a record of a claim that is not there': `SELECT "subjectId" AS "id" FROM "AuditEvent" e WHERE "verb" = 'claim.drafted' AND NOT EXISTS (
    SELECT 1 FROM "Claim" c WHERE c."id" = e."subjectId")`,
  'an article without its record': `SELECT "id" FROM "Article" a WHERE NOT EXISTS (
    SELECT 1 FROM "AuditEvent" e WHERE e."verb" = 'article.imported' AND e."subjectId" = a."id")`,
  'a review without its record': `SELECT "id" FROM "Review" r WHERE NOT EXISTS (
    SELECT 1 FROM "AuditEvent" e WHERE e."verb" = 'review.sealed' AND e."subjectId" = r."id")`,
  'a round that has its reviews and did not conclude': `SELECT "id" FROM "ReviewRound" o WHERE o."state" = 'OPEN'
    AND o."quorum" <= (SELECT count(*) FROM "Review" r WHERE r."roundId" = o."id")`,
  'a published claim without a publication': `SELECT "id" FROM "Claim" c WHERE c."status" = 'PUBLISHED' AND NOT EXISTS (
    SELECT 1 FROM "Publication" p WHERE p."claimId" = c."id" AND p."current")`,
  'a publication without its record': `SELECT "id" FROM "Publication" p WHERE NOT EXISTS (
    SELECT 1 FROM "AuditEvent" e WHERE e."verb" IN ('claim.published', 'claim.retracted') AND e."claimId" = p."claimId")`,
};

/** The same, of a search. */
const unsearchable = (entry: Look['entry']): string => `SELECT "id" FROM "Claim" c WHERE NOT EXISTS (
  SELECT 1 FROM "SearchEntry" s JOIN "ClaimSearch" f ON f."${entry}" = s."id" WHERE s."kind" = 'CLAIM' AND s."subjectId" = c."id")`;

const FROZEN = ['Publication', 'PublicArticle', 'PublicSource'] as const;

/**
 * Everything that is wrong in the newsroom of a DATABASE_URL, one sentence each: what the database itself finds, the audit
 * chain, the hashes of what was published, and what a transaction that was written by half would leave.
 */
export const faultsIn = (url: string): Promise<string[]> =>
  looking(url, async (look) => {
    const faults = [...(await look.ownFaults()), ...(await chainFaults(look))];
    for (const table of FROZEN) faults.push(...(await hashFaults(look, table)));
    const halves = { ...HALVES, 'a claim that search does not know': unsearchable(look.entry) };
    for (const [what, sql] of Object.entries(halves))
      for (const { id } of await look.rows<{ id: string }>(sql)) faults.push(`${what}: ${id}`);
    return faults;
  });

/** The acknowledged writes that are not in the newsroom. */
export const lostFrom = (url: string, acknowledged: readonly Acknowledged[]): Promise<Acknowledged[]> =>
  looking(url, async (look) => {
    const lost: Acknowledged[] = [];
    for (const write of acknowledged)
      if ((await look.rows(write.sql, ...write.params)).length === 0) lost.push(write);
    return lost;
  });

type Counted = 'Article' | 'AuditEvent' | 'Claim' | 'Publication' | 'Review';

/** How many rows a table of the newsroom has. */
export const countIn = (url: string, table: Counted): Promise<number> =>
  looking(url, (look) => countOf(look, table));

/** The same, for whoever looks already. */
export async function countOf(look: Look, table: Counted): Promise<number> {
  const [row] = await look.rows<{ count: number }>(`SELECT count(*) AS "count" FROM "${table}"`);
  return row?.count ?? 0;
}

/** The names of the tables in a newsroom's file. */
export const tablesIn = (url: string): Promise<string[]> =>
  looking(url, async (look) => {
    const rows = await look.rows<{ name: string }>(`SELECT "name" FROM sqlite_schema WHERE "type" = 'table'`);
    return rows.map(({ name }) => name);
  });

async function chainFaults(look: Look): Promise<string[]> {
  let last = BEGINNING;
  for (const row of await look.rows<EventRow>('SELECT * FROM "AuditEvent" ORDER BY "sequence"')) {
    if (!follows(row, last)) return [`the audit chain breaks at ${row.sequence}`];
    last = row;
  }
  const [end] = await look.rows<ChainEnd>('SELECT "sequence", "hash" FROM "AuditHead"');
  if (end?.sequence !== last.sequence || end.hash !== last.hash)
    return [`the audit chain goes to ${last.sequence} and says that it ends at ${end?.sequence}`];
  return [];
}

async function hashFaults(look: Look, table: (typeof FROZEN)[number]): Promise<string[]> {
  const rows = await look.rows<{ snapshot: string; sha256: string }>(
    `SELECT "snapshot", "sha256" FROM "${table}"`,
  );
  return rows
    .filter(({ snapshot, sha256 }) => createHash('sha256').update(snapshot).digest('hex') !== sha256)
    .map(({ sha256 }) => `${table} holds a text that its hash ${sha256} is not of`);
}
