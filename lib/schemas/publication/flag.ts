import { z } from 'zod';
import { unseenFindings } from '@/lib/domain/publication/flag/detail';
import { noticeForms } from '@/lib/domain/publication/flag/telling';
import { noticeDecisions } from '@/lib/domain/workflow/flags';
import { given } from '../given';
import { Id, Instant, optionalText, PersonRef, text } from '../primitives';
import { happened } from './happened';
import { PublicNotice } from './notice';

const raised = {
  id: Id,
  subjectId: Id.describe(
    'What it happened to: the id of an article, source, piece of evidence, capture or lineage.',
  ),
  raisedAt: Instant,
  decided: z
    .object({ at: Instant, by: PersonRef.nullable(), note: z.string().nullable() })
    .nullable()
    .describe(
      'Null while it waits. By nobody: something later took its place, or the claim was published again.',
    ),
  notice: z
    .object({ id: Id, told: PublicNotice, endedAt: Instant.nullable(), endedBy: PersonRef.nullable() })
    .nullable()
    .describe('What readers were told of it.'),
  offers: z
    .array(z.object({ form: z.enum(noticeForms), says: z.string() }))
    .describe('What readers may be told of it. Of an article that changed nothing: they are told at once.'),
};

const ArticleFlag = z.object({
  ...raised,
  kind: z.literal('ARTICLE_CHANGED'),
  articleId: Id.describe('The article that changed.'),
  versionId: Id.nullable().describe(
    'The version that was compared with what is published; null where its page has none to compare.',
  ),
  altered: z.number().int().describe('How many published passages it has in other words.'),
  lost: z.number().int().describe('How many it has no more.'),
  around: z.number().int().describe('How many it has in their very words, but among others.'),
  finding: z
    .enum(unseenFindings)
    .nullable()
    .describe(
      'What its page shows where that is no version of it. Null, and nothing altered, lost or around: the published words are back.',
    ),
});

const [ofEvidence, ofCapture, ofGrade, ofMerge, ofLineage] = happened;

/** Something happened that a published claim rests on. */
export const FlagView = z
  .discriminatedUnion('kind', [
    ArticleFlag,
    z.object({ ...raised, ...ofEvidence }),
    z.object({ ...raised, ...ofCapture }),
    z.object({ ...raised, ...ofGrade }),
    z.object({ ...raised, ...ofMerge }),
    z.object({ ...raised, ...ofLineage }),
  ])
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

const decided = {
  claimId: Id,
  flagId: Id,
  note: text(2000, 'Say why, for your colleagues.'),
};

/** What follows from a flag, and what readers are told from now on. */
export const DecideFlag = z
  .discriminatedUnion(
    'notice',
    [
      given({ ...decided, notice: z.literal('keep').describe('What they are told stays as it is.') }),
      given({ ...decided, notice: z.literal('end').describe('They are told of it no more.') }),
      given({
        ...decided,
        notice: z.literal('tell').describe('They are told of it, until that ends.'),
        form: z.enum(noticeForms, 'Choose what readers are told.'),
        sentence: optionalText(500).describe('A sentence of yours behind it, for readers.'),
      }),
    ],
    'Say what readers are told.',
  )
  .meta({ id: 'DecideFlag' });
export type DecideFlag = z.infer<typeof DecideFlag>;
