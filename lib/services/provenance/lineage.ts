import { transaction } from '@/lib/data/db';
import { endsOf, findLineage, type LineageRow, saveLineage } from '@/lib/data/provenance/lineage';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { decideEnds, decideType, type Lineage, placed } from '@/lib/domain/provenance/lineage';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { AddLineage, EditLineage, LineageView } from '@/lib/schemas/provenance/lineage';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { missingEnds } from './ends';
import { flagLineage, restingOnEnds } from './lineage-ripple';
import { announce, decideRoom, saidOf, storeCounting, takingPart } from './lineage-writing';
import { lineageView, viewById } from './view';

/**
 * Says that one thing comes from another: it counts at once. Whoever does has a hand in the claims that rest on it and are not
 * published yet. What was suggested or taken back between the two is taken up; refuses `duplicate` where something counts already.
 */
export async function addLineage(
  actor: Actor,
  input: AddLineage,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<LineageView>> {
  const person = permit(actor, 'lineage.edit');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, 'lineage.add', input, now, async () => {
      const issues = await missingEnds(tx, actor, input);
      if (issues.length > 0) return refuse('invalid', { issues });
      const decision = decideEnds(input);
      if (!decision.ok) return decision;
      const lineage = placed(decision.value);
      const room = await decideRoom(tx, lineage, null);
      if (!room.ok) return room;
      const said = { ...lineage, reason: input.reason };
      const byHand = {
        verb: 'lineage.added',
        clue: null,
        detail: null,
        createdById: person.value.id,
      } as const;
      const resting = await restingOnEnds(tx, lineage);
      const id = await storeCounting(tx, person.value, said, byHand, now);
      await flagLineage(tx, resting, { lineageId: id, how: 'ADDED', reason: input.reason }, now);
      const hand = await takingPart(tx, person.value, lineage);
      return hand.ok ? ok(await viewById(tx, person.value, id)) : hand;
    }),
  );
}

/**
 * Changes how the one comes from the other; the ends stay. Whoever does has a hand in what rests on it. Refuses `stale` when somebody
 * changed it first, `not_ready` what counts nothing: that is confirmed instead, and `invalid` a direction for two that were one.
 */
export async function editLineage(
  actor: Actor,
  { lineageId, version, type, reason }: EditLineage,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<LineageView>> {
  const person = permit(actor, 'lineage.edit');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const row = await findLineage(tx, actor, lineageId);
    if (!row) return refuse('not_found');
    const current = await lineageView(tx, person.value, row);
    if (row.version !== version) return refuse('stale', { current });
    if (row.state !== 'CONFIRMED') return refuse('not_ready', { reasons: [NOT_YET] });
    if (row.type === type && row.reason === reason) return ok(current);
    const decided = decideType(row.type, type);
    if (!decided.ok) return decided;
    const lineage = decideEnds({ ...whole(row), type });
    if (!lineage.ok) return lineage;
    const room = await decideRoom(tx, lineage.value, row.id);
    if (!room.ok) return room;
    const hand = await takingPart(tx, person.value, lineage.value, row.type);
    if (!hand.ok) return hand;
    const resting = await restingOnEnds(tx, lineage.value);
    await saveLineage(tx, row.id, version, { type, reason });
    await flagLineage(tx, resting, { lineageId: row.id, how: 'CHANGED', reason }, now);
    const change = { before: saidOf(row), after: { type, reason }, reason: null };
    await announce(tx, person.value, 'lineage.edited', row.id, change, now);
    return ok(await viewById(tx, person.value, row.id));
  });
}

const NOT_YET = 'This counts nothing yet. Confirm it, and change it as you do.';

/** Lineage as its row has it. @throws Error for what leads to no source yet: a suggestion alone does. */
export function whole(row: LineageRow): Lineage {
  const { from, to } = endsOf(row);
  if (to === null) throw new Error(`Lineage ${row.id} leads nowhere yet.`);
  return { from, to, type: row.type };
}
