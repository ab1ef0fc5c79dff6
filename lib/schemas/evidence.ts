import { z } from 'zod';
import {
  evidenceStances,
  evidenceStates,
  evidenceTypes,
  originalities,
  sensitivities,
  strengths,
} from '@/lib/domain/evidence/evidence';
import { given } from './given';
import {
  Id,
  Instant,
  optionalAddress,
  optionalDate,
  optionalText,
  Paging,
  PersonRef,
  page,
  SourceRef,
  text,
  Version,
  withoutNul,
} from './primitives';

/** Evidence with what it says about one claim. `evidenceId` links evidence that is stored already; then the first fields are ignored. */
export const EvidenceInput = given({
  evidenceId: Id.nullish().transform((s) => s ?? null),
  title: text(500, 'Give the evidence a title.'),
  url: optionalAddress,
  sourceId: withoutNul(z.string().min(1, 'Pick the source from the list, or make a new one.').max(64))
    .nullish()
    .transform((s) => s ?? null),
  type: z.enum(evidenceTypes, 'Choose what kind of evidence this is.'),
  publishedAt: optionalDate,
  sensitivity: z.enum(sensitivities).default('PUBLIC'),
  originality: z.enum(originalities).default('UNKNOWN'),
  stance: z.enum(evidenceStances, 'Say whether it corroborates or contradicts the claim, or gives context.'),
  strength: z.enum(strengths, 'Say how strong it is.'),
  excerpt: optionalText(5000),
  rationale: text(5000, 'Say in a sentence why this bears on the claim.'),
}).meta({ id: 'EvidenceInput' });
export type EvidenceInput = z.infer<typeof EvidenceInput>;

export const AddEvidence = EvidenceInput.extend({ claimId: Id, version: Version }).meta({
  id: 'AddEvidence',
});
export type AddEvidence = z.infer<typeof AddEvidence>;
export const RemoveEvidence = given({ claimId: Id, version: Version, linkId: Id });
export type RemoveEvidence = z.infer<typeof RemoveEvidence>;

export const ListEvidence = Paging.extend({ claimId: Id.optional() });
export type ListEvidence = z.infer<typeof ListEvidence>;

export const EvidenceView = z
  .object({
    id: Id,
    title: z.string(),
    url: z.string().nullable(),
    source: SourceRef.nullable(),
    type: z.enum(evidenceTypes),
    publishedAt: z.string().nullable(),
    sensitivity: z.enum(sensitivities),
    state: z.enum(evidenceStates),
    originality: z.enum(originalities),
    createdAt: Instant,
  })
  .meta({ id: 'Evidence' });
export type EvidenceView = z.infer<typeof EvidenceView>;
export const EvidencePage = page(EvidenceView, 'EvidencePage');

export const EvidenceLinkView = z
  .object({
    id: Id,
    evidence: EvidenceView,
    stance: z.enum(evidenceStances),
    strength: z.enum(strengths),
    excerpt: z.string().nullable(),
    rationale: z.string(),
    addedBy: PersonRef.nullable().describe('Null where the reviewer’s name is withheld.'),
    addedAt: Instant,
    withReview: z.boolean(),
  })
  .meta({ id: 'EvidenceLink' });
export type EvidenceLinkView = z.infer<typeof EvidenceLinkView>;
