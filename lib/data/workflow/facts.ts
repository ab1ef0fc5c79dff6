import { type ClaimRow, withCovered } from '@/lib/data/claim/graph';
import { summaryOf } from '@/lib/data/claim/summary';
import { contentHash } from '@/lib/data/publication/content';
import { unnamedProblems } from '@/lib/domain/attribution/problems';
import type { ClaimFacts } from '@/lib/domain/claim/facts';

/** What the rules need to know of a claim to tell its actor what they may do: they can't be asked about anybody else. */
export function factsOf(row: ClaimRow): ClaimFacts {
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
    appearances: row.appearances.map((a) => ({
      passage: a.passage.state,
      confirmed: a.passage.confirmedAt !== null,
      attributions: a.attributions.length,
      offRecord: a.attributions.some((attribution) => attribution.terms === 'OFF_RECORD'),
      termsContradict: a.attributions.some((attribution) => unnamedProblems(attribution).length > 0),
    })),
    unchanged: row.approvedHash === null || row.approvedHash === contentHash(withCovered(row)),
    live: row.publications[0]?.state === 'LIVE',
    desk: row.desk,
  };
}
