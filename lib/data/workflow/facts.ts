import { inChunks } from '@/lib/data/chunks';
import { type ClaimRow, type RoundRow, withCovered } from '@/lib/data/claim/graph';
import { summaryOf } from '@/lib/data/claim/summary';
import type { Tx } from '@/lib/data/db';
import { type Looked, standingsOf } from '@/lib/data/evidence/named';
import type { Prisma } from '@/lib/data/generated/client';
import { peopleOnDesk } from '@/lib/data/names';
import { contentHash } from '@/lib/data/publication/content';
import { reviewVisibleTo, visibleTo } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import { unnamedProblems } from '@/lib/domain/attribution/problems';
import type { ClaimFacts, PeopleFacts } from '@/lib/domain/claim/facts';
import type { TouchedClaim } from '@/lib/domain/workflow/contributing';
import { gatesIn, overridesIn } from './gates';

/**
 * What the rules need to know of a claim to tell its actor what they may do: they can't be asked about anybody else.
 * @param looked where the files of its copies were looked at just now, what came of it
 */
export function factsOf(row: ClaimRow, looked?: Looked): ClaimFacts {
  return {
    ...peopleOf(row),
    desk: row.desk,
    appearances: row.appearances.map((a) => ({
      passage: a.passage.state,
      confirmed: a.passage.confirmedAt !== null,
      attributions: a.attributions.length,
      offRecord: a.attributions.some((attribution) => attribution.terms === 'OFF_RECORD'),
      termsContradict: a.attributions.some((attribution) => unnamedProblems(attribution).length > 0),
    })),
    copies: row.covered ? standingsOf(row.covered.evidence, row.covered.copies, looked) : [],
    blocked: row.covered?.gating?.blocked ?? false,
    gates: gatesIn(row),
    overrides: overridesIn(row),
    unchanged: row.approvedHash === null || row.approvedHash === contentHash(withCovered(row)),
    live: row.publications[0]?.state === 'LIVE',
  };
}

/**
 * What the rules about people need of several claims, as far as this actor may know it: with its own part of rounds that
 * are open, and nobody else's. As many queries for two hundred claims as for one.
 */
export async function touchedClaims(tx: Tx, actor: Actor, ids: readonly string[]): Promise<TouchedClaim[]> {
  if (ids.length === 0) return [];
  const desk = await peopleOnDesk(tx);
  const include = touchedFor(actor);
  const rows = await inChunks(ids, (some) =>
    tx.claim.findMany({
      where: { AND: [{ id: { in: some } }, visibleTo(actor)] },
      orderBy: { id: 'asc' },
      include,
    }),
  );
  return rows.map((row) => ({ ...peopleOf(row), statement: row.statement, desk }));
}

const touchedFor = (actor: Actor) =>
  ({
    contributors: { select: { userId: true } },
    rounds: {
      orderBy: { sequence: 'desc' },
      include: {
        reviews: { where: reviewVisibleTo(actor), select: { reviewerId: true } },
        recusals: { where: { userId: actor.id ?? '' }, select: { userId: true } },
        adjudication: { select: { editorId: true } },
      },
    },
  }) satisfies Prisma.ClaimInclude;

type PeopleRow = Pick<
  ClaimRow,
  | 'status'
  | 'kind'
  | 'risk'
  | 'authorId'
  | 'contributors'
  | 'summary'
  | 'summaryById'
  | 'summaryAt'
  | 'summaryRound'
> & { rounds: readonly PeopleRound[] };

type PeopleRound = Pick<RoundRow, 'sequence' | 'state' | 'quorum' | 'recusals'> & {
  reviews: readonly Pick<RoundRow['reviews'][number], 'reviewerId'>[];
  adjudication: Pick<NonNullable<RoundRow['adjudication']>, 'editorId'> | null;
};

function peopleOf(row: PeopleRow): Omit<PeopleFacts, 'desk'> {
  const [round] = row.rounds;
  const summary = summaryOf(row);
  return {
    status: row.status,
    kind: row.kind,
    risk: row.risk,
    authorId: row.authorId,
    contributorIds: row.contributors.map((c) => c.userId),
    round: round
      ? {
          reviewerIds: [...new Set(round.reviews.map((r) => r.reviewerId))],
          recusedIds: round.recusals.map((r) => r.userId),
          adjudicatorId: round.adjudication?.editorId ?? null,
          quorum: round.quorum,
        }
      : null,
    summary: summary && { writerId: summary.writerId },
  };
}
