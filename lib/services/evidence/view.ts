import type { ClaimRow, EvidenceLinkRow } from '@/lib/data/claim/graph';
import type { EvidenceRow } from '@/lib/data/evidence/evidence';
import { personIn } from '@/lib/data/names';
import type { Actor } from '@/lib/domain/actor';
import { canReadEvidence } from '@/lib/domain/evidence/access';
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
    createdAt: row.createdAt.toISOString(),
  };
}

/** The evidence of a claim that exists for this actor. Blind: what came with an open round is its reviewer's alone. */
export const evidenceLinkViews = (claim: ClaimRow, actor: Actor): EvidenceLinkView[] =>
  claim.evidence.filter((link) => canReadLink(actor, link)).map((link) => linkView(link, claim, actor));

/** Whether a claim's link to evidence exists for this actor. */
export const canReadLink = (actor: Actor, link: EvidenceLinkRow): boolean =>
  canReadEvidence(actor, {
    sensitivity: link.evidence.sensitivity,
    addedById: link.addedById,
    review: link.review && {
      reviewerId: link.review.reviewerId,
      concluded: link.review.round.state === 'CONCLUDED',
    },
  });

function linkView(link: EvidenceLinkRow, claim: ClaimRow, actor: Actor): EvidenceLinkView {
  const withheld = link.review !== null && claim.status === 'ADJUDICATION' && link.addedById !== actor.id;
  return {
    id: link.id,
    evidence: evidenceView(link.evidence),
    stance: link.stance,
    strength: link.strength,
    excerpt: link.excerpt,
    rationale: link.rationale,
    addedBy: withheld ? null : personIn(claim.people, link.addedById),
    addedAt: link.addedAt.toISOString(),
    withReview: link.review !== null,
  };
}
