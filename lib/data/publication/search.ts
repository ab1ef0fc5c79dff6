import { prepared } from '@/lib/data/db';
import { holdingAll, LEAST_LETTERS, MOST_MATCHES, tellingTerms } from '@/lib/data/search';
import { askedTerms } from '@/lib/domain/text/terms';
import { cardOfRow, type StoredCard } from './reads';

/** At most this many publications are put in order: of words that more of them hold, the newest claims. */
const MOST_FOUND = 1000;

/** The words that decide the order stand in no more rows than this together. */
const MOST_WEIGHED = 10_000;

/**
 * Live publications that hold all of these words or beginnings, the best match first; among equals the newest claim.
 * Every part of the statement has an end of its own, so that no words and no size of the newsroom make it long: a word
 * that stands nearly everywhere still has to be there, but says nothing of which fits best.
 */
export function foundCards(
  q: string,
  verdict: string | null,
  { offset, limit }: { offset: number; limit: number },
): StoredCard[] {
  const terms = askedTerms(q, LEAST_LETTERS.claims);
  const all = holdingAll(terms);
  if (all === null) return [];
  const telling = holdingAll(tellingTerms(terms, MOST_WEIGHED));
  const statement = prepared<[Asked], StoredCard>(
    `WITH "found" AS MATERIALIZED (${verdict === null ? found : foundByVerdict})
     ${telling === null ? newestFirst : bestFirst} LIMIT :limit OFFSET :offset`,
  );
  return statement.all({ all, telling, verdict, offset, limit });
}

type Asked = {
  all: string;
  telling: string | null;
  verdict: string | null;
  offset: number;
  limit: number;
};

/** Rows stand in the order in which claims were first published: FTS5 goes through them backwards without sorting. */
const matches = `SELECT "rowid" AS "row" FROM "PublicationSearch" WHERE "PublicationSearch" MATCH :all
  ORDER BY "rowid" DESC`;

const current = `JOIN "SearchEntry" e ON e."id" = f."row" AND e."kind" = 'PUBLICATION'
  JOIN "Publication" p ON p."claimId" = e."subjectId" AND p."current" = 1`;

const found = `${matches} LIMIT ${MOST_FOUND}`;

const foundByVerdict = `SELECT f."row" FROM (${matches} LIMIT ${MOST_MATCHES}) f ${current}
  WHERE p."verdict" = :verdict ORDER BY f."row" DESC LIMIT ${MOST_FOUND}`;

const newestFirst = `SELECT ${cardOfRow('p')} FROM "found" f ${current} ORDER BY f."row" DESC`;

/** A word in the statement weighs as much as four in the rest (BM25, as SQLite's FTS5 computes it). */
const bestFirst = `, "weighed" AS MATERIALIZED (
    SELECT "rowid" AS "row", "rank" FROM "PublicationSearch" WHERE "PublicationSearch" MATCH :telling
    AND "rank" MATCH 'bm25(4.0, 1.0)' AND "rowid" >= (SELECT min("row") FROM "found"))
  SELECT ${cardOfRow('p')} FROM "found" f JOIN "weighed" w ON w."row" = f."row" ${current} ORDER BY w."rank", f."row" DESC`;
