import { findText } from '@/lib/data/article/texts';
import {
  createAttributions,
  deleteAttributions,
  type NewAttribution,
  replaceAttribution,
} from '@/lib/data/attribution/attributions';
import type { AppearanceRow, ClaimRow } from '@/lib/data/claim/graph';
import type { Tx } from '@/lib/data/db';
import type { Actor } from '@/lib/domain/actor';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import type {
  AddAttribution,
  AttributionInput,
  EditAttribution,
  RemoveAttribution,
} from '@/lib/schemas/attribution/attribution';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { newAttributions } from '@/lib/services/attribution/writing';
import { newId } from '@/lib/services/ids';
import type { WriteOptions } from '@/lib/services/writing';
import { changeDraft } from './draft';

/** Says who makes the claim at one of its passages; one passage may have several who do. */
export const addAttribution = (
  actor: Actor,
  input: AddAttribution,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeDraft(actor, input, 'attribution.add', options, async (tx, claim) => {
    const appearance = claim.appearances.find((a) => a.id === input.appearanceId);
    if (!appearance) return refuse('not_found');
    const position = 1 + Math.max(-1, ...appearance.attributions.map((a) => a.position));
    const planned = await plan(tx, appearance, input, newId(options.now), position);
    if (!planned.ok) return planned;
    await createAttributions(tx, [planned.value]);
    return ok({ verb: 'attribution.added', subject: { kind: 'attribution', id: planned.value.id } });
  });

/** Says it anew, whole: who, how and through whom. */
export const editAttribution = (
  actor: Actor,
  input: EditAttribution,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeDraft(actor, input, 'attribution.edit', options, async (tx, claim) => {
    const found = attributionIn(claim, input.attributionId);
    if (!found) return refuse('not_found');
    const { appearance, attribution } = found;
    const planned = await plan(tx, appearance, input, attribution.id, attribution.position);
    if (!planned.ok) return planned;
    await replaceAttribution(tx, planned.value);
    return ok({ verb: 'attribution.edited', subject: { kind: 'attribution', id: attribution.id } });
  });

/** Takes an attribution off a draft. Without any, the claim can't be submitted. */
export const removeAttribution = (
  actor: Actor,
  input: RemoveAttribution,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeDraft(actor, input, 'attribution.remove', options, async (tx, claim) => {
    const found = attributionIn(claim, input.attributionId);
    if (!found) return refuse('not_found');
    await deleteAttributions(tx, [found.attribution.id]);
    return ok({ verb: 'attribution.removed', subject: { kind: 'attribution', id: found.attribution.id } });
  });

function attributionIn(claim: ClaimRow, id: string) {
  for (const appearance of claim.appearances) {
    const attribution = appearance.attributions.find((a) => a.id === id);
    if (attribution) return { appearance, attribution };
  }
  return null;
}

async function plan(
  tx: Tx,
  appearance: AppearanceRow,
  input: AttributionInput,
  id: string,
  position: number,
): Promise<Result<NewAttribution>> {
  const version = await findText(tx, appearance.passage.versionId);
  if (!version) throw new Error(`Version ${appearance.passage.versionId} of a passage is not stored.`);
  const indexed = { id: version.id, text: indexCodePoints(version.text) };
  const standing = { appearanceId: appearance.id, version: indexed };
  const built = await newAttributions(tx, [{ input, id, position, path: '' }], standing);
  const [attribution] = built.ok ? built.value : [];
  if (!built.ok) return built;
  if (!attribution) throw new Error('One attribution was planned and none was built.');
  return ok(attribution);
}
