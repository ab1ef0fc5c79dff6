import { indexed, rarest, type Term } from '@/lib/domain/text/terms';
import { prepared, type Tx } from './db';
import type { SearchKind } from './generated/enums';

/**
 * Full-text search over SQLite's FTS5. Its tables know integer rows alone: `SearchEntry` gives each thing its row.
 * Both sides of a match are folded, and stems stand beside the words (`indexed` in lib/domain/text/terms.ts).
 */

/** Takes a source's name and aliases into the search, instead of what was there before. */
export async function indexSource(tx: Tx, sourceId: string, names: readonly string[]): Promise<void> {
  const row = await searchRow(tx, 'SOURCE', sourceId);
  const held = names.map(indexed).join('\n');
  await tx.$executeRaw`INSERT OR REPLACE INTO "SourceSearch" ("rowid", "names") VALUES (${row}, ${held})`;
}

/** Takes a claim's statement into the search of working copies, instead of what was there before. */
export async function indexClaim(tx: Tx, claimId: string, statement: string): Promise<void> {
  const row = await searchRow(tx, 'CLAIM', claimId);
  await tx.$executeRaw`INSERT OR REPLACE INTO "ClaimSearch" ("rowid", "statement") VALUES (${row}, ${indexed(statement)})`;
}

/** The integer row of a searchable thing, given on first use. */
export async function searchRow(tx: Tx, kind: SearchKind, subjectId: string): Promise<number> {
  const [entry] = await tx.$queryRaw<{ id: number | bigint }[]>`
    INSERT INTO "SearchEntry" ("kind", "subjectId") VALUES (${kind}, ${subjectId})
    ON CONFLICT ("kind", "subjectId") DO UPDATE SET "kind" = excluded."kind" RETURNING "id"`;
  return Number(entry?.id);
}

/** How many letters a beginning needs before it is looked up: as many as the tables are indexed by. */
export const LEAST_LETTERS = { sources: 2, claims: 3 } as const;

/** A list that is narrowed by words looks at this many of their newest matches: a word can stand in every row. */
export const MOST_MATCHES = 5000;

/** An FTS5 query that matches what holds all of these; null when there is nothing to look for. */
export const holdingAll = (terms: readonly Term[]): string | null => joined(terms, ' AND ');

const joined = (terms: readonly Term[], by: string) =>
  terms.length === 0 ? null : terms.map(sought).join(by);

const sought = ({ word, whole, or }: Term): string => {
  const beginning = whole ? quoted(word) : `${quoted(word)}*`;
  return or === null ? beginning : `(${beginning} OR ${quoted(or)})`;
};

/** Quoted, so that nothing a person types is read as an operator. */
export const quoted = (word: string): string => `"${word}"`;

/**
 * The rarest of these terms, as many as stand in no more than `budget` rows together. No term is followed through more
 * rows than that, so the count has an end however large the table is.
 */
export function tellingTerms(terms: readonly Term[], budget: number): Term[] {
  const counted = terms.map((term) => ({
    term,
    rows: rowsHolding('PublicationSearch', sought(term), budget + 1),
  }));
  return rarest(counted, budget).map(({ term }) => term);
}

/** How many rows a query matches, as far as `most`. */
export function rowsHolding(table: 'ClaimSearch' | 'PublicationSearch', query: string, most: number): number {
  const count = prepared<[string, number], { rows: number }>(
    `SELECT count(*) AS "rows" FROM (SELECT 1 FROM "${table}" WHERE "${table}" MATCH ? LIMIT ?)`,
  );
  return count.get(query, most)?.rows ?? 0;
}
