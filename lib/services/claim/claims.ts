import { claimPage } from '@/lib/data/claim/cards';
import { replaceTags } from '@/lib/data/claim/claims';
import { placeOf } from '@/lib/data/claim/order';
import { readClaim } from '@/lib/data/claim/reading';
import { transaction } from '@/lib/data/db';
import { pageOf } from '@/lib/data/paging';
import { indexClaim } from '@/lib/data/search';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import type { ClaimCard, DraftClaim, EditClaim, ListClaims } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { Page } from '@/lib/schemas/primitives';
import { changedFields } from '@/lib/services/changed-fields';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { cardsFor } from './card';
import { changeDraft } from './draft';
import { narrowingOf } from './narrowing';
import { claimView } from './view';
import { columnsOf, storeDraft, wordingIn, wordingOf } from './writing';

/** Drafts a claim, with the passage it was read from and who says so there, if they are given. */
export async function draftClaim(
  actor: Actor,
  input: DraftClaim,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<ClaimView>> {
  const person = permit(actor, 'claim.draft');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, 'claim.draft', input, now, async () => {
      const draft = await storeDraft(tx, person.value, input, now);
      return draft.ok ? ok(claimView(draft.value)) : draft;
    }),
  );
}

/** Changes what a draft says. Whoever edits and is not the author becomes a contributor. */
export const editClaim = (
  actor: Actor,
  input: EditClaim,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeDraft(actor, input, 'claim.edit', options, async (tx, claim) => {
    const wording = wordingOf(input);
    const fields = changedFields(wordingIn(claim), wording);
    if (fields.length === 0) return ok(null);
    if (fields.includes('tags')) await replaceTags(tx, claim.id, wording.tags);
    if (fields.includes('statement')) await indexClaim(tx, claim.id, wording.statement);
    const subject = { kind: 'claim', id: claim.id } as const;
    return ok({ verb: 'claim.edited', subject, fields, claim: columnsOf(wording) });
  });

/** One claim, as far as this actor may see it. */
export async function getClaim(actor: Actor, { claimId }: { claimId: string }): Promise<Result<ClaimView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await readClaim(actor, claimId);
  return claim.ok ? ok(claimView(claim.value)) : claim;
}

/** Working copies that this actor may see, the last changed first unless they are asked for in another order. */
export async function listClaims(
  actor: Actor,
  input: ListClaims,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<Page<ClaimCard>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const { cursor, limit, mine, q, sort: order = 'changed' } = input;
  const filter = { ...narrowingOf(input, person.value, now), mine, q };
  const rows = await claimPage(actor, filter, { order, cursor, limit, now });
  const card = await cardsFor(rows, now);
  return ok(pageOf(rows, limit, placeOf, card));
}
