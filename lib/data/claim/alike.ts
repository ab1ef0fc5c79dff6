import { dialect, row, rows } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { visibleSql } from '@/lib/data/scope-sql';
import { countRows, MOST_MATCHES, newestMatches } from '@/lib/data/search';
import type { Actor } from '@/lib/domain/actor';
import type { Rarity } from '@/lib/domain/claim/alike';
import { rarest, type Term } from '@/lib/domain/text/terms';
import { type ClaimCardRow, cardColumns, cardJoins } from './cards';

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
 * The claims that share the rarest of these terms, which one query puts in order (the older of two alike first: it was
 * there), and how rare each term is. Of terms that all stand nearly everywhere, the newest claims that hold them all.
 */
export async function claimsSharing(
  actor: Actor,
  terms: readonly string[],
  exceptId: string | undefined,
): Promise<Candidates> {
  const asked = [...new Set(terms)].slice(0, MOST_LOOKED_UP).map(itself);
  const counted = await countRows('ClaimSearch', asked, MOST_COUNTED);
  const holding = new Map(counted.map(({ term, rows }) => [term.word, rows]));
  const known = counted.filter((item) => item.rows > 0);
  const claims = await claimsThereAre();
  return {
    rows: known.length === 0 ? [] : await sharing(actor, matchesOf(known), exceptId),
    rarity: { claims, holding: (term) => holding.get(term) },
  };
}

/** A term that is looked up as it stands. */
const itself = (word: string): Term => ({ word, whole: true, or: null });

/** The rows of claims that hold what tells most, with a "rank"; the newest fits best where nothing tells more than another. */
function matchesOf(known: { term: Term; rows: number }[]): Prisma.Sql {
  const telling = rarest(known, MOST_MATCHES).map(({ term }) => term);
  if (telling.length > 0) return dialect().ranked('ClaimSearch', { terms: telling, need: 'any' });
  const all = newestMatches('ClaimSearch', { terms: known.map(({ term }) => term), need: 'all' });
  return Prisma.sql`SELECT n."row", -n."row" AS "rank" FROM (${all}) n`;
}

/** The best are chosen before their cards are put together. */
const sharing = (actor: Actor, matches: Prisma.Sql, exceptId: string | undefined): Promise<ClaimCardRow[]> =>
  rows<ClaimCardRow>(Prisma.sql`
    WITH "best" AS MATERIALIZED (
      SELECT c."id", s."rank", s."row" FROM (${matches}) s
      JOIN "SearchEntry" e ON e."id" = s."row" AND e."kind" = 'CLAIM'
      JOIN "Claim" c ON c."id" = e."subjectId"
      WHERE ${visibleSql(actor)} AND c."id" <> ${exceptId ?? ''}
      ORDER BY s."rank", s."row" LIMIT ${CANDIDATES})
    SELECT ${cardColumns} FROM "best" b JOIN "Claim" c ON c."id" = b."id" ${cardJoins} ORDER BY b."rank", b."row"`);

/** How many claims there are, as far as it makes a term rarer. */
export async function claimsThereAre(): Promise<number> {
  const count = await row<{ claims: number }>(Prisma.sql`
    SELECT COUNT(*) AS "claims" FROM (SELECT 1 FROM "SearchEntry" WHERE "kind" = 'CLAIM' LIMIT ${MOST_CLAIMS}) s`);
  return count?.claims ?? 0;
}
