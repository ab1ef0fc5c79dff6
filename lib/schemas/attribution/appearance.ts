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

/** A person has looked at an altered passage and says that it is still the claim's. */
export const ConfirmPassage = given({ claimId: Id, version: Version, appearanceId: Id });
export type ConfirmPassage = z.infer<typeof ConfirmPassage>;

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
