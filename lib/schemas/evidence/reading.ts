import { z } from 'zod';
import { LONGEST_EXCERPT } from '@/lib/domain/evidence/excerpt';
import { passageStates } from '@/lib/domain/passage/anchoring';
import { BlockView } from '@/lib/schemas/article';
import { CaptureView } from '@/lib/schemas/evidence';
import { given } from '@/lib/schemas/given';
import { APART, DirectionSchema, GREATEST_WHOLE, Id, Version } from '@/lib/schemas/primitives';

/**
 * The words of a capture's text that are the excerpt of a piece of evidence, in code points. `exact`, where given, must be the
 * text there: a guard against drift.
 */
export const AnchorExcerpt = given({
  claimId: Id,
  version: Version,
  linkId: Id,
  captureId: Id,
  start: z.number().int().min(0).max(GREATEST_WHOLE),
  end: z.number().int().min(1).max(GREATEST_WHOLE),
  exact: z
    .string()
    .max(LONGEST_EXCERPT * APART, `Select ${LONGEST_EXCERPT.toLocaleString('en')} characters at most.`)
    .optional(),
}).meta({ id: 'AnchorExcerpt' });
export type AnchorExcerpt = z.infer<typeof AnchorExcerpt>;

const StandingExcerpt = z.object({
  linkId: Id,
  claimId: Id,
  statement: z.string(),
  excerpt: z.string(),
  state: z
    .enum(passageStates)
    .describe('Stands in this capture where it was marked, elsewhere, in other words, or nowhere.'),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  exact: z.string().nullable().describe('What is written there; null where it is lost.'),
});

/** A capture with what can be read of it, and the excerpts that claims take from its evidence. */
export const CaptureText = z
  .object({
    ...CaptureView.omit({ finding: true }).shape,
    evidenceId: Id,
    method: z.enum(['FETCHED', 'UPLOADED']),
    fileName: z.string().nullable(),
    redirects: z.array(z.string()).describe('The addresses that led to the last one.'),
    extractor: z.string().nullable(),
    extractorVersion: z.string().nullable(),
    newest: z.boolean().describe('Whether no later capture of this evidence was taken.'),
    direction: DirectionSchema,
    text: z.string().nullable().describe('Null for what is no text.'),
    blocks: z.array(BlockView),
    excerpts: z.array(StandingExcerpt),
  })
  .meta({ id: 'CaptureText' });
export type CaptureText = z.infer<typeof CaptureText>;
