import { z } from 'zod';
import { given } from '../given';
import { Id, Instant, PersonRef, SourceRef, text, Version } from '../primitives';

const reason = text(1000, 'Say how you know that they are one.');

/** `version` is of the source that is merged, as whoever merges it saw it. */
export const MergeSource = given({ sourceId: Id, version: Version, intoId: Id, reason }).meta({
  id: 'MergeSource',
});
export type MergeSource = z.infer<typeof MergeSource>;

export const UnmergeSource = given({
  sourceId: Id,
  mergeId: Id,
  reason: text(1000, 'Say why they are two after all.'),
}).meta({ id: 'UnmergeSource' });
export type UnmergeSource = z.infer<typeof UnmergeSource>;

export const PreviewMerge = given({ sourceId: Id, intoId: Id }).meta({ id: 'PreviewMerge' });
export type PreviewMerge = z.infer<typeof PreviewMerge>;

export const MergeView = z
  .object({
    id: Id,
    from: SourceRef,
    into: SourceRef,
    reason: z.string(),
    by: PersonRef.nullable(),
    at: Instant,
    undone: z.object({ at: Instant, by: PersonRef.nullable(), reason: z.string() }).nullable(),
    staysBehind: z
      .array(z.string())
      .describe(
        'What undoing it would not put back, or, in the answer to that, what it did not: sentences. Empty where it is nothing.',
      ),
  })
  .meta({ id: 'SourceMerge' });
export type MergeView = z.infer<typeof MergeView>;

export const MergesView = z.object({ items: z.array(MergeView) }).meta({ id: 'SourceMerges' });
export type MergesView = z.infer<typeof MergesView>;

const Counts = z.object({
  reports: z.number().int(),
  origins: z.number().int(),
  independentOfClaimant: z.number().int(),
});

export const MergePreview = z
  .object({
    from: SourceRef.extend({ version: z.number().int() }),
    into: SourceRef,
    problems: z.array(z.string()).describe('Why it can’t be done, in sentences. Empty where it can.'),
    counting: z
      .object({
        attributions: z.number().int(),
        articles: z.number().int(),
        evidence: z.number().int(),
        lineage: z.number().int(),
        links: z.number().int(),
        roles: z.number().int(),
        assessments: z.number().int(),
        replyRequests: z.number().int(),
      })
      .describe('How many things would count as the other source’s.'),
    names: z.array(z.string()).describe('The names that would be other names of it.'),
    changes: z
      .array(
        z.object({
          claimId: Id,
          statement: z.string(),
          side: z.enum(['support', 'contradiction']),
          before: Counts,
          after: Counts,
        }),
      )
      .describe('Claims that you may see whose counts would change.'),
    resting: z.number().int().describe('How many claims that you may see rest on the source.'),
  })
  .meta({ id: 'MergePreview' });
export type MergePreview = z.infer<typeof MergePreview>;
