import { z } from 'zod';
import { flagKinds, noticeDecisions } from '@/lib/domain/workflow/flags';
import { given } from '../given';
import { Id, Instant, PersonRef, text } from '../primitives';
import { PublicNotice } from '../publication';

/** Something happened that a published claim rests on. */
export const FlagView = z
  .object({
    id: Id,
    kind: z.enum(flagKinds),
    articleId: Id.describe('The article that changed.'),
    versionId: Id.nullable().describe(
      'The version that was compared with what is published; null where its page has none to compare.',
    ),
    altered: z.number().int().describe('How many published passages it has in other words.'),
    lost: z.number().int().describe('How many it has no more.'),
    around: z.number().int().describe('How many it has in their very words, but among others.'),
    finding: z
      .enum(['PARTIAL', 'GONE'])
      .nullable()
      .describe(
        'What its page shows where that is no version of it. Null, and nothing altered, lost or around: the published words are back.',
      ),
    raisedAt: Instant,
    decided: z
      .object({ at: Instant, by: PersonRef.nullable(), note: z.string().nullable() })
      .nullable()
      .describe(
        'Null while it waits. By nobody: a later version took its place, or the claim was published again.',
      ),
    notice: z
      .object({ id: Id, told: PublicNotice, endedAt: Instant.nullable(), endedBy: PersonRef.nullable() })
      .nullable()
      .describe('What readers were told of it.'),
  })
  .meta({ id: 'Flag' });
export type FlagView = z.infer<typeof FlagView>;
/** What was raised over a claim, and what whoever asks may say to it. */
export const FlagsView = z
  .object({
    items: z.array(FlagView).describe('The newest first, 50 at most.'),
    decisions: z.array(z.enum(noticeDecisions)).describe('What you may decide.'),
  })
  .meta({ id: 'Flags' });
export type FlagsView = z.infer<typeof FlagsView>;

export const DecideFlag = given({
  claimId: Id,
  flagId: Id,
  notice: z.enum(noticeDecisions, 'Say whether the notice stays or ends.'),
  note: text(2000, 'Say why, for your colleagues.'),
}).meta({ id: 'DecideFlag' });
export type DecideFlag = z.infer<typeof DecideFlag>;
