import { createHash } from 'node:crypto';
import {
  type AppearanceRow,
  type CoveredClaim,
  type EvidenceLinkRow,
  sourcesIn,
} from '@/lib/data/claim/graph';
import { quantityOf } from '@/lib/data/claim/quantity';
import { summaryOf } from '@/lib/data/claim/summary';
import { resultOf, storedFinding } from '@/lib/data/review/finding';
import { canonical } from '@/lib/domain/canonical';
import { decidedElsewhere } from '@/lib/domain/provenance/input';
import type { ClaimContent } from '@/lib/domain/publication/content';
import type { PublicSource } from '@/lib/domain/publication/publication';
import { articleFacts, attributionFacts, evidenceFacts, excerptFacts, replyFacts } from './parts';

/** Everything of a claim that an approval covers. Reviews and their evidence count once their round has concluded. */
export function contentOf(row: CoveredClaim): ClaimContent {
  return {
    statement: row.statement,
    kind: row.kind,
    quantity: quantityOf(row),
    place: row.place,
    language: row.language,
    tags: row.tags.map((t) => t.tag),
    wouldChange: row.wouldChange,
    appearances: row.appearances.map(appearance),
    evidence: row.covered.evidence.map((link) => evidence(link, row)),
    sources: sourcesOf(row),
    finding: findingOf(row),
    summary: summaryOf(row)?.text,
    accuses: row.accuses ?? undefined,
    replies: row.replies.length > 0 ? row.replies.map(replyFacts) : undefined,
    provenance: originsOf(row),
  };
}

/** SHA-256, in hex, of the canonical JSON of `contentOf`. */
export const contentHash = (row: CoveredClaim): string =>
  createHash('sha256')
    .update(canonical(contentOf(row)))
    .digest('hex');

const appearance = (row: AppearanceRow): ClaimContent['appearances'][number] => ({
  occurrence: row.occurrence,
  article: { id: row.articleId, ...articleFacts(row.article) },
  versionId: row.passage.versionId,
  start: row.passage.start,
  end: row.passage.end,
  exact: row.passage.exact,
  attributions: row.attributions.map(attributionFacts),
});

function evidence(link: EvidenceLinkRow, { covered }: CoveredClaim): ClaimContent['evidence'][number] {
  const capture = covered.copies.named.get(link.id);
  return {
    evidenceId: link.evidenceId,
    ...evidenceFacts(link),
    capture: capture && { sha256: capture.sha256, excerpt: excerptFacts(link) },
  };
}

/** Sources that were merged are told of once. */
function sourcesOf(row: CoveredClaim): ClaimContent['sources'] {
  const told = sourcesIn(row, row.covered.evidence).map((id) => sourceIn(row, id));
  return [...new Map(told.map((source) => [source.slug, source])).values()].sort((a, b) =>
    a.slug < b.slug ? -1 : 1,
  );
}

function sourceIn({ id, covered }: CoveredClaim, sourceId: string): PublicSource {
  const source = covered.sources.get(sourceId);
  if (!source) throw new Error(`Claim ${id} was read without its source ${sourceId}.`);
  return source;
}

/** Absent while nothing but the passages and the evidence above decides it: they are covered already. */
const originsOf = ({ covered: { origins } }: CoveredClaim): ClaimContent['provenance'] =>
  decidedElsewhere(origins.input) ? origins.shown : undefined;

function findingOf({ rounds: [round] }: CoveredClaim): ClaimContent['finding'] {
  if (round?.state !== 'CONCLUDED') return null;
  return {
    result: resultOf(round),
    opinions: round.reviews
      .filter((review) => review.sequence === 1)
      .map((review) => ({ finding: storedFinding(review), rationale: review.rationale })),
    adjudication: round.adjudication && {
      finding: storedFinding(round.adjudication),
      rationale: round.adjudication.rationale,
      dissentShown: round.adjudication.dissentShown ? undefined : false,
    },
  };
}
