import { z } from 'zod';
import { challengedParts, reportKinds, reportStates } from '@/lib/domain/challenge/challenge';
import { reportActs } from '@/lib/domain/challenge/deciding';
import { correctionKinds } from '@/lib/domain/publication/publication';
import { verdicts } from '@/lib/domain/review/review';
import { EarlierDecision } from '@/lib/schemas/challenge/reopening';
import { given } from '@/lib/schemas/given';
import { Open } from '@/lib/schemas/open';
import {
  Id,
  Instant,
  optionalText,
  Paging,
  PersonRef,
  page,
  text,
  Version,
  withoutNul,
} from '@/lib/schemas/primitives';

export const ListReports = Paging.extend({
  state: z.enum(reportStates, 'Say RECEIVED, EXAMINED, UPHELD, DECLINED or SPAM.').default('RECEIVED'),
  kind: z.enum(reportKinds, 'Say CHALLENGE or TIP.').optional(),
  claimId: Id.optional(),
  mine: z
    .string()
    .max(20)
    .pipe(z.stringbool('Say true or false.'))
    .optional()
    .describe('Only what you have taken.'),
});
export type ListReports = z.infer<typeof ListReports>;

export const GetReport = given({ reportId: Id });
export type GetReport = z.infer<typeof GetReport>;

export const AboutReport = given({ reportId: Id, version: Version });
export type AboutReport = z.infer<typeof AboutReport>;

export const NoteReport = given({ reportId: Id, version: Version, note: optionalText(4000) });
export type NoteReport = z.infer<typeof NoteReport>;

const outcome = text(2000, 'Say what came of it, in words for whoever sent it.');

export const DecideReport = given({
  reportId: Id,
  version: Version,
  decision: z.enum(['UPHELD', 'DECLINED'], 'Say UPHELD or DECLINED.'),
  outcome: outcome.describe('What the sender reads at the receipt.'),
});
export type DecideReport = z.infer<typeof DecideReport>;

export const TakeUpTip = given({
  reportId: Id,
  version: Version,
  claimId: withoutNul(z.string().min(1, 'Choose the claim that came of it.').max(64)).describe(
    'The claim that came of it.',
  ),
});
export type TakeUpTip = z.infer<typeof TakeUpTip>;

export const TieCorrection = given({
  reportId: Id,
  version: Version,
  sequence: Version.describe('The publication of the claim whose correction came of it.'),
});
export type TieCorrection = z.infer<typeof TieCorrection>;

const AboutClaim = z.object({ id: Id, statement: z.string() }).meta({ id: 'ReportedClaim' });

const listed = {
  id: Id,
  kind: z.enum(reportKinds),
  state: z.enum(reportStates),
  about: z.enum(challengedParts).nullable().describe('What of the claim is wrong; null for a tip.'),
  claim: AboutClaim.nullable().describe('What is challenged; of a tip the claim that came of it.'),
  receivedAt: Instant,
  takenBy: PersonRef.nullable(),
  decidedAt: Instant.nullable(),
};

/** What a reader sent, in a list. */
export const ReportItem = z
  .object({ ...listed, words: z.string().describe('How it begins.') })
  .meta({ id: 'ReaderReportItem' });
export type ReportItem = z.infer<typeof ReportItem>;
export const ReportPage = page(ReportItem, 'ReaderReportPage');

/** How much of it is in each state, up to 99. */
export const ReportCounts = z
  .object({ received: z.number().int(), examined: z.number().int(), spam: z.number().int() })
  .meta({ id: 'ReaderReportCounts' });
export type ReportCounts = z.infer<typeof ReportCounts>;

/** A publication of the claim that came after the one that they read. */
export const ReportedChange = z
  .object({
    sequence: z.number().int(),
    at: Instant,
    kind: z.enum(correctionKinds).nullable().describe('Null where it corrects nothing.'),
    note: z.string().nullable(),
  })
  .meta({ id: 'ReportedChange' });
export type ReportedChange = z.infer<typeof ReportedChange>;

/** What they read, as it was published. */
export const ReadVersion = z
  .object({
    slug: z.string(),
    sequence: z.number().int(),
    at: Instant,
    statement: z.string(),
    verdict: z.enum(verdicts).nullable(),
    summary: z.string().nullable(),
  })
  .meta({ id: 'ReportedVersion' });
export type ReadVersion = z.infer<typeof ReadVersion>;

/** What a reader sent, whole, with what the desk makes of it. The words are a stranger’s: show them as text alone. */
export const ReportView = z
  .object({
    ...listed,
    version: Version,
    words: z.string(),
    url: z.string().nullable().describe('As they wrote it; nobody has opened it.'),
    language: z.string().nullable(),
    note: z.string().nullable().describe('What the desk says to itself of it.'),
    outcome: z.string().nullable(),
    decidedBy: PersonRef.nullable(),
    hadPart: z
      .object({ you: z.boolean(), decider: z.boolean() })
      .describe(
        'Who reviewed, adjudicated or summarised what they read: such an editor decides only where no other is left.',
      ),
    earlier: z.array(EarlierDecision).describe('Decisions that were taken up again, the first one first.'),
    read: ReadVersion.nullable(),
    changes: z.array(ReportedChange).describe('What was published of the claim since, the newest first.'),
    corrected: z
      .number()
      .int()
      .nullable()
      .describe('The publication that corrected the claim because of it.'),
    published: z
      .string()
      .nullable()
      .describe('The slug of the claim that came of a tip, once readers see it.'),
    acts: z.array(z.object({ act: z.enum(reportActs), ...Open.shape })),
  })
  .meta({ id: 'ReaderReport' });
export type ReportView = z.infer<typeof ReportView>;
