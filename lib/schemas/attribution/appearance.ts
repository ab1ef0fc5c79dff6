import { z } from 'zod';
import { occurrences } from '@/lib/domain/claim/claim';
import { LONGEST_PASSAGE } from '@/lib/domain/passage/anchoring';
import { given } from '@/lib/schemas/given';
import { APART, Id, PrintedDate, SourceRef, Version } from '@/lib/schemas/primitives';
import { AttributionInput, AttributionView, PassageView, SpanInput } from './attribution';

/** A place in an article version, in code points. `exact`, where given, must be the text there: a guard against drift. */
export const PlaceInput = SpanInput.extend({
  versionId: Id,
  exact: z
    .string()
    .max(LONGEST_PASSAGE * APART, `Select ${LONGEST_PASSAGE.toLocaleString('en')} characters at most.`)
    .optional(),
  attributions: z.array(AttributionInput).max(20).default([]),
}).meta({ id: 'PlaceInput' });
export type PlaceInput = z.infer<typeof PlaceInput>;

/** "Link to an existing claim": one more passage for an existing draft. */
export const AddAppearance = PlaceInput.extend({ claimId: Id, version: Version }).meta({
  id: 'AddAppearance',
});
export type AddAppearance = z.infer<typeof AddAppearance>;

export const RemoveAppearance = given({ claimId: Id, version: Version, appearanceId: Id });
export type RemoveAppearance = z.infer<typeof RemoveAppearance>;

const ofAppearance = { claimId: Id, version: Version, appearanceId: Id };

/**
 * What a person says of a passage whose article has changed: that the words found are still the claim's; that it stands at others,
 * in the newest version (`exact`, where given, must be the text there); or that it stands nowhere any more.
 */
export const PlacePassage = z
  .discriminatedUnion('decision', [
    given({ ...ofAppearance, decision: z.literal('confirm') }),
    given({
      ...ofAppearance,
      decision: z.literal('adjust'),
      versionId: Id,
      ...SpanInput.shape,
      exact: z
        .string()
        .max(LONGEST_PASSAGE * APART, `Select ${LONGEST_PASSAGE.toLocaleString('en')} characters at most.`)
        .optional(),
    }),
    given({ ...ofAppearance, decision: z.literal('giveUp') }),
  ])
  .meta({ id: 'PlacePassage' });
export type PlacePassage = z.infer<typeof PlacePassage>;

export const AppearanceView = z
  .object({
    id: Id,
    occurrence: z.enum(occurrences),
    article: z.object({
      id: Id,
      slug: z.string(),
      title: z.string(),
      outlet: SourceRef,
      publishedAt: PrintedDate,
      language: z.string(),
      direction: z.enum(['ltr', 'rtl']),
    }),
    passage: PassageView,
    attributions: z.array(AttributionView),
  })
  .meta({ id: 'Appearance' });
export type AppearanceView = z.infer<typeof AppearanceView>;
