import type { ClaimRow } from '@/lib/data/claim/graph';
import { quantityOf } from '@/lib/data/claim/quantity';
import { findClaim } from '@/lib/data/claim/reading';
import { findRelation, saveJudgement, storeRelation } from '@/lib/data/claim/relations';
import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import { contradict } from '@/lib/domain/claim/contradiction/contradiction';
import { pairOf } from '@/lib/domain/claim/relation';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { JudgeRelation, RelateClaims, RelationsView } from '@/lib/schemas/claim/relation';
import { newId } from '@/lib/services/ids';
import type { WriteOptions } from '@/lib/services/writing';
import { relationsView } from './listing';

/** Says what one claim has to do with another. Refuses, naming `otherId`, what was said or judged of the two before. */
export const relateClaims = (
  actor: Actor,
  input: RelateClaims,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<RelationsView>> =>
  about(actor, input, now, async (tx, person) => {
    const key = { ...pairOf(input.type, input.claimId, input.otherId), type: input.type };
    if (await findRelation(tx, key)) return invalid('otherId', KNOWN);
    const row = { id: newId(now), ...key, reason: input.reason, createdById: person.id, createdAt: now };
    await storeRelation(tx, row);
    return ok('claim.related');
  });

/**
 * Judges, once, whether two claims contradict each other as they seem to, or what somebody said of them. It is remembered, and is not
 * offered again. Refuses `not_ready` what was judged already, and, naming `otherId`, what nobody offers.
 */
export const judgeRelation = (
  actor: Actor,
  input: JudgeRelation,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<RelationsView>> =>
  about(actor, input, now, async (tx, person, claim, other) => {
    const { type, judgement, reason } = input;
    const key = { ...pairOf(type, claim.id, other.id), type };
    // What was said of the two in the other direction is judged from here as well.
    const back = { oneId: key.otherId, otherId: key.oneId, type };
    const known = (await findRelation(tx, key)) ?? (await findRelation(tx, back));
    if (known?.judgement) return refuse('not_ready', { reasons: ['This was judged already.'] });
    if (!known && (type !== 'CONTRADICTS' || !seemTo(claim, other))) return invalid('otherId', NOT_OFFERED);
    const judged = { judgement, reason, judgedById: person.id, judgedAt: now };
    if (known) await saveJudgement(tx, known.id, judged);
    else await storeRelation(tx, { id: newId(now), ...key, createdById: null, createdAt: now, ...judged });
    return ok('claim.relationJudged');
  });

const KNOWN = 'This was said, or judged, of these two already.';
const NOT_OFFERED = 'Nothing was said of these two, and their quantities can both hold.';

function seemTo(claim: ClaimRow, other: ClaimRow): boolean {
  const [ours, theirs] = [quantityOf(claim), quantityOf(other)];
  return ours !== null && theirs !== null && contradict(ours, theirs);
}

type Write = (tx: Tx, person: Person, claim: ClaimRow, other: ClaimRow) => Promise<Result<string>>;

/** Writes something about two claims that this person may see, and records it of both. */
async function about(
  actor: Actor,
  { claimId, otherId }: { claimId: string; otherId: string },
  now: Date,
  write: Write,
): Promise<Result<RelationsView>> {
  const person = permit(actor, 'claim.draft');
  if (!person.ok) return person;
  const written = await transaction(async (tx) => {
    const claim = await findClaim(tx, actor, claimId);
    if (!claim) return refuse('not_found');
    if (otherId === claimId) return invalid('otherId', 'This is the claim itself. Name another.');
    const other = await findClaim(tx, actor, otherId);
    if (!other) return invalid('otherId', 'There is no such claim. Name one that you can open.');
    const verb = await write(tx, person.value, claim, other);
    if (!verb.ok) return verb;
    for (const [subjectId, otherClaim] of [
      [claim.id, other.id],
      [other.id, claim.id],
    ] as const)
      await record(tx, {
        ...{ at: now, actorId: person.value.id, verb: verb.value, subjectKind: 'claim', subjectId },
        ...{ claimId: subjectId, detail: { otherId: otherClaim } },
      });
    return ok(claim);
  });
  return written.ok ? ok(await relationsView(actor, written.value)) : written;
}
