import { z } from 'zod';
import { captureFindings, captureMethods, captureStates, MOST_LISTED } from '@/lib/domain/evidence/capture';
import {
  evidenceStances,
  evidenceStates,
  evidenceTypes,
  originalities,
  sensitivities,
  strengths,
} from '@/lib/domain/evidence/evidence';
import { LONGEST_EXCERPT } from '@/lib/domain/evidence/excerpt';
import { verifications } from '@/lib/domain/evidence/verification';
import { given } from './given';
import {
  Id,
  Instant,
  optionalAddress,
  optionalDate,
  optionalSource,
  optionalText,
  Paging,
  PersonRef,
  page,
  SourceRef,
  text,
  Version,
  withoutNul,
} from './primitives';

const optionalId = Id.nullish().transform((s) => s ?? null);

/** The id of a file that was sent. A form sends an empty text for one that is still on its way. */
const optionalUpload = withoutNul(z.string().min(1, 'Wait until the file is there, or take it away.').max(64))
  .nullish()
  .transform((id) => id ?? null);

/** Evidence with what it says about one claim. `evidenceId` links evidence that is stored already; then the first fields are ignored. */
export const EvidenceInput = given({
  evidenceId: optionalId,
  uploadId: optionalUpload.describe('A file that was sent (`sendFile`): the first copy of the evidence.'),
  title: text(500, 'Give the evidence a title.'),
  url: optionalAddress,
  sourceId: optionalSource,
  type: z.enum(evidenceTypes, 'Choose what kind of evidence this is.'),
  publishedAt: optionalDate,
  sensitivity: z.enum(sensitivities).default('PUBLIC'),
  originality: z.enum(originalities).default('UNKNOWN'),
  stance: z.enum(evidenceStances, 'Say whether it corroborates or contradicts the claim, or gives context.'),
  strength: z.enum(strengths, 'Say how strong it is.'),
  excerpt: optionalText(LONGEST_EXCERPT),
  rationale: text(5000, 'Say in a sentence why this bears on the claim.'),
}).meta({ id: 'EvidenceInput' });
export type EvidenceInput = z.infer<typeof EvidenceInput>;

export const AddEvidence = EvidenceInput.extend({ claimId: Id, version: Version }).meta({
  id: 'AddEvidence',
});
export type AddEvidence = z.infer<typeof AddEvidence>;
export const RemoveEvidence = given({ claimId: Id, version: Version, linkId: Id });
export type RemoveEvidence = z.infer<typeof RemoveEvidence>;

/** Names a piece of evidence. */
export const AboutEvidence = given({ evidenceId: Id });

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
    hasFile: z.boolean().describe('Whether somebody gave a file of it.'),
    version: Version,
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
    anchor: z
      .object({
        captureId: Id,
        start: z.number().int(),
        end: z.number().int(),
        prefix: z.string(),
        suffix: z.string(),
      })
      .nullable()
      .describe(
        'Where the excerpt was marked in a capture, in code points of its text; null where it was not.',
      ),
    rationale: z.string(),
    addedBy: PersonRef.nullable().describe('Null where the reviewer’s name is withheld.'),
    addedAt: Instant,
    withReview: z.boolean(),
    reviewId: Id.nullable().describe('The review that it came with; null where it came with none.'),
  })
  .meta({ id: 'EvidenceLink' });
export type EvidenceLinkView = z.infer<typeof EvidenceLinkView>;

/** What came of the last look at the file of a capture. */
export const VerificationView = z
  .object({
    outcome: z
      .enum(verifications)
      .describe('The file matches its hash, it doesn’t match it any more, or it could not be read.'),
    verifiedAt: Instant,
  })
  .meta({ id: 'Verification' });
export type VerificationView = z.infer<typeof VerificationView>;

/** Names a capture. */
export const AboutCapture = given({ captureId: Id });

export const CaptureView = z
  .object({
    id: Id,
    sequence: z.number().int(),
    method: z.enum(captureMethods).describe('Fetched at the address, or a file that somebody gave.'),
    fileName: z.string().nullable().describe('What the file was called; null for what was fetched.'),
    address: z.string().nullable().describe('Where it was looked for; null for a file that somebody gave.'),
    finalAddress: z.string().nullable().describe('Where it was in the end.'),
    status: z.number().int().nullable(),
    mediaType: z.string().describe('Found from the bytes.'),
    sha256: z.string(),
    bytes: z.number().int(),
    finding: z
      .enum(captureFindings)
      .describe(
        'Of what was fetched, beside what was fetched before it: the same bytes, others with the same words, other words, or other bytes without words to compare. `GIVEN` is a file that somebody gave.',
      ),
    capturedAt: Instant,
    capturedBy: PersonRef.nullable().describe('Null where the reviewer’s name is withheld.'),
    verification: VerificationView.nullable().describe('Null until somebody has its file checked.'),
  })
  .meta({ id: 'Capture' });
export type CaptureView = z.infer<typeof CaptureView>;

/** A look at the address that found no page there any more. */
export const GoneView = z
  .object({
    at: Instant,
    askedBy: PersonRef.nullable().describe('Null where the reviewer’s name is withheld.'),
  })
  .meta({ id: 'Gone' });
export type GoneView = z.infer<typeof GoneView>;

/** How far the evidentiary copy is, the captures that were taken and the looks that found no page, each the newest first. */
export const CapturesView = z
  .object({
    state: z.enum(captureStates).describe('Of what was asked for last.'),
    failures: z.number().int().describe('How often it failed since it was asked for.'),
    problem: z.string().nullable().describe('Why the last attempt failed; null where it did not.'),
    nextAttemptAt: Instant.nullable().describe('Null unless it failed and waits.'),
    items: z.array(CaptureView).describe(`The newest ${MOST_LISTED} at most.`),
    gone: z.array(GoneView).describe(`The newest ${MOST_LISTED} at most.`),
  })
  .meta({ id: 'Captures' });
export type CapturesView = z.infer<typeof CapturesView>;
