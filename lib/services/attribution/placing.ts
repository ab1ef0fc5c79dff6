import { findText } from '@/lib/data/article/texts';
import type { NewAppearance } from '@/lib/data/attribution/appearances';
import type { Tx } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import type { Occurrence } from '@/lib/domain/claim/claim';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import type { PlaceInput } from '@/lib/schemas/attribution/appearance';
import { newId, newIds } from '@/lib/services/ids';
import { passageAt } from '@/lib/services/passage/placing';
import { inNewest } from './in-newest';
import { newAttributions, type Planned } from './writing';

/** Which claim is to stand somewhere, and at which place among its appearances. */
export type Standing = { claimId: string; position: number; occurrence: Occurrence };

/**
 * A claim's place at a passage, with who says so there, ready to be stored. Refuses every problem at once, with the field
 * behind `path`: nothing, or `appearance.` where the place is part of a new draft.
 */
export async function newAppearance(
  tx: Tx,
  person: Person,
  place: PlaceInput,
  standing: Standing,
  now: Date,
  path = '',
): Promise<Result<NewAppearance>> {
  const found = await findText(tx, place.versionId);
  if (!found) return invalid(`${path}versionId`, 'This text is not stored. Choose the article again.');
  const version = { id: found.id, text: indexCodePoints(found.text) };
  const id = newId(now);
  const passage = passageAt(version, place, path);
  const planned = plannedIn(place, now, path);
  const attributions = await newAttributions(tx, planned, { appearanceId: id, version });
  if (!passage.ok || !attributions.ok) return both(passage, attributions);
  const { article } = found;
  const by = { createdById: person.id, createdAt: now };
  const row = { ...standing, ...by, id, articleId: article.id, passageId: passage.value.id };
  const made = { ...row, article, passage: passage.value, attributions: attributions.value };
  return found.id === found.newestId ? ok(made) : inNewest(tx, found.newestId, made, path);
}

function plannedIn({ attributions }: PlaceInput, now: Date, path: string): Planned[] {
  const ids = newIds(attributions.length, now);
  return attributions.map((input, i) => ({
    input,
    id: ids[i] ?? newId(now),
    position: i,
    path: `${path}attributions.${i}.`,
  }));
}

/** All issues of two refusals of fields, as one. */
function both(...results: Result<unknown>[]): Result<never> {
  const issues = results.flatMap((result) =>
    !result.ok && result.refusal.kind === 'invalid' ? result.refusal.issues : [],
  );
  return refuse('invalid', { issues });
}
