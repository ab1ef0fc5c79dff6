import { deleteEvidenceLink, leaveOutEvidenceLink } from '@/lib/data/evidence/evidence';
import type { Actor } from '@/lib/domain/actor';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { AddEvidence, RemoveEvidence } from '@/lib/schemas/evidence';
import { changeDraft } from '@/lib/services/claim/draft';
import { linkEvidence } from '@/lib/services/evidence/writing';
import type { WriteOptions } from '@/lib/services/writing';

/** Adds evidence to a draft. A reviewer's evidence comes with the review instead. */
export const addEvidence = (
  actor: Actor,
  input: AddEvidence,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeDraft(actor, input, 'evidence.add', options, async (tx, claim, person) => {
    const place = { claimId: claim.id, reviewId: null };
    const linked = await linkEvidence(tx, person, place, [input], options.now ?? new Date(), () => '');
    if (!linked.ok) return linked;
    const [id = claim.id] = linked.value;
    return ok({ verb: 'evidence.added', subject: { kind: 'evidence', id } });
  });

/**
 * Takes evidence off a draft. What came with the review of a concluded round is left out instead: the review keeps it, the
 * claim and its next publication don't have it. What came with a round that was left counts nowhere and stays as it is.
 */
export const removeEvidence = (
  actor: Actor,
  input: RemoveEvidence,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> => {
  const { now = new Date() } = options;
  return changeDraft(actor, input, 'evidence.remove', { ...options, now }, async (tx, claim, person) => {
    const link = claim.evidence.find((e) => e.id === input.linkId);
    if (!link) return refuse('not_found');
    const subject = { kind: 'evidence', id: link.id } as const;
    if (!link.review) {
      await deleteEvidenceLink(tx, link.id);
      return ok({ verb: 'evidence.removed', subject });
    }
    if (!link.review.concluded) return refuse('forbidden', { reasons: [countsNowhere] });
    await leaveOutEvidenceLink(tx, link.id, person.id, now);
    return ok({ verb: 'evidence.leftOut', subject });
  });
};

const countsNowhere =
  'You sealed this with a review whose round was left. Nobody else sees it, and it is not published.';
