import { endAssignments } from '@/lib/data/assignment/ending';
import { saveClaim } from '@/lib/data/claim/claims';
import type { CoveredClaim } from '@/lib/data/claim/graph';
import { findClaimToMove } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { noteChange } from '@/lib/data/publication/changes';
import { seenHash } from '@/lib/data/publication/seen';
import { record } from '@/lib/data/record/audit';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { marksOf } from '@/lib/domain/publication/marks';
import { type Result, refuse } from '@/lib/domain/result';
import { decide } from '@/lib/domain/workflow/deciding';
import type { Decision } from '@/lib/domain/workflow/transitions';
import type { Files } from '@/lib/outside/files/files';
import { tellOfChange } from '@/lib/outside/purge';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { MoveClaim } from '@/lib/schemas/workflow';
import { viewOf } from '@/lib/services/claim/draft';
import { claimView } from '@/lib/services/claim/view';
import { newId } from '@/lib/services/ids';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { lookAtCopies } from './copies';
import { effectOf, type Moving } from './effects';

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
      if (await isUnseen(tx, input, claim))
        return refuse('stale', { current: claimView(claim), because: unseen });
      const moving = { tx, claim, input, person: person.value, now };
      const moved = await carryOut(moving, decision.value, changed);
      if (!moved.ok || input.move !== 'approve' || !input.publish) return moved;
      return publishToo(tx, input, person.value, now, changed);
    }),
  );
  if (result.ok) tellOfChange(changed);
  return result;
}

/** Whether somebody vouches for another page than the one that they looked at. */
const isUnseen = async (tx: Tx, input: MoveClaim, claim: CoveredClaim): Promise<boolean> =>
  'contentHash' in input && input.contentHash !== null && input.contentHash !== (await seenHash(tx, claim));

const unseen = 'What readers would get has changed since you looked. Look again before you decide.';

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
  const input = { move: 'publish', claimId, version: claim.version, contentHash: null, correction } as const;
  return carryOut({ tx, claim, input, person, now }, decision.value, changed);
}

/** `changed` gets the marks of the readers' pages that are others from now on. */
async function carryOut(
  moving: Moving,
  { from, to }: Decision,
  changed: string[],
): Promise<Result<ClaimView>> {
  const { tx, claim, input, person, now } = moving;
  const effect = await effectOf(moving);
  if (!effect.ok) return effect;
  const { data, detail, touched } = effect.value;
  const saved = await saveClaim(tx, claim.id, input.version, { ...data, status: to, changedAt: now });
  if (!saved) return refuse('stale', { current: claimView(claim) });
  await endAssigned(moving);
  await record(tx, {
    at: now,
    actorId: person.id,
    verb: verbs[input.move],
    subjectKind: 'claim',
    subjectId: claim.id,
    claimId: claim.id,
    detail: { from, to, ...detail },
  });
  const marks = touched ? marksOf(touched) : [];
  if (marks.length > 0) await noteChange(tx, marks, newId(now));
  changed.push(...marks);
  return viewOf(tx, person, claim.id, now);
}

/** Whatever the claim was given to somebody for is over with its state: done by whoever decided or approved, else moot. */
const endAssigned = ({ tx, claim, input, person, now }: Moving): Promise<void> => {
  const doneBy = input.move === 'adjudicate' || input.move === 'approve' ? [person.id] : [];
  return endAssignments(tx, claim.id, {
    at: now,
    by: person.id,
    round: claim.rounds[0]?.sequence ?? 0,
    doneBy,
  });
};

/** The words that a person gives with a move, whatever the move calls them. */
function wordsIn(input: MoveClaim): string | null {
  if ('reason' in input) return input.reason;
  if ('rationale' in input) return input.rationale;
  return 'note' in input ? input.note : null;
}

const verbs: Record<MoveClaim['move'], string> = {
  submit: 'claim.submitted',
  adjudicate: 'claim.adjudicated',
  approve: 'claim.approved',
  publish: 'claim.published',
  sendBack: 'claim.sentBack',
  takeBack: 'claim.takenBack',
  reopen: 'claim.reopened',
  retract: 'claim.retracted',
  withdraw: 'claim.withdrawn',
  restore: 'claim.restored',
};
