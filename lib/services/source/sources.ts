import { type Reader, reader, transaction } from '@/lib/data/db';
import { pageOf } from '@/lib/data/paging';
import { claimsRestingOn } from '@/lib/data/provenance/resting';
import { publicSource } from '@/lib/data/source/facts';
import { sourcePage } from '@/lib/data/source/lists';
import { findSource } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { canonical } from '@/lib/domain/canonical';
import { permit } from '@/lib/domain/permissions';
import { sourceNode } from '@/lib/domain/provenance/input';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { Page } from '@/lib/schemas/primitives';
import type { CreateSource, EditSource, ListSources, SourceCard, SourceView } from '@/lib/schemas/source';
import { changedFields } from '@/lib/services/changed-fields';
import { contributing } from '@/lib/services/contributing';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { sourceCard, sourceView } from './view';
import { aliasesOf, changeSource, recordSource, sourceProblems, storeSource } from './writing';

/** Stores a source. For an anonymous one the name is a description; who it is stays outside this system for now. */
export async function createSource(
  actor: Actor,
  input: CreateSource,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<SourceView>> {
  const person = permit(actor, 'source.edit');
  if (!person.ok) return person;
  return transaction((tx) =>
    creating(tx, person.value, key, 'source.create', input, now, async () => {
      const issues = await sourceProblems(tx, null, input);
      if (issues.length > 0) return refuse('invalid', { issues });
      const id = await storeSource(tx, person.value, input, now);
      return viewOf(tx, actor, id);
    }),
  );
}

/**
 * Changes a source. Whoever changes what readers would see of it becomes a contributor of the claims that tell of it, or rest
 * on it where it becomes another kind of source, and are not published yet, and is refused where one of them then lacked people. Refuses `stale` with what stands there now when somebody changed it first.
 */
export async function editSource(
  actor: Actor,
  { sourceId, version, ...input }: EditSource,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<SourceView>> {
  const person = permit(actor, 'source.edit');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const before = await viewOf(tx, actor, sourceId);
    if (!before.ok) return before;
    if (before.value.mergedInto)
      return refuse('not_ready', { reasons: [wasMerged(before.value.mergedInto)] });
    if (before.value.version !== version) return refuse('stale', { current: before.value });
    const issues = await sourceProblems(tx, before.value, input);
    if (issues.length > 0) return refuse('invalid', { issues });
    const fields = changedFields(asInput(before.value), { ...input, aliases: aliasesOf(input) });
    if (fields.length === 0) return before;
    const shown = await publicSource(tx, sourceId);
    await changeSource(tx, before.value, input, now);
    if (canonical(shown) !== canonical(await publicSource(tx, sourceId))) {
      const changed = { sourceId, renamed: shown.name !== input.name };
      // Anonymous sources are counted in another way.
      const resting = fields.includes('kind') ? await claimsRestingOn(tx, sourceNode(sourceId)) : [];
      const hand = await contributing(tx, person.value, changed, { resting });
      if (!hand.ok) return hand;
    }
    await recordSource(tx, person.value, 'source.edited', sourceId, now, { fields });
    return viewOf(tx, actor, sourceId);
  });
}

/** One source, with the newest working copies attributed to it that this actor may see. */
export async function getSource(
  actor: Actor,
  { sourceId }: { sourceId: string },
): Promise<Result<SourceView>> {
  const person = permit(actor, 'desk.read');
  return person.ok ? viewOf(reader(), actor, sourceId) : person;
}

/** Sources by name, or those with a name or alias that has words beginning as `q` does. */
export async function listSources(actor: Actor, input: ListSources): Promise<Result<Page<SourceCard>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const rows = await sourcePage(reader(), input, input.cursor, input.limit);
  return ok(pageOf(rows, input.limit, (row) => ({ at: row.sortName, id: row.id }), sourceCard));
}

async function viewOf(db: Reader, actor: Actor, id: string): Promise<Result<SourceView>> {
  const row = await findSource(db, id);
  return row ? ok(await sourceView(db, actor, row)) : refuse('not_found');
}

const wasMerged = ({ name }: { name: string }): string =>
  `This source was merged into “${name}”. Change that one, or undo the merge first.`;

/** What stands there, in the form in which a change of it comes in. */
const asInput = ({ kind, name, description, wikidataId, aliases, roles }: SourceView): CreateSource => ({
  kind,
  name,
  description,
  wikidataId,
  aliases: [...aliases].sort(),
  roles: roles.map(({ organisation, ...role }) => ({ ...role, organisationId: organisation?.id ?? null })),
});
