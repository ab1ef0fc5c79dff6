import { statementsOf } from '@/lib/data/claim/reading';
import { reader, type Tx, transaction } from '@/lib/data/db';
import { claimsRestingOn } from '@/lib/data/provenance/resting';
import { findMergeable, knownApart, namesOf, storeMerge } from '@/lib/data/source/merges';
import { namingOf } from '@/lib/data/source/naming';
import { findSource } from '@/lib/data/source/sources';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import type { Tally } from '@/lib/domain/provenance/provenance';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { mergeProblems } from '@/lib/domain/source/merging';
import type { MergePreview, PreviewMerge } from '@/lib/schemas/source/merging';
import { newId } from '@/lib/services/ids';
import { sourceRef } from '@/lib/services/source/view';
import { type Origins, originsOf } from './origins';

/** Of how many claims it is worked out at most what would change. */
const MOST = 200;

/**
 * What merging one source into another would do: what would count as the other's, and which claims would change their counts.
 * Nothing is changed.
 */
export async function previewMerge(
  actor: Actor,
  { sourceId, intoId }: PreviewMerge,
): Promise<Result<MergePreview>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const db = reader();
  const [row, from, into] = [
    await findSource(db, sourceId),
    await findMergeable(db, sourceId),
    await findMergeable(db, intoId),
  ];
  if (!row || !from) return refuse('not_found');
  if (!into) return invalid('intoId', 'Choose a source from the list.');
  const problems = mergeProblems(from, into, await knownApart(db, from.ids, into.ids));
  const claims = await restingOn(actor, [sourceId, intoId]);
  const ids = problems.length > 0 ? [] : [...claims.keys()].slice(0, MOST);
  const changes = await changesIn(person.value, { sourceId, intoId }, [...from.ids, ...into.ids], ids);
  return ok({
    from: { ...sourceRef(row), version: row.version },
    into: sourceRef(into),
    problems: problems.map(({ message }) => message),
    counting: await namingOf(db, from.ids),
    names: (await namesOf(db, sourceId)).filter((name) => name !== into.name),
    changes: changes.map((change) => ({ ...change, statement: claims.get(change.claimId) ?? '' })),
    resting: claims.size,
  });
}

/** The claims that this actor may see and that rest on these sources, with what they say. */
async function restingOn(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const db = reader();
  const resting = new Set<string>();
  for (const id of ids)
    for (const claim of await claimsRestingOn(db, { kind: 'source', id })) resting.add(claim);
  return statementsOf(actor, [...resting].sort());
}

type Change = Omit<MergePreview['changes'][number], 'statement'>;

/** Worked out by merging and taking it back, so that it is what will be: nobody sees it meanwhile. */
async function changesIn(
  person: Person,
  { sourceId, intoId }: PreviewMerge,
  ids: readonly string[],
  claimIds: readonly string[],
): Promise<Change[]> {
  if (claimIds.length === 0) return [];
  const before = await originsOf(reader(), claimIds);
  let after: ReadonlyMap<string, Origins> = new Map();
  await transaction(async (tx: Tx) => {
    const at = new Date();
    const row = { id: newId(at), fromId: sourceId, intoId, reason: '', byId: person.id, at };
    await storeMerge(tx, row, ids);
    after = await originsOf(tx, claimIds);
    // Whatever is refused is taken back.
    return refuse('not_found');
  });
  return claimIds.flatMap((claimId) => {
    const [was, is] = [before.get(claimId), after.get(claimId)];
    return was && is ? changesOf(claimId, was, is) : [];
  });
}

const changesOf = (claimId: string, was: Origins, is: Origins): Change[] =>
  (['support', 'contradiction'] as const).flatMap((side) => {
    const [before, after] = [countsOf(was[side]), countsOf(is[side])];
    const same =
      before.origins === after.origins && before.independentOfClaimant === after.independentOfClaimant;
    return same ? [] : [{ claimId, side, before, after }];
  });

const countsOf = ({ reports, origins, independentOfClaimant }: Tally) => ({
  reports,
  origins: origins.length,
  independentOfClaimant,
});
