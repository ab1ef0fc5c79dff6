import { findClaimToMove } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { type Result, refuse } from '@/lib/domain/result';
import { decide } from '@/lib/domain/workflow/deciding';
import type { Decision } from '@/lib/domain/workflow/transitions';
import type { Files } from '@/lib/outside/files/files';
import { tellOfChange } from '@/lib/outside/purge';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { MoveClaim } from '@/lib/schemas/workflow';
import { claimView } from '@/lib/services/claim/view';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { store } from './carrying';
import { lookAtCopies } from './copies';
import { effectOf, type Moving } from './effects';
import { ifUnseen } from './seen';

/**
 * Moves a claim along rule 1's table: load, decide, do, save, record, in one transaction. What readers' pages a move changes
 * is noted in it too, so that no process goes on showing them once the move was answered. A cache that wants to be told is
 * told once it is committed, and nobody waits for that. The files of copies are looked at before: that may take long.
 */
export async function move(
  actor: Actor,
  input: MoveClaim,
  { now = new Date(), key = null, store }: WriteOptions & { store?: Files } = {},
): Promise<Result<ClaimView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const looked = input.move === 'approve' ? await lookAtCopies(actor, input, now, store) : undefined;
  const changed: string[] = [];
  const result = await transaction((tx) =>
    creating(tx, person.value, key, 'claim.move', input, now, async () => {
      const claim = await findClaimToMove(tx, actor, input.claimId, now);
      if (!claim) return refuse('not_found');
      const decision = decide(factsOf(claim, looked), input.move, actor, wordsIn(input));
      if (!decision.ok && decision.refusal.kind !== 'not_ready') return decision;
      // Who believed in another version is told so, before being told what this version lacks.
      if (claim.version !== input.version) return refuse('stale', { current: claimView(claim) });
      if (!decision.ok) return decision;
      // It became possible only since its files would have been looked at.
      if (input.move === 'approve' && !looked) return refuse('busy', { retryAfterSeconds: 1 });
      const unseen = 'contentHash' in input ? await ifUnseen(tx, claim, input.contentHash) : null;
      if (unseen) return unseen;
      const moving = { tx, claim, input, person: person.value, now };
      const moved = await carryOut(moving, decision.value, changed);
      if (!moved.ok || input.move !== 'approve' || !input.publish) return moved;
      return publishToo(tx, input, person.value, now, changed);
    }),
  );
  if (result.ok) tellOfChange(changed);
  return result;
}

/** The second move of one step: decided anew, of the claim as the approval left it. When it is refused nothing is approved. */
async function publishToo(
  tx: Tx,
  { claimId, correction }: Extract<MoveClaim, { move: 'approve' }>,
  person: Person,
  now: Date,
  changed: string[],
): Promise<Result<ClaimView>> {
  const claim = await findClaimToMove(tx, person, claimId, now);
  if (!claim) return refuse('not_found');
  const decision = decide(factsOf(claim), 'publish', person, null);
  if (!decision.ok) return decision;
  const input = {
    move: 'publish',
    claimId,
    version: claim.version,
    contentHash: null,
    correction,
  } as const;
  return carryOut({ tx, claim, input, person, now }, decision.value, changed);
}

/** `changed` gets the marks of the readers' pages that are others from now on. */
async function carryOut(moving: Moving, decision: Decision, changed: string[]): Promise<Result<ClaimView>> {
  const effect = await effectOf(moving);
  return effect.ok
    ? store({ ...moving, verb: verbs[moving.input.move] }, decision, effect.value, changed)
    : effect;
}

/** The words that a person gives with a move, whatever the move calls them. */
function wordsIn(input: MoveClaim): string | null {
  if ('reason' in input) return input.reason;
  return 'rationale' in input ? input.rationale : null;
}

const verbs: Record<MoveClaim['move'], string> = {
  submit: 'claim.submitted',
  adjudicate: 'claim.adjudicated',
  approve: 'claim.approved',
  publish: 'claim.published',
  sendBack: 'claim.sentBack',
  takeBack: 'claim.takenBack',
  reopen: 'claim.reopened',
  withdraw: 'claim.withdrawn',
  restore: 'claim.restored',
};
