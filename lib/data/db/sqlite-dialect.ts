import { empty, join, raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Term } from '@/lib/domain/text/terms';
import type { Dialect, SearchTable, Sought } from './driver';

/** The columns of the FTS5 tables, whose rowid is `SearchEntry.id`. */
const columns: Record<SearchTable, readonly string[]> = {
  SourceSearch: ['names'],
  ClaimSearch: ['statement'],
  PublicationSearch: ['statement', 'body'],
};

/** How FTS5 weighs what it finds: with BM25, where a word in the statement counts as much as four in the rest. */
const weights: Record<SearchTable, string> = {
  SourceSearch: 'bm25()',
  ClaimSearch: 'bm25()',
  PublicationSearch: 'bm25(4.0, 1.0)',
};

/** SQLite's words: FTS5 for searches, its own functions for text and JSON. */
export const sqliteDialect: Dialect = {
  putWords(table, row, texts) {
    const names = join(columns[table].map(named));
    return sql`INSERT OR REPLACE INTO ${named(table)} ("rowid", ${names}) VALUES (${row}, ${join([...texts])})`;
  },
  takeWords: (table, row) => sql`DELETE FROM ${named(table)} WHERE "rowid" = ${row}`,
  found: (table, sought) =>
    sql`SELECT "rowid" AS "row" FROM ${named(table)} WHERE ${named(table)} MATCH ${asked(sought)}`,
  ranked: (table, sought) => sql`
    SELECT "rowid" AS "row", "rank" FROM ${named(table)}
    WHERE ${named(table)} MATCH ${asked(sought)} AND "rank" MATCH ${weights[table]}`,
  counted: (table, terms, most) => sql`
    SELECT l."place", (SELECT COUNT(*) FROM (
      SELECT 1 FROM ${named(table)} WHERE ${named(table)} MATCH l."value" LIMIT ${most})) AS "rows"
    FROM ${listed(terms.map(matched))} l`,
  holds: (text, part) => sql`instr(lower(${text}), lower(${part})) > 0`,
  listed,
  inJson: (json, path) => sql`json_extract(${json}, ${['$', ...path].join('.')})`,
  // There is one writer.
  skippingLocked: empty,
};

function listed(values: readonly string[]): Sql {
  return sql`(SELECT "key" AS "place", "value" FROM json_each(${JSON.stringify(values)}))`;
}

const named = (name: string): Sql => raw(`"${name}"`);

/** In FTS5's language: https://www.sqlite.org/fts5.html#full_text_query_syntax */
const asked = ({ terms, need }: Sought): string => terms.map(matched).join(need === 'all' ? ' AND ' : ' OR ');

const matched = ({ word, whole, or }: Term): string => {
  const beginning = whole ? quoted(word) : `${quoted(word)}*`;
  return or === null ? beginning : `(${beginning} OR ${quoted(or)})`;
};

/** Quoted, so that nothing a person types is read as an operator. */
const quoted = (word: string): string => `"${word}"`;
