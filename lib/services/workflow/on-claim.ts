import { saveClaim } from '@/lib/data/claim/claims';
import type { CoveredClaim } from '@/lib/data/claim/graph';
import { findClaimToMove } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { type Result, refuse } from '@/lib/domain/result';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { viewOf } from '@/lib/services/claim/draft';
import { claimView } from '@/lib/services/claim/view';
import { creating, type WriteOptions } from '@/lib/services/writing';

/** A write by this person, in its transaction, with the claim as it was when it was decided. */
export type Writing = { tx: Tx; claim: CoveredClaim; person: Person; now: Date };

/** An act of an editor on what belongs to a claim and is no part of its content: `row` is what it is about. */
export type Act<Row> = {
  find: (tx: Tx) => Promise<Row | null>;
  decide: (claim: CoveredClaim, row: Row | null) => Result<Person>;
  carryOut: (writing: Writing, row: Row | null) => Promise<Result<ClaimView>>;
};

/**
 * Such an act: load, decide, save, record, in one transaction. It raises the claim’s version, so that nobody decides of the claim with
 * something else in mind.
 */
export async function onClaim<Row>(
  actor: Actor,
  input: { claimId: string; version: number },
  operation: string,
  { now = new Date(), key = null }: WriteOptions,
  { find, decide, carryOut }: Act<Row>,
): Promise<Result<ClaimView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, operation, input, now, async () => {
      const claim = await findClaimToMove(tx, actor, input.claimId, now);
      if (!claim) return refuse('not_found');
      const row = await find(tx);
      const editor = decide(claim, row);
      if (!editor.ok && editor.refusal.kind !== 'not_ready') return editor;
      if (claim.version !== input.version) return refuse('stale', { current: claimView(claim) });
      if (!editor.ok) return editor;
      return carryOut({ tx, claim, person: editor.value, now }, row);
    }),
  );
}

/** Saves and records an act that moves the claim nowhere. */
export async function noted(
  { tx, claim, person, now }: Writing,
  verb: string,
  detail: Record<string, string | number | boolean>,
): Promise<Result<ClaimView>> {
  await saveClaim(tx, claim.id, claim.version, {});
  const subject = { subjectKind: 'claim', subjectId: claim.id, claimId: claim.id };
  await record(tx, { at: now, actorId: person.id, verb, ...subject, detail });
  return viewOf(tx, person, claim.id, now);
}
