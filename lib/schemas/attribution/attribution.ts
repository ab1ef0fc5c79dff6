import { z } from 'zod';
import { acts, bases, speakers, speeches, stances, termsOfUse } from '@/lib/domain/attribution/attribution';
import { passageStates } from '@/lib/domain/passage/anchoring';
import { given } from '@/lib/schemas/given';
import {
  GREATEST_WHOLE,
  Id,
  optionalDate,
  optionalLanguage,
  optionalText,
  SourceRef,
  Version,
} from '@/lib/schemas/primitives';

export const HopInput = given({
  speaker: z.enum(speakers),
  sourceId: Id.nullish().transform((s) => s ?? null),
  act: z.enum(acts).default('TOLD'),
  basis: z.enum(bases).default('CANNOT_BE_JUDGED'),
});

export const SpanInput = given({
  start: z.number().int().min(0).max(GREATEST_WHOLE),
  end: z.number().int().min(1).max(GREATEST_WHOLE),
});

/** Who says so in a passage. `hops` run from the origin to the article; the common case is one hop. */
export const AttributionInput = given({
  stance: z.enum(stances).default('ASSERTS'),
  speech: z.enum(speeches).default('INDIRECT'),
  terms: z.enum(termsOfUse).default('ON_RECORD'),
  anonymityReason: optionalText(300),
  cueVerb: optionalText(80),
  sourceSpan: SpanInput.nullish(),
  cueSpan: SpanInput.nullish(),
  saidAt: optionalDate,
  saidPlace: optionalText(200),
  channel: optionalText(200),
  originalLanguage: optionalLanguage,
  originalWords: optionalText(5000),
  translator: optionalText(200),
  hops: z.array(HopInput).min(1, 'Say who makes this claim.').max(8, 'A chain has at most eight links.'),
}).meta({ id: 'AttributionInput' });
export type AttributionInput = z.infer<typeof AttributionInput>;

const claimVersion = { claimId: Id, version: Version };
export const AddAttribution = AttributionInput.extend({ ...claimVersion, appearanceId: Id }).meta({
  id: 'AddAttribution',
});
export type AddAttribution = z.infer<typeof AddAttribution>;
export const EditAttribution = AttributionInput.extend({ ...claimVersion, attributionId: Id }).meta({
  id: 'EditAttribution',
});
export type EditAttribution = z.infer<typeof EditAttribution>;
export const RemoveAttribution = given({ ...claimVersion, attributionId: Id });
export type RemoveAttribution = z.infer<typeof RemoveAttribution>;

export const PassageView = z
  .object({
    versionId: Id,
    start: z.number().int(),
    end: z.number().int(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    state: z.enum(passageStates),
    score: z.number(),
    confirmed: z.boolean(),
  })
  .meta({ id: 'Passage' });
export type PassageView = z.infer<typeof PassageView>;

/** What the desk and readers are told alike of who says so, and how. */
export const attributionShape = {
  stance: z.enum(stances),
  speech: z.enum(speeches),
  anonymityReason: z.string().nullable(),
  cueVerb: z.string().nullable(),
  saidAt: z.string().nullable(),
  saidPlace: z.string().nullable(),
  channel: z.string().nullable(),
  originalLanguage: z.string().nullable(),
  originalWords: z.string().nullable(),
  translator: z.string().nullable(),
  depth: z.number().int().describe('Hearsay depth: hops before the outlet minus one.'),
  words: z.string().describe('The chain in words.'),
};

export const AttributionView = z
  .object({
    id: Id,
    ...attributionShape,
    terms: z.enum(termsOfUse),
    sourcePassage: PassageView.nullable(),
    cuePassage: PassageView.nullable(),
    hops: z.array(
      z.object({
        speaker: z.enum(speakers),
        source: SourceRef.nullable(),
        act: z.enum(acts),
        basis: z.enum(bases),
      }),
    ),
  })
  .meta({ id: 'Attribution' });
export type AttributionView = z.infer<typeof AttributionView>;
