import { reader } from '@/lib/data/db';
import { deleteEvidenceLink, evidencePage, findEvidence, leaveOutEvidenceLink } from '@/lib/data/evidence';
import { pageOf } from '@/lib/data/paging';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ClaimView } from '@/lib/schemas/claim';
import type { AddEvidence, EvidenceView, ListEvidence, RemoveEvidence } from '@/lib/schemas/evidence';
import type { Page } from '@/lib/schemas/primitives';
import { changeDraft } from './draft';
import { canReadLink, evidenceView } from './evidence-view';
import { linkEvidence } from './evidence-writing';
import type { WriteOptions } from './writing';

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
    if (!link || !canReadLink(actor, link)) return refuse('not_found');
    const subject = { kind: 'evidence', id: link.id } as const;
    if (!link.review) {
      await deleteEvidenceLink(tx, link.id);
      return ok({ verb: 'evidence.removed', subject });
    }
    if (link.review.round.state !== 'CONCLUDED') return refuse('forbidden', { reasons: [countsNowhere] });
    await leaveOutEvidenceLink(tx, link.id, person.id, now);
    return ok({ verb: 'evidence.leftOut', subject });
  });
};

const countsNowhere =
  'You sealed this with a review whose round was left. Nobody else sees it, and it is not published.';

/** The evidence that exists for this actor, of one claim or of all, the newest first. */
export async function listEvidence(actor: Actor, input: ListEvidence): Promise<Result<Page<EvidenceView>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const rows = await evidencePage(reader(), actor, input.claimId, input.cursor, input.limit);
  return ok(pageOf(rows, input.limit, (row) => ({ at: '', id: row.id }), evidenceView));
}

export async function getEvidence(
  actor: Actor,
  { evidenceId }: { evidenceId: string },
): Promise<Result<EvidenceView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const row = await findEvidence(reader(), actor, evidenceId);
  return row ? ok(evidenceView(row)) : refuse('not_found');
}
