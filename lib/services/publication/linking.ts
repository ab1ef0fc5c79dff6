import { type Tx, transaction } from '@/lib/data/db';
import { peopleById } from '@/lib/data/names';
import { findLink, type LinkRow, saveLink, storeLink } from '@/lib/data/source/links';
import { groupOf } from '@/lib/data/source/merges';
import { findSource, sourcesById } from '@/lib/data/source/sources';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { sourceNode } from '@/lib/domain/provenance/input';
import type { LineageTurn } from '@/lib/domain/publication/flag/detail';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { linkProblems } from '@/lib/domain/source/links';
import type { AddLink, EditLink, LinkView, RemoveLink } from '@/lib/schemas/source/link';
import { changedFields } from '@/lib/services/changed-fields';
import { contributing } from '@/lib/services/contributing';
import { newId } from '@/lib/services/ids';
import { flagRipple, type Resting, restingOn } from '@/lib/services/publication/ripple';
import { linkView, peopleIn } from '@/lib/services/source/link-view';
import type { LinkDetail } from '@/lib/services/source/links';
import { recordSource } from '@/lib/services/source/writing';
import { creating, type WriteOptions } from '@/lib/services/writing';

/**
 * Says that one source belongs to another, over a time, and where that is known from. Who belongs together decides which origins are
 * independent, so published claims whose numbers change are flagged to the desk, and whoever says it has a hand in the claims that rest
 * on either and are not published yet.
 */
export async function addLink(
  actor: Actor,
  input: AddLink,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<LinkView>> {
  const person = permit(actor, 'source.link');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, 'source.link', input, now, async () => {
      const { sourceId, ...said } = input;
      if (!(await findSource(tx, sourceId))) return refuse('not_found');
      const issues = await problemsOf(tx, sourceId, input);
      if (issues.length > 0) return refuse('invalid', { issues });
      const resting = await restingOn(tx, sourceNode(sourceId), [sourceNode(said.toId)]);
      const id = newId(now);
      const row = { id, fromId: sourceId, ...said, createdById: person.value.id, createdAt: now };
      await storeLink(tx, row);
      return told(tx, person.value, { id, turn: 'ADDED', resting, fields: [], before: [] }, now);
    }),
  );
}

/** Changes what is said of a link. Refuses `stale` when somebody changed it first, `not_found` one that was taken back. */
export async function editLink(
  actor: Actor,
  { sourceId, linkId, version, ...said }: EditLink,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<LinkView>> {
  const person = permit(actor, 'source.link');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const found = await linkToChange(tx, { sourceId, linkId, version });
    if (!found.ok) return found;
    const before = saidOf(found.value);
    const fields = changedFields(before, said);
    if (fields.length === 0) return ok(linkView(found.value, await peopleById(tx, peopleIn(found.value))));
    const issues = await problemsOf(tx, found.value.fromId, said);
    if (issues.length > 0) return refuse('invalid', { issues });
    const resting = await restingOn(tx, sourceNode(found.value.fromId), [
      sourceNode(found.value.toId),
      sourceNode(said.toId),
    ]);
    // Where the other end was merged and stays, the row keeps naming what it named.
    const toId = said.toId === before.toId ? found.value.toId : said.toId;
    await saveLink(tx, linkId, version, { ...said, toId });
    const values = fields.map((field) => before[field as keyof typeof before] ?? '');
    return told(tx, person.value, { id: linkId, turn: 'CHANGED', resting, fields, before: values }, now);
  });
}

/** Takes a link back. It stays in the history, and counts no more. */
export async function removeLink(
  actor: Actor,
  { sourceId, linkId, version }: RemoveLink,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<LinkView>> {
  const person = permit(actor, 'source.link');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const found = await linkToChange(tx, { sourceId, linkId, version });
    if (!found.ok) return found;
    const { fromId, toId } = found.value;
    const resting = await restingOn(tx, sourceNode(fromId), [sourceNode(toId)]);
    await saveLink(tx, linkId, version, { removedById: person.value.id, removedAt: now });
    return told(tx, person.value, { id: linkId, turn: 'REMOVED', resting, fields: [], before: [] }, now);
  });
}

/** A link of this source that stands, in this version. */
async function linkToChange(
  tx: Tx,
  { sourceId, linkId, version }: Pick<EditLink, 'sourceId' | 'linkId' | 'version'>,
): Promise<Result<LinkRow>> {
  const row = await findLink(tx, linkId);
  const ids = row && (await findSource(tx, sourceId)) ? await groupOf(tx, sourceId) : [];
  if (!row || row.removedAt || !(ids.includes(row.fromId) || ids.includes(row.toId)))
    return refuse('not_found');
  if (row.version === version) return ok(row);
  return refuse('stale', { current: linkView(row, await peopleById(tx, peopleIn(row))) });
}

async function problemsOf(tx: Tx, fromId: string, said: Pick<AddLink, 'toId' | 'since' | 'until'>) {
  const sources = await sourcesById(tx, [fromId, said.toId]);
  const from = sources.get(fromId);
  return from ? linkProblems(said, from, sources.get(said.toId) ?? null) : [];
}

const saidOf = ({ type, to, since, until, basis, basisUrl }: LinkRow) => ({
  ...{ type, toId: to.id, since, until, basis, basisUrl },
});

type Told = { id: string; turn: LineageTurn; resting: Resting; fields: string[]; before: string[] };

const verbs = { ADDED: 'source.linked', CHANGED: 'source.linkEdited', REMOVED: 'source.unlinked' } as const;

/** Has the person a hand in what rests on either end, flags the published claims whose numbers are others now, and records what was done. */
async function told(
  tx: Tx,
  person: Person,
  { id, turn, resting, fields, before }: Told,
  now: Date,
): Promise<Result<LinkView>> {
  const row = await findLink(tx, id);
  if (!row) return refuse('not_found');
  // Whom a source belonged with before, and whom it belongs with now: what was read before the change holds both.
  const hand = await contributing(tx, person, { claimIds: [...resting.keys()] });
  if (!hand.ok) return hand;
  const subject = { ...sourceNode(row.from.id), name: row.from.name };
  const other = { ...sourceNode(row.to.id), name: row.to.name };
  const happened = { kind: 'LINEAGE_CHANGED' as const, subject, other, how: turn };
  await flagRipple(tx, resting, { happened, reason: row.basis, subjectId: id }, now);
  const after = fields.map((field) => saidOf(row)[field as keyof ReturnType<typeof saidOf>] ?? '');
  const verb = verbs[turn as keyof typeof verbs];
  const detail: LinkDetail = { linkId: id, fields, before, after };
  await recordSource(tx, person, verb, row.fromId, now, detail);
  return ok(linkView(row, await peopleById(tx, peopleIn(row))));
}
