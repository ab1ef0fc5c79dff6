import { prepared } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { visibleSql } from '@/lib/data/scope-sql';
import { MOST_MATCHES, quoted, rowsHolding } from '@/lib/data/search';
import type { Actor } from '@/lib/domain/actor';
import type { Rarity } from '@/lib/domain/claim/alike';
import { rarest } from '@/lib/domain/text/terms';
import { allOf, type ClaimCardRow, cardColumns, cardJoins, newestMatches } from './cards';

/** At most so many terms of a text are looked up: as many as stand in the longest text that is asked for, nearly. */
const MOST_LOOKED_UP = 100;

/** A term is followed through one claim more than are matched: what stands in more is over the budget, however many those are. */
const MOST_COUNTED = MOST_MATCHES + 1;

/** More claims than this make no term rarer. */
const MOST_CLAIMS = 100_000;

/** How many claims are compared with the text itself. */
const CANDIDATES = 100;

export type Candidates = { rows: ClaimCardRow[]; rarity: Rarity };

/**
 * The claims that share the rarest of these terms, which one `MATCH` puts in order (the older of two
 * alike first: it was there), and how rare each term is. Of terms
 * that all stand nearly everywhere, the newest claims that hold them all.
 */
export function claimsSharing(
  actor: Actor,
  terms: readonly string[],
  exceptId: string | undefined,
): Candidates {
  const counted = [...new Set(terms)].slice(0, MOST_LOOKED_UP).map((term) => ({
    term,
    rows: rowsHolding('ClaimSearch', quoted(term), MOST_COUNTED),
  }));
  const rows = new Map(counted.map((item) => [item.term, item.rows]));
  const known = counted.filter((item) => item.rows > 0);
  const telling = rarest(known, MOST_MATCHES).map(({ term }) => quoted(term));
  return {
    rows:
      known.length === 0
        ? []
        : sharing(
            actor,
            telling,
            known.map(({ term }) => quoted(term)),
            exceptId,
          ),
    rarity: { claims: claimsThereAre(), holding: (term) => rows.get(term) },
  };
}

function sharing(
  actor: Actor,
  telling: readonly string[],
  all: readonly string[],
  exceptId: string | undefined,
): ClaimCardRow[] {
  const matches =
    telling.length > 0
      ? Prisma.sql`SELECT "rowid" AS "row", "rank" FROM "ClaimSearch" WHERE "ClaimSearch" MATCH ${telling.join(' OR ')}`
      : newestMatches(all.join(' AND '));
  // The best are chosen before their cards are put together.
  return allOf(Prisma.sql`
    WITH "best" AS MATERIALIZED (
      SELECT c."id", s."rank" AS "rank", s."row" FROM (${matches}) s
      JOIN "SearchEntry" e ON e."id" = s."row" AND e."kind" = 'CLAIM'
      JOIN "Claim" c ON c."id" = e."subjectId"
      WHERE ${visibleSql(actor)} AND c."id" <> ${exceptId ?? ''}
      ORDER BY s."rank", s."row" LIMIT ${CANDIDATES})
    SELECT ${cardColumns} FROM "best" b JOIN "Claim" c ON c."id" = b."id" ${cardJoins} ORDER BY b."rank", b."row"`);
}

function claimsThereAre(): number {
  const count = prepared<[number], { claims: number }>(
    `SELECT count(*) AS "claims" FROM (SELECT 1 FROM "SearchEntry" WHERE "kind" = 'CLAIM' LIMIT ?)`,
  );
  return count.get(MOST_CLAIMS)?.claims ?? 0;
}
