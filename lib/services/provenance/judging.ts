import { type Tx, transaction } from '@/lib/data/db';
import { endsOf, findLineage, type LineageRow, saveLineage } from '@/lib/data/provenance/lineage';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { sourceNode } from '@/lib/domain/provenance/input';
import { decideEnds, decideJudgement, type Lineage, pairOf, turned } from '@/lib/domain/provenance/lineage';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { JudgeLineage, LineageView } from '@/lib/schemas/provenance/lineage';
import type { WriteOptions } from '@/lib/services/writing';
import { agencyOf, agencySource } from './agencies';
import { whole } from './lineage';
import { flagLineage, restingOnEnds } from './lineage-ripple';
import { announce, decideRoom, saidOf, storeCounting, takingPart } from './lineage-writing';
import { lineageView, viewById } from './view';

/**
 * Confirms lineage, as it is or changed, or rejects it: a suggestion that is rejected is never made again, and what counted is taken
 * back with a reason. Whoever changes what counts has a hand in what rests on it. Refuses `stale` when somebody moved first.
 * @returns the lineage that counts then: another one, where it was turned, or where its agency had to become a source
 */
export async function judgeLineage(
  actor: Actor,
  input: JudgeLineage,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<LineageView>> {
  const person = permit(actor, 'lineage.edit');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const row = await findLineage(tx, actor, input.lineageId);
    if (!row) return refuse('not_found');
    if (row.version !== input.version)
      return refuse('stale', { current: await lineageView(tx, person.value, row) });
    const state = decideJudgement(row.state, input.judgement, input.reason);
    if (!state.ok) return state;
    const judge = state.value === 'CONFIRMED' ? confirm : reject;
    const id = await judge({ tx, person: person.value, now }, row, input);
    return id.ok ? ok(await viewById(tx, person.value, id.value)) : id;
  });
}

type Judging = { tx: Tx; person: Person; now: Date };

async function confirm(judging: Judging, row: LineageRow, input: JudgeLineage): Promise<Result<string>> {
  const { tx, person, now } = judging;
  const aimed = await confirmed(judging, row, input);
  const lineage = aimed.ok ? decideEnds(aimed.value) : aimed;
  if (!lineage.ok) return lineage;
  const room = await decideRoom(tx, lineage.value, row.id);
  if (!room.ok) return room;
  const resting = await restingOnEnds(tx, lineage.value);
  const isOther = pairOf(lineage.value.from, lineage.value.to) !== row.pair;
  if (isOther) await setAside(judging, row, TAKEN_UP);
  const said = { ...lineage.value, reason: input.reason ?? row.reason };
  const { clue, detail, createdById } = row;
  const found = { verb: 'lineage.confirmed', clue, detail, createdById } as const;
  const id = await storeCounting(tx, person, said, found, now);
  await flagLineage(tx, resting, { lineageId: id, how: 'ADDED', reason: said.reason }, now);
  const hand = await takingPart(tx, person, lineage.value);
  return hand.ok ? ok(id) : hand;
}

const TAKEN_UP = 'Confirmed the other way round, or with the source that it named.';

/** What is confirmed. An agency that is no source yet becomes one: a suggestion alone never adds any. */
async function confirmed(
  { tx, person, now }: Judging,
  row: LineageRow,
  { type = row.type, turned: isTurned }: JudgeLineage,
): Promise<Result<Lineage>> {
  const name = agencyOf(row);
  if (name === null) return isTurned ? turned({ ...whole(row), type }) : ok({ ...whole(row), type });
  const to = sourceNode(await agencySource(tx, person, name, now));
  return isTurned ? turned({ from: endsOf(row).from, to, type }) : ok({ from: endsOf(row).from, to, type });
}

async function reject(judging: Judging, row: LineageRow, { reason }: JudgeLineage): Promise<Result<string>> {
  if (row.state !== 'CONFIRMED') {
    await setAside(judging, row, reason);
    return ok(row.id);
  }
  const { tx, person, now } = judging;
  const hand = await takingPart(tx, person, whole(row));
  if (!hand.ok) return hand;
  const resting = await restingOnEnds(tx, whole(row));
  await setAside(judging, row, reason);
  await flagLineage(tx, resting, { lineageId: row.id, how: 'REMOVED', reason }, now);
  return ok(row.id);
}

async function setAside({ tx, person, now }: Judging, row: LineageRow, reason: string | null): Promise<void> {
  await saveLineage(tx, row.id, row.version, { state: 'REJECTED', judgedById: person.id, judgedAt: now });
  await announce(tx, person, 'lineage.rejected', row.id, { before: saidOf(row), after: null, reason }, now);
}
