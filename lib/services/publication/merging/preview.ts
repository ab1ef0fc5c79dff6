import { reader, type Tx } from '@/lib/data/db';
import { findMergeable, knownApart, namesOf, storeMerge } from '@/lib/data/source/merges';
import { namingOf } from '@/lib/data/source/naming';
import { findSource } from '@/lib/data/source/sources';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { sourceNode } from '@/lib/domain/provenance/input';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { asksVault, type Mergeable, mergeProblems } from '@/lib/domain/source/merging';
import type { MergePreview } from '@/lib/schemas/publication/merge-preview';
import type { RippleView } from '@/lib/schemas/publication/ripple';
import type { PreviewMerge } from '@/lib/schemas/source/merging';
import { newId } from '@/lib/services/ids';
import { rippleOf } from '@/lib/services/publication/rehearsal';
import { compareToMerge } from '@/lib/services/source/vault/comparisons';
import { sourceRef } from '@/lib/services/source/view';
import type { WriteOptions } from '@/lib/services/writing';

/**
 * What merging one source into another would do: what would count as the other's, and which claims it would reach. Nothing is changed, but
 * others wait meanwhile: it is for whoever may merge. Of two anonymous sources it asks the vault, as a comparison does.
 */
export async function previewMerge(
  actor: Actor,
  { sourceId, intoId }: PreviewMerge,
  options: WriteOptions = {},
): Promise<Result<MergePreview>> {
  const person = permit(actor, 'source.merge');
  if (!person.ok) return person;
  const db = reader();
  const [row, from] = [await findSource(db, sourceId), await findMergeable(db, sourceId)];
  if (!row || !from) return refuse('not_found');
  const into = await findMergeable(db, intoId);
  if (!into) return invalid('intoId', 'Choose a source from the list.');
  const asked = await askedOfVault(actor, from, into, options);
  if (!asked.ok) return asked;
  const problems = mergeProblems(from, into, await knownApart(db, from.ids, into.ids));
  const ripple =
    problems.length > 0
      ? ok<RippleView>({ items: [], more: 0 })
      : await rippleFor(person.value, { sourceId, intoId }, [...from.ids, ...into.ids]);
  if (!ripple.ok) return ripple;
  return ok({
    from: { ...sourceRef(row), version: row.version },
    into: sourceRef(into),
    problems: problems.map(({ message }) => message),
    counting: await namingOf(db, from.ids),
    names: (await namesOf(db, sourceId)).filter((name) => name !== into.name),
    ripple: ripple.value,
  });
}

/** What two sources ask of the vault before anything is told of a merge of them: nothing, unless both are anonymous. */
export const askedOfVault = async (
  actor: Actor,
  from: Mergeable,
  into: Mergeable,
  { now = new Date() }: WriteOptions,
): Promise<Result<null>> =>
  asksVault(from, into) ? compareToMerge(actor, { sourceId: from.id, intoId: into.id }, { now }) : ok(null);

const rippleFor = (
  person: Person,
  { sourceId, intoId }: PreviewMerge,
  ids: readonly string[],
): Promise<Result<RippleView>> =>
  rippleOf(person, {
    subject: sourceNode(sourceId),
    others: [sourceNode(intoId)],
    write: async (tx: Tx) => {
      const at = new Date();
      const row = { id: newId(at), fromId: sourceId, intoId, reason: '', byId: person.id, at };
      await storeMerge(tx, row, ids);
      return ok(null);
    },
  });
