import { dialect, rows } from '@/lib/data/db';
import type { Sought } from '@/lib/data/db/driver';
import { Prisma } from '@/lib/data/generated/client';
import { holdingAll, LEAST_LETTERS, MOST_MATCHES, newestMatches, tellingTerms } from '@/lib/data/search';
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
export async function foundCards(
  q: string,
  verdict: string | null,
  { offset, limit }: { offset: number; limit: number },
): Promise<StoredCard[]> {
  const terms = askedTerms(q, LEAST_LETTERS.claims);
  const all = holdingAll(terms);
  if (all === null) return [];
  const telling = holdingAll(await tellingTerms(terms, MOST_WEIGHED));
  return rows<StoredCard>(Prisma.sql`
    WITH "found" AS MATERIALIZED (${verdict === null ? newest(all) : newestWith(verdict, all)})
    ${telling === null ? newestFirst : bestFirst(telling)} LIMIT ${limit} OFFSET ${offset}`);
}

/** Rows stand in the order in which claims were first published. */
const newest = (all: Sought) => newestMatches('PublicationSearch', all, MOST_FOUND);

const current = Prisma.sql`JOIN "SearchEntry" e ON e."id" = f."row" AND e."kind" = 'PUBLICATION'
  JOIN "Publication" p ON p."claimId" = e."subjectId" AND p."current" = TRUE`;

const newestWith = (verdict: string, all: Sought) => Prisma.sql`
  SELECT f."row" FROM (${newestMatches('PublicationSearch', all, MOST_MATCHES)}) f ${current}
  WHERE p."verdict" = ${verdict} ORDER BY f."row" DESC LIMIT ${MOST_FOUND}`;

const newestFirst = Prisma.sql`SELECT ${cardOfRow('p')} FROM "found" f ${current} ORDER BY f."row" DESC`;

const bestFirst = (telling: Sought) => Prisma.sql`, "weighed" AS MATERIALIZED (
    SELECT r."row", r."rank" FROM (${dialect().ranked('PublicationSearch', telling)}) r
    WHERE r."row" >= (SELECT MIN("row") FROM "found"))
  SELECT ${cardOfRow('p')} FROM "found" f JOIN "weighed" w ON w."row" = f."row" ${current} ORDER BY w."rank", f."row" DESC`;
