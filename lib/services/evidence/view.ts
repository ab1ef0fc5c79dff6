import type { ClaimRow, EvidenceLinkRow } from '@/lib/data/claim/graph';
import type { EvidenceRow } from '@/lib/data/evidence/evidence';
import { anchorOf } from '@/lib/data/evidence/excerpts';
import { personIn } from '@/lib/data/names';
import type { EvidenceLinkView, EvidenceView } from '@/lib/schemas/evidence';
import { sourceRef } from '@/lib/services/source/view';

/** Evidence by itself, whatever it says about any claim. */
export function evidenceView(row: EvidenceRow): EvidenceView {
  const { id, title, url, type, publishedAt, sensitivity, state, originality } = row;
  return {
    id,
    title,
    url,
    source: row.source && sourceRef(row.source),
    type,
    publishedAt,
    sensitivity,
    state,
    originality,
    hasFile: row.captures.length > 0,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Evidence of a claim, which was read for one actor: what is blind to them is not in it. */
export function evidenceLinkView(link: EvidenceLinkRow, claim: ClaimRow): EvidenceLinkView {
  const mine = link.addedById === claim.actor.id;
  const withheld = link.review !== null && claim.status === 'ADJUDICATION' && !mine;
  return {
    id: link.id,
    evidence: evidenceView(link.evidence),
    stance: link.stance,
    strength: link.strength,
    excerpt: link.excerpt,
    anchor: anchorOf(link),
    rationale: link.rationale,
    addedBy: withheld ? null : personIn(claim.people, link.addedById),
    addedAt: link.addedAt.toISOString(),
    withReview: link.review !== null,
    reviewId: link.review && link.reviewId,
  };
}
