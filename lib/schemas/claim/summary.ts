import { z } from 'zod';
import { asSummary, summaryProblem } from '@/lib/domain/claim/summary';
import { given } from '@/lib/schemas/given';
import { Id, Instant, PersonRef, text, Version } from '@/lib/schemas/primitives';
import { Warns } from './warns';

/** Far above what a summary may be: what is a little too long is told how long it is. */
const READ_UP_TO = 10_000;

/** “In short”: the newsroom’s answer to a claim. The words that are there may be sent again, for a new finding. */
export const WriteSummary = given({
  claimId: Id,
  version: Version,
  text: text(READ_UP_TO, 'Answer the claim in two or three sentences.')
    .overwrite(asSummary)
    .superRefine((written, ctx) => {
      const message = summaryProblem(written);
      if (message) ctx.addIssue({ code: 'custom', message });
    })
    .describe('Two or three sentences in the language of the claim, 500 characters at most.'),
}).meta({ id: 'WriteSummary' });
export type WriteSummary = z.infer<typeof WriteSummary>;

/** Whether somebody may write “In short” now, and what is written. */
export const SummaryView = z
  .object({
    allowed: z.boolean(),
    because: z.array(z.string()),
    warns: Warns,
    needed: z.boolean().describe('Whether the claim can’t be approved without one. An opinion can.'),
    written: z
      .object({
        text: z.string(),
        by: PersonRef.describe('Who wrote these words, and so may neither approve nor publish the claim.'),
        at: Instant,
        counts: z
          .boolean()
          .describe(
            'Whether it was written for the finding of the latest round. If not, it has to be looked at again.',
          ),
      })
      .nullable(),
  })
  .meta({ id: 'Summary' });
export type SummaryView = z.infer<typeof SummaryView>;
