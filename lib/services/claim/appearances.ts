import { createAppearance, deleteAppearance, makeFirst } from '@/lib/data/attribution/appearances';
import type { ClaimRow } from '@/lib/data/claim/graph';
import type { Actor } from '@/lib/domain/actor';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { AddAppearance, RemoveAppearance } from '@/lib/schemas/attribution/appearance';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { newAppearance } from '@/lib/services/attribution/placing';
import type { WriteOptions } from '@/lib/services/writing';
import { changeDraft } from './draft';

/** "Link to an existing claim": one more passage for a draft, in the same article or another. */
export const addAppearance = (
  actor: Actor,
  input: AddAppearance,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeDraft(actor, input, 'appearance.add', options, async (tx, claim, person) => {
    const position = 1 + Math.max(-1, ...claim.appearances.map((a) => a.position));
    const occurrence = claim.appearances.length === 0 ? 'FIRST' : 'REPEAT';
    const standing = { claimId: claim.id, position, occurrence } as const;
    const made = await newAppearance(tx, person, input, standing, options.now ?? new Date());
    if (!made.ok) return made;
    await createAppearance(tx, made.value);
    return ok({ verb: 'appearance.added', subject: { kind: 'appearance', id: made.value.id } });
  });

/** Takes a passage off a draft. When it was the first, the next one becomes the first. */
export const removeAppearance = (
  actor: Actor,
  input: RemoveAppearance,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> =>
  changeDraft(actor, input, 'appearance.remove', options, async (tx, claim) => {
    const appearance = appearanceOf(claim, input.appearanceId);
    if (!appearance) return refuse('not_found');
    await deleteAppearance(tx, appearance);
    const next = claim.appearances.find((other) => other !== appearance);
    if (appearance.occurrence === 'FIRST' && next) await makeFirst(tx, next.id);
    return ok({ verb: 'appearance.removed', subject: { kind: 'appearance', id: appearance.id } });
  });

const appearanceOf = (claim: ClaimRow, id: string) => claim.appearances.find((a) => a.id === id);
