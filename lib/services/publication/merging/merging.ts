import { reader, type Tx, transaction } from '@/lib/data/db';
import { noteChange } from '@/lib/data/publication/changes';
import { indexSource } from '@/lib/data/search';
import {
  endMerge,
  findMerge,
  findMergeable,
  groupOf,
  knownApart,
  type MergeRow,
  namesOf,
  slugsOf,
  storeMerge,
} from '@/lib/data/source/merges';
import { findSource } from '@/lib/data/source/sources';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { sourceNode } from '@/lib/domain/provenance/input';
import type { Named } from '@/lib/domain/publication/flag/detail';
import { marksOf } from '@/lib/domain/publication/marks';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { handKept, mergeProblems } from '@/lib/domain/source/merging';
import { tellOfChange } from '@/lib/outside/purge';
import type { MergeSource, MergeView, UnmergeSource } from '@/lib/schemas/source/merging';
import { claimsTouched, contributing } from '@/lib/services/contributing';
import { newId } from '@/lib/services/ids';
import { flagRipple, restingOn } from '@/lib/services/publication/ripple';
import { sourceView } from '@/lib/services/source/view';
import { recordSource } from '@/lib/services/source/writing';
import type { WriteOptions } from '@/lib/services/writing';
import { handsIn, takeBackHands } from './hands';
import { askedOfVault } from './preview';
import { leftBehind, mergeView } from './view';

/**
 * An editor says that one source is another. No row that names it is touched: what names it counts as the other's from now on, and
 * shows its name. Whoever does this has a hand in the claims that tell of either, or rest on it, and are not published yet, as
 * with any change of a source. Of two anonymous sources it asks the vault, as a comparison does. Refuses `stale` when somebody
 * changed the source first.
 */
export async function mergeSource(
  actor: Actor,
  { sourceId, version, intoId, reason }: MergeSource,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<MergeView>> {
  const person = permit(actor, 'source.merge');
  if (!person.ok) return person;
  // By itself, so that it is counted and recorded though the merge is refused.
  const asked = await askedFirst(actor, { sourceId, intoId }, now);
  if (!asked.ok) return asked;
  let changed: string[] = [];
  const merged = await transaction(async (tx) => {
    const ready = await readyToMerge(tx, actor, { sourceId, version, intoId });
    if (!ready.ok) return ready;
    const row = { id: newId(now), fromId: sourceId, intoId, reason, byId: person.value.id, at: now };
    const resting = await restingOn(tx, sourceNode(sourceId), [sourceNode(intoId)]);
    await storeMerge(tx, row, ready.value.ids);
    const both = { sourceId: intoId, renamed: true };
    const reach = { resting: [...resting.keys()] };
    const touched = await claimsTouched(tx, both, reach.resting);
    const hands = await handsIn(tx, person.value.id, touched);
    const hand = await contributing(tx, person.value, both, reach);
    if (!hand.ok) return hand;
    changed = await followed(tx, [intoId], now);
    const happened = { kind: 'SOURCE_MERGED' as const, ...ready.value.named };
    await flagRipple(tx, resting, { happened, reason, subjectId: sourceId }, now);
    await recordSource(tx, person.value, 'source.merged', sourceId, now, {
      ...{ mergeId: row.id, intoId, telling: touched, contributed: hands },
    });
    return viewOf(tx, row.id);
  });
  if (merged.ok) tellOfChange(changed);
  return merged;
}

async function askedFirst(
  actor: Actor,
  { sourceId, intoId }: Pick<MergeSource, 'sourceId' | 'intoId'>,
  now: Date,
): Promise<Result<null>> {
  const [from, into] = [await findMergeable(reader(), sourceId), await findMergeable(reader(), intoId)];
  return from && into ? askedOfVault(actor, from, into, { now }) : ok(null);
}

/** The ids of all that the two sources count as, once nothing is in the way of merging them. */
async function readyToMerge(
  tx: Tx,
  actor: Actor,
  { sourceId, version, intoId }: Pick<MergeSource, 'sourceId' | 'version' | 'intoId'>,
): Promise<Result<{ ids: string[]; named: Both }>> {
  const [row, from] = [await findSource(tx, sourceId), await findMergeable(tx, sourceId)];
  if (!row || !from) return refuse('not_found');
  if (row.version !== version) return refuse('stale', { current: await sourceView(tx, actor, row) });
  const into = await findMergeable(tx, intoId);
  if (!into)
    return refuse('invalid', { issues: [{ path: 'intoId', message: 'Choose a source from the list.' }] });
  const issues = mergeProblems(from, into, await knownApart(tx, from.ids, into.ids));
  if (issues.length > 0) return refuse('invalid', { issues });
  return ok({ ids: [...from.ids, ...into.ids], named: bothOf(from, into) });
}

/** The merged source and the one that it counts as, for whoever is told of it. */
type Both = { subject: Named; other: Named };

const bothOf = (from: { id: string; name: string }, into: { id: string; name: string }): Both => ({
  subject: { ...sourceNode(from.id), name: from.name },
  other: { ...sourceNode(into.id), name: into.name },
});

/**
 * An editor says that the two are two after all. Every row is as it was then; what was recorded with the other source meanwhile stays
 * with it, and the answer says so. Refuses `not_ready` a merge that was undone already.
 */
export async function unmergeSource(
  actor: Actor,
  { sourceId, mergeId, reason }: UnmergeSource,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<MergeView>> {
  const person = permit(actor, 'source.merge');
  if (!person.ok) return person;
  let changed: string[] = [];
  const undone = await transaction(async (tx) => {
    const merge = await findMerge(tx, mergeId);
    if (!merge || ![merge.fromId, merge.intoId].includes(sourceId)) return refuse('not_found');
    if (merge.undoneAt)
      return refuse('not_ready', { reasons: ['This merge was undone already. Load the page again.'] });
    const behind = await undo(tx, person.value, merge, reason, now);
    if (!behind.ok) return behind;
    changed = await followed(tx, [merge.fromId, merge.intoId], now);
    const view = await viewOf(tx, merge.id);
    return view.ok ? ok({ ...view.value, staysBehind: behind.value }) : view;
  });
  if (undone.ok) tellOfChange(changed);
  return undone;
}

/** Ends a merge; returns what is not as it was, in sentences. */
async function undo(
  tx: Tx,
  person: Person,
  merge: MergeRow,
  undoReason: string,
  now: Date,
): Promise<Result<string[]>> {
  const behind = await leftBehind(tx, merge);
  const resting = await restingOn(tx, sourceNode(merge.fromId), [sourceNode(merge.intoId)]);
  const group = await groupOf(tx, merge.fromId);
  const changed = { sourceId: group[0] ?? merge.intoId, renamed: true };
  const { untouched, keptIn } = await takeBackHands(tx, merge);
  const hand = await contributing(tx, person, changed, {
    ...{ resting: [...resting.keys()], except: untouched },
  });
  if (!hand.ok) return hand;
  await endMerge(tx, merge.id, { undoneById: person.id, undoneAt: now, undoReason }, group);
  const happened = { kind: 'SOURCE_UNMERGED' as const, ...bothOf(merge.from, merge.into) };
  await flagRipple(tx, resting, { happened, reason: undoReason, subjectId: merge.fromId }, now);
  await recordSource(tx, person, 'source.unmerged', merge.fromId, now, {
    ...{ mergeId: merge.id, intoId: merge.intoId },
  });
  return ok([...behind, ...handKept(keptIn)]);
}

/** The search finds the names where they count now, and readers' pages of all of them are others. Returns the marks of those. */
async function followed(tx: Tx, ids: readonly string[], now: Date): Promise<string[]> {
  const groups = await Promise.all(ids.map((id) => groupOf(tx, id)));
  for (const survivor of new Set(groups.flatMap(([first]) => first ?? [])))
    await indexSource(tx, survivor, await namesOf(tx, survivor));
  const sources = await slugsOf(tx, [...new Set(groups.flat())]);
  const marks = marksOf({ claims: [], articles: [], sources });
  await noteChange(tx, marks, newId(now));
  return marks;
}

async function viewOf(tx: Tx, id: string): Promise<Result<MergeView>> {
  const row = await findMerge(tx, id);
  return row ? ok(await mergeView(tx, row)) : refuse('not_found');
}
