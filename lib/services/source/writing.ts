import type { Tx } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { indexSource } from '@/lib/data/search';
import { namesOf } from '@/lib/data/source/merges';
import {
  createSourceRow,
  isSlugTaken,
  type SourceContent,
  type SourceRoleRow,
  saveSource,
  sourcesById,
  spokeUnnamed,
} from '@/lib/data/source/sources';
import { identitiesOfSources } from '@/lib/data/source/vault/identities';
import type { Person } from '@/lib/domain/actor';
import type { Issue } from '@/lib/domain/result';
import { fold } from '@/lib/domain/text/folding';
import { slugOf } from '@/lib/domain/text/slug';
import type { CreateSource, SourceView } from '@/lib/schemas/source';
import { newId, newIds } from '@/lib/services/ids';

/** Stores a source inside a write that has been permitted, and returns its id. */
export async function storeSource(tx: Tx, person: Person, input: CreateSource, now: Date): Promise<string> {
  const id = newId(now);
  const slug = await slugFor(tx, id, input);
  const source = { ...contentOf(input), id, slug, createdById: person.id, createdAt: now };
  const names = aliasesOf(input);
  await createSourceRow(tx, source, names, rolesOf(input, now));
  await indexSource(tx, id, [input.name, ...names]);
  await recordSource(tx, person, 'source.created', id, now, { kind: input.kind });
  return id;
}

/**
 * The address of a source: words of its name, or of an anonymous one nothing that could say who it is, whatever it was
 * called before.
 */
async function slugFor(tx: Tx, id: string, { kind, name }: CreateSource): Promise<string> {
  const wordless = `source-${id.slice(-8)}`;
  const base = kind === 'ANONYMOUS' ? wordless : slugOf(name, wordless);
  return (await isSlugTaken(tx, base)) ? `${base}-${id.slice(-6)}` : base;
}

/** Saves a change of a source. Its address stays, unless it becomes anonymous: then it gets one that says nothing. */
export async function changeSource(
  tx: Tx,
  { id, kind, slug }: SourceView,
  input: CreateSource,
  now: Date,
): Promise<void> {
  const masked = input.kind === 'ANONYMOUS' && kind !== 'ANONYMOUS';
  const names = aliasesOf(input);
  const content = { ...contentOf(input), slug: masked ? await slugFor(tx, id, input) : slug };
  await saveSource(tx, id, content, names, rolesOf(input, now));
  await indexSource(tx, id, await namesOf(tx, id));
}

/** The columns of a source. */
const contentOf = (input: CreateSource): SourceContent => ({
  kind: input.kind,
  name: input.name,
  sortName: fold(input.name),
  description: input.description,
  wikidataId: input.wikidataId,
});

/** Its other names, each once and in order. */
export const aliasesOf = (input: CreateSource): string[] =>
  [...new Set(input.aliases)].filter((alias) => alias !== input.name).sort();

/** Its roles, in the order given. */
function rolesOf(input: CreateSource, now: Date): SourceRoleRow[] {
  const ids = newIds(input.roles.length, now);
  return input.roles.map((role, i) => ({ ...role, id: ids[i] ?? newId(now) }));
}

/** Whatever keeps an input from being stored as it is: `before` is what it changes, if it changes something. */
export const sourceProblems = async (
  tx: Tx,
  before: SourceView | null,
  input: CreateSource,
): Promise<Issue[]> => [
  ...(await missingOrganisations(tx, input)),
  ...(before ? [...masked(before, input), ...(await unmasked(tx, before, input))] : []),
];

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

/** Whoever readers know by name can't be made anonymous: the name is out, and an address would lead from one to the other. */
function masked(before: SourceView, { kind }: CreateSource): Issue[] {
  if (before.kind === 'ANONYMOUS' || kind !== 'ANONYMOUS' || !before.isPublic) return [];
  const message =
    'Readers see this source by its name already, so it can’t become anonymous. Make a new anonymous source instead.';
  return [{ path: 'kind', message }];
}

/** An anonymous source that somebody was promised to stay unnamed as, or whose name is in the vault, can't become another kind of source. */
async function unmasked(tx: Tx, before: SourceView, { kind }: CreateSource): Promise<Issue[]> {
  if (before.kind !== 'ANONYMOUS' || kind === 'ANONYMOUS') return [];
  if ((await identitiesOfSources(tx, [before.id])).length > 0) {
    const message =
      'The vault holds who this is, so it stays an anonymous source until an editor forgets the name.';
    return [{ path: 'kind', message }];
  }
  if (!(await spokeUnnamed(tx, before.id))) return [];
  const message = 'Somebody spoke on background under this description, so it stays an anonymous source.';
  return [{ path: 'kind', message }];
}

/** Records what happened to a source. */
export const recordSource = (
  tx: Tx,
  person: Person,
  verb: string,
  subjectId: string,
  at: Date,
  detail: Record<string, string | string[]>,
) => record(tx, { at, actorId: person.id, verb, subjectKind: 'source', subjectId, claimId: null, detail });
