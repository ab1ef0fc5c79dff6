import type { ClaimRow, RoundRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { reader, type Tx, transaction } from '@/lib/data/db';
import {
  type DraftRow,
  findReviewDraft,
  forgetReviewDrafts,
  isOpenFor,
  storeReviewDraft,
} from '@/lib/data/review/drafts';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideDraft } from '@/lib/domain/review/drafting';
import type { DropReviewDraft, ReviewDraftView, SaveReviewDraft } from '@/lib/schemas/review/draft';
import { claimView } from '@/lib/services/claim/view';
import type { WriteOptions } from '@/lib/services/writing';

/**
 * Keeps what a reviewer has typed so far, for them alone. Nothing else changes and nothing is recorded: the claim, its dates
 * and its events say no word of it. Refuses `stale` with their newer draft where they typed in another place meanwhile, and
 * with the claim where the round is another.
 */
export async function saveReviewDraft(
  actor: Actor,
  { claimId, round, over, content }: SaveReviewDraft,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<ReviewDraftView>> {
  const person = permit(actor, 'review.draft');
  if (!person.ok) return person;
  // The claim is read before the write lock is taken: many people type at once.
  const claim = await findClaim(reader(), actor, claimId, now);
  if (!claim) return refuse('not_found');
  const open = openFor(claim, round, actor);
  if (!open.ok) return open;
  return transaction(async (tx) => {
    if (!(await isOpenFor(tx, open.value.id, person.value.id)))
      return refuse('not_ready', { reasons: closed });
    const kept = await findReviewDraft(tx, claimId, person.value.id);
    if (kept && kept.version !== over) return refuse('stale', { current: draftView(kept) });
    return ok(await keep(tx, open.value, claimId, person.value, { content, now, version: over + 1 }));
  });
}

const closed = ['You can no longer review in this round.'];

/** What this person last typed of a review of the claim and did not seal. Not found where there is nothing. */
export async function readReviewDraft(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<ReviewDraftView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const kept = await findReviewDraft(reader(), claimId, person.value.id);
  return kept ? ok(draftView(kept)) : refuse('not_found');
}

/** Throws it away. Refuses `stale` where they typed more in another place since. Nothing to throw away is no refusal. */
export async function dropReviewDraft(
  actor: Actor,
  { claimId, over }: DropReviewDraft,
): Promise<Result<{ dropped: boolean }>> {
  const person = permit(actor, 'review.draft');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const kept = await findReviewDraft(tx, claimId, person.value.id);
    if (kept && kept.version !== over) return refuse('stale', { current: draftView(kept) });
    await forgetReviewDrafts(tx, claimId, person.value.id);
    return ok({ dropped: kept !== null });
  });
}

/** The open round, if it is the one that this person looked at and they may still review in it. */
function openFor(claim: ClaimRow, sequence: number, actor: Actor): Result<RoundRow> {
  const [round] = claim.rounds;
  const reviewer = decideDraft(factsOf(claim), actor);
  if (!reviewer.ok) return reviewer;
  if (round?.sequence !== sequence) return refuse('stale', { current: claimView(claim) });
  return ok(round);
}

async function keep(
  tx: Tx,
  round: RoundRow,
  claimId: string,
  { id: userId }: Person,
  { content, now, version }: { content: string; now: Date; version: number },
): Promise<ReviewDraftView> {
  await storeReviewDraft(tx, claimId, { roundId: round.id, userId, content, savedAt: now, version });
  return { round: round.sequence, version, content, savedAt: now.toISOString() };
}

const draftView = ({ round, version, content, savedAt }: DraftRow): ReviewDraftView => ({
  round: round.sequence,
  version,
  content,
  savedAt: savedAt.toISOString(),
});
