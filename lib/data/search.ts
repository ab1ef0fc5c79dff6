import { indexedNames } from '@/lib/domain/source/spelling';
import { indexed, rarest, type Term } from '@/lib/domain/text/terms';
import { dialect, execute, rows, rowsThrough, type Tx } from './db';
import type { SearchTable, Sought } from './db/driver';
import { Prisma } from './generated/client';
import type { SearchKind } from './generated/enums';

/**
 * Full-text search. Its tables know integer rows alone: `SearchEntry` gives each thing its row, in the order in which
 * things came in. Both sides of a match are folded, and stems stand beside the words (`indexed` in lib/domain/text/terms.ts).
 */

/** Takes a source's name and aliases into the search, instead of what was there before. */
export async function indexSource(tx: Tx, sourceId: string, names: readonly string[]): Promise<void> {
  const row = await searchRow(tx, 'SOURCE', sourceId);
  await putWords(tx, 'SourceSearch', row, [indexedNames(names)]);
}

/** Takes a claim's statement into the search of working copies, instead of what was there before. */
export async function indexClaim(tx: Tx, claimId: string, statement: string): Promise<void> {
  await putWords(tx, 'ClaimSearch', await searchRow(tx, 'CLAIM', claimId), [indexed(statement)]);
}

/** Puts texts, as `indexed` makes them, in the place of those that a row holds; null takes the row out. */
export async function putWords(
  tx: Tx,
  table: SearchTable,
  row: number,
  texts: readonly string[] | null,
): Promise<void> {
  await execute(tx, texts ? dialect().putWords(table, row, texts) : dialect().takeWords(table, row));
}

/** The integer row of a searchable thing, given on first use. */
export async function searchRow(tx: Tx, kind: SearchKind, subjectId: string): Promise<number> {
  const [entry] = await rowsThrough<{ id: number }>(
    tx,
    Prisma.sql`INSERT INTO "SearchEntry" ("kind", "subjectId") VALUES (${kind}, ${subjectId})
      ON CONFLICT ("kind", "subjectId") DO UPDATE SET "kind" = excluded."kind" RETURNING "id"`,
  );
  return Number(entry?.id);
}

/** How many letters a beginning needs before it is looked up: as many as the tables are indexed by. */
export const LEAST_LETTERS = { sources: 2, claims: 3 } as const;

/** A list that is narrowed by words looks at this many of their newest matches: a word can stand in every row. */
export const MOST_MATCHES = 5000;

/** What holds all of these terms; null when there is nothing to look for. */
export const holdingAll = (terms: readonly Term[]): Sought | null =>
  terms.length === 0 ? null : { terms, need: 'all' };

/** The newest rows that hold what is sought, the newest first: up to `most`, as the column "row". */
export const newestMatches = (table: SearchTable, sought: Sought, most = MOST_MATCHES): Prisma.Sql =>
  Prisma.sql`SELECT f."row" FROM (${dialect().found(table, sought)}) f ORDER BY f."row" DESC LIMIT ${most}`;

/**
 * The rarest of these terms, as many as stand in no more than `budget` rows together. No term is followed through more
 * rows than that, so the count has an end however large the table is.
 */
export async function tellingTerms(terms: readonly Term[], budget: number): Promise<Term[]> {
  const counted = await countRows('PublicationSearch', terms, budget + 1);
  return rarest(counted, budget).map(({ term }) => term);
}

/** How many rows hold each of these terms, as far as `most`. */
export async function countRows(
  table: SearchTable,
  terms: readonly Term[],
  most: number,
): Promise<{ term: Term; rows: number }[]> {
  const counts = await rows<{ place: number; rows: number }>(dialect().counted(table, terms, most));
  const of = new Map(counts.map(({ place, rows }) => [place, rows]));
  return terms.map((term, place) => ({ term, rows: of.get(place) ?? 0 }));
}
