import { raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Term } from '@/lib/domain/text/terms';
import type { Dialect, SearchTable, Sought } from './driver';

/**
 * PostgreSQL's words. A search is a table of `tsvector`s that are made here, since folding and stems are ours: nothing in
 * the database parses a text. Found is the same as on SQLite; the order differs, as `ts_rank` knows how often a word
 * stands in a text and not how rare it is.
 */
export const postgresDialect: Dialect = {
  putWords: (table, row, texts) => sql`
    INSERT INTO ${named(table)} ("row", "words") VALUES (${row}, ${vector(texts)}::tsvector)
    ON CONFLICT ("row") DO UPDATE SET "words" = excluded."words"`,
  takeWords: (table, row) => sql`DELETE FROM ${named(table)} WHERE "row" = ${row}`,
  found: (table, sought) => sql`SELECT "row" FROM ${named(table)} WHERE "words" @@ ${asked(sought)}::tsquery`,
  ranked: (table, sought) => sql`
    SELECT "row", -ts_rank(${WEIGHTS}::real[], "words", q."asked") AS "rank"
    FROM ${named(table)}, (SELECT ${asked(sought)}::tsquery AS "asked") q WHERE "words" @@ q."asked"`,
  counted: (table, terms, most) => sql`
    SELECT l."place", (SELECT COUNT(*) FROM (
      SELECT 1 FROM ${named(table)} WHERE "words" @@ l."value"::tsquery LIMIT ${most}) s) AS "rows"
    FROM ${listed(terms.map(matched))} l`,
  holds: (text, part) => sql`strpos(lower(${text}), lower(${part}::text)) > 0`,
  listed,
  inJson: (json, path) => sql`(${json}::json #>> ${[...path]}::text[])`,
  skippingLocked: sql`FOR UPDATE SKIP LOCKED`,
};

function listed(values: readonly string[]): Sql {
  return sql`(
    SELECT "place" - 1 AS "place", "value" COLLATE "C" AS "value"
    FROM unnest(${[...values]}::text[]) WITH ORDINALITY AS l("value", "place"))`;
}

const named = (table: SearchTable): Sql => raw(`"${table}"`);

/** How `ts_rank` weighs D, C, B and A: the first text, A, counts as much as four of the others, D. */
const WEIGHTS = '{0.25, 0.25, 0.25, 1}';

/** Bounds of a tsvector's: https://www.postgresql.org/docs/current/textsearch-limitations.html */
const LONGEST_WORD = 500;
const LAST_PLACE = 16_383;
const MOST_PLACES = 255;
const MOST_BYTES = 1_000_000;

/**
 * Texts as a tsvector is written: each word once, with the places where it stands and the weight of its text. Words that
 * no longer fit into a tsvector are left out, from the end.
 */
function vector(texts: readonly string[]): string {
  const places = new Map<string, string[]>();
  let [place, bytes] = [0, 0];
  for (const [n, text] of texts.entries()) {
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const known = places.get(word);
      bytes += known ? 2 : Buffer.byteLength(word) + 8;
      if (bytes > MOST_BYTES) return written(places);
      place = Math.min(place + 1, LAST_PLACE);
      if (known && known.length >= MOST_PLACES) continue;
      places.set(word, [...(known ?? []), `${place}${n === 0 ? 'A' : ''}`]);
    }
  }
  return written(places);
}

const written = (places: ReadonlyMap<string, readonly string[]>): string =>
  [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ');

/** As a tsquery is written: https://www.postgresql.org/docs/current/datatype-textsearch.html#DATATYPE-TSQUERY */
const asked = ({ terms, need }: Sought): string => terms.map(matched).join(need === 'all' ? ' & ' : ' | ');

const matched = ({ word, whole, or }: Term): string => {
  const beginning = whole ? quoted(word) : `${quoted(word)}:*`;
  return or === null ? beginning : `(${beginning} | ${quoted(or)})`;
};

/** Quoted, so that nothing a person types is read as an operator; cut, since a word has at most 2,046 bytes here. */
const quoted = (word: string): string =>
  `'${[...word].slice(0, LONGEST_WORD).join('').replaceAll(/['\\]/g, '$&$&')}'`;
