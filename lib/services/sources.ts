import { record } from '@/lib/data/audit';
import { reader, type Tx, transaction } from '@/lib/data/db';
import { pageOf } from '@/lib/data/paging';
import { indexSource } from '@/lib/data/search';
import { sourcePage } from '@/lib/data/source-lists';
import {
  createSourceRow,
  findSource,
  isSlugTaken,
  type SourceContent,
  type SourceRoleRow,
  saveSource,
  sourcesById,
} from '@/lib/data/sources';
import type { Actor, Person } from '@/lib/domain/actor';
import { fold } from '@/lib/domain/folding';
import { permit } from '@/lib/domain/permissions';
import { type Issue, ok, type Result, refuse } from '@/lib/domain/result';
import { slugOf } from '@/lib/domain/slug';
import type { Page } from '@/lib/schemas/primitives';
import type { CreateSource, EditSource, ListSources, SourceCard, SourceView } from '@/lib/schemas/source';
import { changedFields } from './changed-fields';
import { newId, newIds } from './ids';
import { sourceCard, sourceView } from './source-view';
import { creating, type WriteOptions } from './writing';

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
      const issues = await missingOrganisations(tx, input);
      if (issues.length > 0) return refuse('invalid', { issues });
      const id = await storeSource(tx, person.value, input, now);
      return viewOf(tx, actor, id);
    }),
  );
}

/** Changes a source. Refuses `stale` with what stands there now when somebody changed it first. */
export async function editSource(
  actor: Actor,
  { sourceId, version, ...input }: EditSource,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<SourceView>> {
  const person = permit(actor, 'source.edit');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const issues = await missingOrganisations(tx, input);
    const before = await viewOf(tx, actor, sourceId);
    if (!before.ok) return before;
    if (issues.length > 0) return refuse('invalid', { issues });
    const names = aliasesOf(input);
    const saved = await saveSource(tx, sourceId, version, contentOf(input), names, rolesOf(input, now));
    if (!saved) return refuse('stale', { current: before.value });
    await indexSource(tx, sourceId, [input.name, ...names]);
    const fields = changedFields(asInput(before.value), { ...input, aliases: names });
    await announce(tx, person.value, 'source.edited', sourceId, now, { fields });
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

/** Stores a source inside a write that has been permitted, and returns its id. */
export async function storeSource(tx: Tx, person: Person, input: CreateSource, now: Date): Promise<string> {
  const id = newId(now);
  const base = slugOf(input.name, id);
  const slug = (await isSlugTaken(tx, base)) ? `${base}-${id.slice(-6)}` : base;
  const source = { ...contentOf(input), id, slug, createdById: person.id, createdAt: now };
  const names = aliasesOf(input);
  await createSourceRow(tx, source, names, rolesOf(input, now));
  await indexSource(tx, id, [input.name, ...names]);
  await announce(tx, person, 'source.created', id, now, { kind: input.kind });
  return id;
}

async function viewOf(db: Tx, actor: Actor, id: string): Promise<Result<SourceView>> {
  const row = await findSource(db, id);
  return row ? ok(await sourceView(db, actor, row)) : refuse('not_found');
}

const contentOf = (input: CreateSource): SourceContent => ({
  kind: input.kind,
  name: input.name,
  sortName: fold(input.name),
  description: input.description,
  wikidataId: input.wikidataId,
});

const aliasesOf = (input: CreateSource): string[] =>
  [...new Set(input.aliases)].filter((alias) => alias !== input.name).sort();

function rolesOf(input: CreateSource, now: Date): SourceRoleRow[] {
  const ids = newIds(input.roles.length, now);
  return input.roles.map((role, i) => ({ ...role, id: ids[i] ?? newId(now) }));
}

async function missingOrganisations(tx: Tx, { roles }: CreateSource): Promise<Issue[]> {
  const stored = await sourcesById(
    tx,
    roles.flatMap((role) => role.organisationId ?? []),
  );
  return roles.flatMap(({ organisationId }, i) =>
    organisationId && !stored.has(organisationId)
      ? [{ path: `roles.${i}.organisationId`, message: 'Choose an organisation from the list.' }]
      : [],
  );
}

/** What stands there, in the form in which a change of it comes in. */
const asInput = ({ kind, name, description, wikidataId, aliases, roles }: SourceView): CreateSource => ({
  kind,
  name,
  description,
  wikidataId,
  aliases,
  roles: roles.map(({ organisation, ...role }) => ({ ...role, organisationId: organisation?.id ?? null })),
});

const announce = (
  tx: Tx,
  person: Person,
  verb: string,
  subjectId: string,
  at: Date,
  detail: Record<string, string | string[]>,
) => record(tx, { at, actorId: person.id, verb, subjectKind: 'source', subjectId, claimId: null, detail });
