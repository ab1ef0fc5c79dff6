import { z } from 'zod';
import { captureStates } from '@/lib/domain/evidence/capture';
import { given } from '../given';
import { DirectionSchema, Id, Instant } from '../primitives';

/** How far a copy is, and no more: what a page asks while it waits. */
export const CaptureProgress = z
  .object({ state: z.enum(captureStates), failures: z.number().int(), nextAttemptAt: Instant.nullable() })
  .meta({ id: 'CaptureProgress' });
export type CaptureProgress = z.infer<typeof CaptureProgress>;

/** Names a capture beside the evidence that it is of. */
export const AboutDifference = given({ evidenceId: Id, captureId: Id });

const Run = z.object({ kind: z.enum(['same', 'gone', 'come']), text: z.string() });
const was = z.number().int().describe('Its place among the paragraphs of the capture before.');
const is = z.number().int().describe('Its place among the paragraphs of this one.');
const way = z.enum(['up', 'down']);

/** What became of a paragraph. One that moved is told twice: `away` where it was, `moved` where it is. */
const Part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('kept'), was, is, text: z.string() }),
  z.object({ kind: z.literal('changed'), was, is, runs: z.array(Run) }),
  z.object({ kind: z.literal('gone'), was, text: z.string() }),
  z.object({ kind: z.literal('come'), is, text: z.string() }),
  z.object({ kind: z.literal('away'), was, is, text: z.string(), way }),
  z.object({ kind: z.literal('moved'), was, is, runs: z.array(Run), way }),
]);

/** What is different in the readable text of a capture beside the one of the same address before it. */
export const CaptureDifference = z
  .object({
    before: z.object({ id: Id, capturedAt: Instant }),
    after: z.object({ id: Id, capturedAt: Instant }),
    direction: DirectionSchema,
    parts: z.array(Part).describe('The paragraphs of both, in the order of the later text.'),
  })
  .meta({ id: 'CaptureDifference' });
export type CaptureDifference = z.infer<typeof CaptureDifference>;
