import { reader, type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import {
  type SettlingRow,
  settlingOf,
  storeSettlement,
  withdrawSettlement as withdraw,
} from '@/lib/data/review/settlements';
import type { Actor, Person } from '@/lib/domain/actor';
import { type Action, permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideSettling, decideUnsettling } from '@/lib/domain/review/calibration/settling';
import type { SettleClaim, SettlementList, WithdrawSettlement } from '@/lib/schemas/review/settlement';
import { newId } from '@/lib/services/ids';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { factsOf, settlementsOf, standing } from './settlement-list';

/** What a claim turned out to be, and what was withdrawn of it. */
export async function listSettlements(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<SettlementList>> {
  const person = permit(actor, 'desk.read');
  return person.ok ? settlementsOf(reader(), actor, claimId) : person;
}

/** Records what a claim turned out to be. */
export const settleClaim = (
  actor: Actor,
  input: SettleClaim,
  options: WriteOptions = {},
): Promise<Result<SettlementList>> =>
  settling(actor, input, 'settlement.make', options, async ({ tx, claim, now }) => {
    const editor = decideSettling(factsOf(claim), actor);
    if (!editor.ok && editor.refusal.kind !== 'not_ready') return editor;
    if (claim.version !== input.version) return stale(tx, actor, claim.id);
    if (!editor.ok) return editor;
    const { claimId, truth, reason, url } = input;
    const id = newId(now);
    await storeSettlement(tx, { id, claimId, truth, reason, url, byId: editor.value.id, at: now });
    await announce(tx, editor.value, 'settlement.made', { id, claimId, truth }, now);
    return ok(null);
  });

/** Takes it back, as another editor. */
export const withdrawSettlement = (
  actor: Actor,
  input: WithdrawSettlement,
  options: WriteOptions = {},
): Promise<Result<SettlementList>> =>
  settling(actor, input, 'settlement.withdraw', options, async ({ tx, claim, now }) => {
    const { settlementId: id, claimId, reason } = input;
    const settlement = claim.settlements.find((one) => one.id === id);
    if (!settlement) return refuse('not_found');
    const editor = decideUnsettling({ ...factsOf(claim), standing: standing(settlement) }, actor);
    if (!editor.ok) return editor;
    await withdraw(tx, id, { withdrawnById: editor.value.id, withdrawnAt: now });
    await announce(tx, editor.value, 'settlement.withdrawn', { id, claimId, reason }, now);
    return ok(null);
  });

type Carrying = { tx: Tx; claim: SettlingRow; now: Date };

/** What both writes share: who is asking, the claim as they may see it, one transaction, what is recorded afterwards. */
async function settling(
  actor: Actor,
  input: { claimId: string },
  operation: string,
  { now = new Date(), key = null }: WriteOptions,
  run: (carrying: Carrying) => Promise<Result<null>>,
): Promise<Result<SettlementList>> {
  const person = permit(actor, settle);
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, operation, input, now, async () => {
      const claim = await settlingOf(tx, actor, input.claimId);
      if (!claim) return refuse('not_found');
      const done = await run({ tx, claim, now });
      return done.ok ? settlementsOf(tx, actor, claim.id) : done;
    }),
  );
}

const settle: Action = 'claim.settle';

async function stale(tx: Tx, actor: Actor, claimId: string): Promise<Result<never>> {
  const current = await settlementsOf(tx, actor, claimId);
  return current.ok ? refuse('stale', { current: current.value }) : current;
}

const announce = (
  tx: Tx,
  { id: actorId }: Person,
  verb: string,
  { id, claimId, ...more }: { id: string; claimId: string } & Record<string, string>,
  at: Date,
) =>
  record(tx, {
    ...{ at, actorId, verb, subjectKind: 'settlement', subjectId: id, claimId },
    detail: { settlementId: id, ...more },
  });
