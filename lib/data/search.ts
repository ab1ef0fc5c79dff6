import { fold, words } from '@/lib/domain/text/folding';
import type { Tx } from './db';
import type { SearchKind } from './generated/enums';

/**
 * Full-text search over SQLite's FTS5. Its tables know integer rows alone: `SearchEntry` gives each thing its row.
 * Both sides of a match are folded (lib/domain/text/folding.ts).
 */

/** Takes a source's name and aliases into the search, instead of what was there before. */
export async function indexSource(tx: Tx, sourceId: string, names: readonly string[]): Promise<void> {
  const row = await searchRow(tx, 'SOURCE', sourceId);
  const folded = names.map(fold).join('\n');
  await tx.$executeRaw`INSERT OR REPLACE INTO "SourceSearch" ("rowid", "names") VALUES (${row}, ${folded})`;
}

/** Takes a claim's statement into the search of working copies, instead of what was there before. */
export async function indexClaim(tx: Tx, claimId: string, statement: string): Promise<void> {
  const row = await searchRow(tx, 'CLAIM', claimId);
  await tx.$executeRaw`INSERT OR REPLACE INTO "ClaimSearch" ("rowid", "statement") VALUES (${row}, ${fold(statement)})`;
}

/** The integer row of a searchable thing, given on first use. */
export async function searchRow(tx: Tx, kind: SearchKind, subjectId: string): Promise<number> {
  const [entry] = await tx.$queryRaw<{ id: number | bigint }[]>`
    INSERT INTO "SearchEntry" ("kind", "subjectId") VALUES (${kind}, ${subjectId})
    ON CONFLICT ("kind", "subjectId") DO UPDATE SET "kind" = excluded."kind" RETURNING "id"`;
  return Number(entry?.id);
}

/**
 * An FTS5 query that matches what holds a word beginning with each of these words; null when there are none to look for.
 * Quoted, so that nothing a person types is read as an operator.
 */
export function beginnings(text: string): string | null {
  const found = words(text);
  return found.length === 0 ? null : found.map((word) => `"${word}"*`).join(' ');
}

/** At most this many words of a text are looked up: the longest say most. */
const MOST_WORDS = 16;

/**
 * An FTS5 query that matches what shares a word with a text. Words of up to three Latin letters ("the", "and") are left
 * out: they stand everywhere. Null when nothing is left.
 */
export function anyWord(text: string): string | null {
  const telling = [...new Set(words(text))].filter((word) => word.length > (/^[a-z]+$/.test(word) ? 3 : 1));
  const longest = telling.sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
  return longest.length === 0 ? null : longest.map((word) => `"${word}"`).join(' OR ');
}
