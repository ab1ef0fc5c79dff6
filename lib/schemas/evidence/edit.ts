import { z } from 'zod';
import { evidenceStates, evidenceTypes, originalities, sensitivities } from '@/lib/domain/evidence/evidence';
import { given } from '../given';
import {
  Id,
  Instant,
  optionalAddress,
  optionalDate,
  optionalSource,
  optionalText,
  PersonRef,
  text,
  Version,
  withoutNul,
} from '../primitives';

/** What is said of a piece of evidence, all of it: what is left out is taken away. */
export const EditEvidence = given({
  evidenceId: Id,
  version: Version,
  title: text(500, 'Give the evidence a title.'),
  url: optionalAddress,
  sourceId: optionalSource,
  type: z.enum(evidenceTypes, 'Choose what kind of evidence this is.'),
  publishedAt: optionalDate,
  sensitivity: z.enum(sensitivities, 'Say who may see it.'),
  state: z.enum(evidenceStates, 'Say whether it holds.'),
  originality: z.enum(originalities, 'Say whether it comes first-hand.'),
  reason: optionalText(1000).describe(
    'Why; required where `state` or `sensitivity` changes. It stands in the history of the evidence.',
  ),
}).meta({ id: 'EditEvidence' });
export type EditEvidence = z.infer<typeof EditEvidence>;

/** What an edit would change of what claims rest on; what is left out stays as it is. */
export const EvidenceRipple = given({
  evidenceId: Id,
  state: z.enum(evidenceStates, 'Say whether it holds.').optional(),
  originality: z.enum(originalities, 'Say whether it comes first-hand.').optional(),
  sensitivity: z.enum(sensitivities, 'Say who may see it.').optional(),
  sourceId: withoutNul(z.string().max(64)).optional().describe('Empty: nobody is named.'),
});
export type EvidenceRipple = z.infer<typeof EvidenceRipple>;

/** What of evidence has a history. */
export const editedFields = [
  'title',
  'url',
  'sourceId',
  'type',
  'publishedAt',
  'sensitivity',
  'state',
  'originality',
] as const;

/** One edit: who changed what, when and why. */
export const EvidenceChange = z
  .object({
    at: Instant,
    by: PersonRef.nullable().describe('Null where the reviewer’s name is withheld.'),
    reason: z.string().nullable(),
    changes: z.array(
      z.object({
        field: z.enum(editedFields),
        before: z.string().nullable(),
        after: z.string().nullable().describe('Of `sourceId` the name of the source, as it is now.'),
      }),
    ),
  })
  .meta({ id: 'EvidenceChange' });
export type EvidenceChange = z.infer<typeof EvidenceChange>;

/** The edits of a piece of evidence, the newest first. */
export const EvidenceHistory = z
  .object({ items: z.array(EvidenceChange).describe('The newest 100 at most.') })
  .meta({ id: 'EvidenceHistory' });
export type EvidenceHistory = z.infer<typeof EvidenceHistory>;
