import { createAppearance } from '@/lib/data/appearances';
import { findVersion } from '@/lib/data/articles';
import type { Tx } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { PlaceInput } from '@/lib/schemas/appearance';
import { newAttributions } from './attribution-writing';
import { newId, newIds } from './ids';
import { passageAt } from './placing';

/** Which claim is to stand somewhere, and as its how manieth appearance, counted from 0. */
export type Standing = { claimId: string; position: number; first: boolean };

/**
 * Places a claim at a passage, with who says so there, and returns the appearance's id. Refuses every problem at once,
 * with the field behind `path`: nothing, or `appearance.` where the place is part of a new draft.
 */
export async function placeClaim(
  tx: Tx,
  person: Person,
  place: PlaceInput,
  { claimId, position, first }: Standing,
  now: Date,
  path = '',
): Promise<Result<string>> {
  const version = await findVersion(tx, place.versionId);
  if (!version) return invalid(`${path}versionId`, 'This text is not stored. Choose the article again.');
  const id = newId(now);
  const ids = newIds(place.attributions.length, now);
  const planned = place.attributions.map((input, i) => ({
    input,
    id: ids[i] ?? newId(now),
    position: i,
    path: `${path}attributions.${i}.`,
  }));
  const passage = passageAt(version, place, path);
  const attributions = await newAttributions(tx, planned, { appearanceId: id, version });
  if (!passage.ok || !attributions.ok) return both(passage, attributions);
  const occurrence = first ? 'FIRST' : 'REPEAT';
  const { articleId } = version;
  await createAppearance(tx, {
    row: {
      id,
      claimId,
      passageId: passage.value.id,
      articleId,
      occurrence,
      position,
      createdById: person.id,
      createdAt: now,
    },
    passage: passage.value,
    attributions: attributions.value,
  });
  return ok(id);
}

/** All issues of two refusals of fields, as one. */
function both(...results: Result<unknown>[]): Result<never> {
  const issues = results.flatMap((result) =>
    !result.ok && result.refusal.kind === 'invalid' ? result.refusal.issues : [],
  );
  return refuse('invalid', { issues });
}
