import { createHash } from 'node:crypto';
import { canonical } from '@/lib/domain/canonical';
import type { ClaimContent } from '@/lib/domain/content';
import type { PublicSource } from '@/lib/domain/publication';
import { type Credibility, credibilities, type Finding } from '@/lib/domain/review';
import type { AppearanceRow, ClaimRow, EvidenceLinkRow } from './claim-graph';
import { articleFacts, attributionFacts, countedEvidence, evidenceFacts, sourcesIn } from './published-parts';

/** Everything of a claim that an approval covers. Reviews and their evidence count once their round has concluded. */
export function contentOf(row: ClaimRow): ClaimContent {
  return {
    statement: row.statement,
    kind: row.kind,
    quantity: quantityOf(row),
    place: row.place,
    language: row.language,
    tags: row.tags.map((t) => t.tag),
    wouldChange: row.wouldChange,
    appearances: row.appearances.map(appearance),
    evidence: countedEvidence(row).map(evidence),
    sources: sourcesOf(row),
    finding: findingOf(row),
  };
}

/** SHA-256, in hex, of the canonical JSON of `contentOf`. */
export const contentHash = (row: ClaimRow): string =>
  createHash('sha256')
    .update(canonical(contentOf(row)))
    .digest('hex');

/** The typed quantity, where the claim has one. */
export function quantityOf(
  row: Pick<
    ClaimRow,
    'quantityComparator' | 'quantityLow' | 'quantityHigh' | 'quantityUnit' | 'quantityAsOf'
  >,
): ClaimContent['quantity'] {
  const { quantityComparator: comparator, quantityLow: low, quantityHigh: high, quantityUnit: unit } = row;
  if (comparator === null || low === null || unit === null) return null;
  return { comparator, low, high, unit, asOf: row.quantityAsOf };
}

/** A finding as it is stored, columns side by side. A credibility that is none of the six is a broken row. */
export function storedFinding(row: Omit<Finding, 'credibility'> & { credibility: number }): Finding {
  const { verdict, confidence, likelihood } = row;
  return { verdict, credibility: credibilityOf(row.credibility), confidence, likelihood };
}

function credibilityOf(stored: number): Credibility {
  const credibility = credibilities.find((c) => c === stored);
  if (credibility === undefined) throw new Error(`Credibility ${stored} is not on the scale.`);
  return credibility;
}

/** The result of a round, once it has one: by agreement or by adjudication. */
export function resultOf(round: {
  verdict: Finding['verdict'] | null;
  credibility: number | null;
  confidence: Finding['confidence'] | null;
  likelihood: Finding['likelihood'];
}): Finding | null {
  const { verdict, credibility, confidence, likelihood } = round;
  if (verdict === null || credibility === null || confidence === null) return null;
  return storedFinding({ verdict, credibility, confidence, likelihood });
}

const appearance = (row: AppearanceRow): ClaimContent['appearances'][number] => ({
  occurrence: row.occurrence,
  article: { id: row.articleId, ...articleFacts(row.article) },
  versionId: row.passage.versionId,
  start: row.passage.start,
  end: row.passage.end,
  exact: row.passage.exact,
  attributions: row.attributions.map(attributionFacts),
});

const evidence = (link: EvidenceLinkRow): ClaimContent['evidence'][number] => ({
  evidenceId: link.evidenceId,
  ...evidenceFacts(link),
});

const sourcesOf = (row: ClaimRow): ClaimContent['sources'] =>
  [...new Set(sourcesIn({ ...row, evidence: countedEvidence(row) }))]
    .map((id) => sourceIn(row, id))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));

function sourceIn({ id, sources }: ClaimRow, sourceId: string): PublicSource {
  const source = sources.get(sourceId);
  if (!source) throw new Error(`Claim ${id} was read without its source ${sourceId}.`);
  return source;
}

function findingOf({ rounds: [round] }: ClaimRow): ClaimContent['finding'] {
  if (round?.state !== 'CONCLUDED') return null;
  return {
    result: resultOf(round),
    opinions: round.reviews
      .filter((review) => review.sequence === 1)
      .map((review) => ({ finding: storedFinding(review), rationale: review.rationale })),
    adjudication: round.adjudication && {
      finding: storedFinding(round.adjudication),
      rationale: round.adjudication.rationale,
    },
  };
}
