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
