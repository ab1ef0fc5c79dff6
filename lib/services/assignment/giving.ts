import { loadsOf } from '@/lib/data/assignment/loads';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { type Tx, transaction } from '@/lib/data/db';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Actor, Person } from '@/lib/domain/actor';
import { type AssignedDuty, leaseFrom } from '@/lib/domain/assignment/assignment';
import { leastLoaded } from '@/lib/domain/assignment/choosing';
import { type Action, permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideSeal } from '@/lib/domain/workflow/contents';
import { newsroomDay } from '@/lib/outside/newsroom';
import type { AssignClaim, AssignmentList, TakeClaim } from '@/lib/schemas/assignment';
import { claimView } from '@/lib/services/claim/view';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { recordLapsedOf } from './lapsing';
import { type Given, give, type Situation, situationOf } from './situation';
import { assignmentList } from './view';

/**
 * Gives a claim to somebody for what its state asks for, by hand, or lets the rule choose as many as it needs. It orders and
 * tells; whoever else may do it still may.
 */
export const assignClaim = (
  actor: Actor,
  input: AssignClaim,
  options: WriteOptions = {},
): Promise<Result<AssignmentList>> =>
  onClaim(actor, 'work.assign', input, 'claim.assign', options, async ({ tx, situation, now }) => {
    const { userId, reason } = input;
    if (userId === null) return chosen(tx, situation, reason, now);
    const whyNot = whyNotTo(situation, userId);
    if (whyNot) return refuse('not_ready', { reasons: [whyNot] });
    return ok([{ userId, way: 'HAND', reason }]);
  });

/** Takes a claim for oneself: for so many hours as the newsroom's settings say, then it lapses. */
export const takeClaim = (
  actor: Actor,
  input: TakeClaim,
  options: WriteOptions = {},
): Promise<Result<AssignmentList>> => onClaim(actor, 'work.take', input, 'claim.take', options, taking);

/** The same inside a transaction, by somebody who was asked whether they may take work at all. */
export const takeIn = (
  tx: Tx,
  person: Person,
  input: TakeClaim,
  now: Date,
): Promise<Result<AssignmentList>> => givenIn({ tx, person, now }, input, taking);

async function taking({ claim, situation, person, now }: Acting): Promise<Result<Given[]>> {
  if (situation.duty === 'REVIEW') {
    const reviewer = decideSeal(factsOf(claim), person);
    if (!reviewer.ok) return reviewer;
  }
  const whyNot = whyNotTo(situation, person.id, true);
  if (whyNot) return refuse('not_ready', { reasons: [whyNot] });
  const leasedUntil = leaseFrom(now, newsroomDay().leaseHours);
  return ok([{ userId: person.id, way: 'TAKEN', leasedUntil }]);
}

type Acting = { tx: Tx; claim: ClaimRow; situation: Situation; person: Person; now: Date };
type Deciding = (acting: Acting) => Promise<Result<Given[]>>;

/** What giving and taking share: load, decide, save, record, in one transaction. */
async function onClaim(
  actor: Actor,
  action: Action,
  input: { claimId: string; version: number },
  operation: string,
  { now = new Date(), key = null }: WriteOptions,
  decide: Deciding,
): Promise<Result<AssignmentList>> {
  const person = permit(actor, action);
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, operation, input, now, () =>
      givenIn({ tx, person: person.value, now }, input, decide),
    ),
  );
}

async function givenIn(
  { tx, person, now }: Pick<Acting, 'tx' | 'person' | 'now'>,
  { claimId, version }: { claimId: string; version: number },
  decide: Deciding,
): Promise<Result<AssignmentList>> {
  const claim = await findClaim(tx, person, claimId, now);
  if (!claim) return refuse('not_found');
  if (claim.version !== version) return refuse('stale', { current: claimView(claim) });
  await recordLapsedOf(tx, claim.id, now);
  const situation = await situationOf(tx, claim, now);
  if (!situation.ok) return situation;
  const given = await decide({ tx, claim, situation: situation.value, person, now });
  if (!given.ok) return given;
  await give(tx, claim, situation.value, given.value, person, now);
  return ok(await assignmentList(tx, person, claim, now));
}

/** Those whom the rule chooses for the places that are left. */
async function chosen(
  tx: Tx,
  situation: Situation,
  reason: string | null,
  now: Date,
): Promise<Result<Given[]>> {
  const { places, duty } = situation;
  if (places === 0) return refuse('not_ready', { reasons: [full(situation)] });
  const ids = await leastLoadedFor(tx, situation, places, now);
  if (ids.length === 0) return refuse('not_ready', { reasons: [nobodyLeft[duty]] });
  return ok(ids.map((userId) => ({ userId, way: 'RULE', reason })));
}

/** The people whom the rule chooses: of those who may and don't hold it, those who have least to do. */
export async function leastLoadedFor(
  tx: Tx,
  { allowed, held }: Situation,
  count: number,
  now: Date,
): Promise<string[]> {
  const free = allowed.filter(({ id }) => held.every(({ userId }) => userId !== id));
  const loads = await loadsOf(
    tx,
    free.map(({ id }) => id),
    now,
  );
  return leastLoaded(loads, count);
}

/** Why a claim can't be given to this person now, in words for whoever gives or takes it; null when it can. */
export function whyNotTo(situation: Situation, userId: string, isOwn = false): string | null {
  const { allowed, held, places, duty } = situation;
  if (held.some((row) => row.userId === userId))
    return isOwn ? 'You have it already.' : 'They have it already.';
  if (allowed.every(({ id }) => id !== userId)) return (isOwn ? notYou : notThem)[duty];
  return places === 0 ? full(situation) : null;
}

const full = ({ held, duty }: Situation): string =>
  duty === 'REVIEW' && held.length > 1
    ? `All ${held.length} places are taken. Take it from somebody first.`
    : 'Somebody has it. Take it from them first.';

const notThem: Record<AssignedDuty, string> = {
  REVIEW:
    'They can’t review this claim: they wrote or changed it, stepped aside, or are kept free to approve it. Choose somebody else.',
  ADJUDICATE:
    'They can’t decide on this claim: they had a part in it, or nobody would be left to approve it.',
  APPROVE: 'They can’t approve this claim: only an editor who had no part in it can.',
};

const notYou: Record<AssignedDuty, string> = {
  REVIEW: 'You can’t review this claim.',
  ADJUDICATE: 'You can’t decide on this claim: an editor who had no part in it does.',
  APPROVE: 'You can’t approve this claim: an editor who had no part in it does.',
};

const nobodyLeft: Record<AssignedDuty, string> = {
  REVIEW: 'Nobody else on the desk can review this claim.',
  ADJUDICATE: 'No editor is left who had no part in this claim.',
  APPROVE: 'No editor is left who had no part in this claim.',
};
