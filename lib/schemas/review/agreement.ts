import { z } from 'zod';
import { claimKinds } from '@/lib/domain/claim/claim';
import { verdicts } from '@/lib/domain/review/review';
import { given } from '@/lib/schemas/given';
import { count, Id, PersonRef, withoutNul } from '@/lib/schemas/primitives';

/** The longest time that figures look back, in weeks: ten years. */
const LONGEST = 520;

/** Which rounds count. Left out, a filter lets all through. */
export const AskAgreement = given({
  weeks: count(1, LONGEST)
    .optional()
    .describe('Rounds that concluded in the last so many weeks, this one among them.'),
  kind: z.enum(claimKinds).optional(),
  tag: withoutNul(z.string().max(60)).optional(),
  articleId: Id.optional().describe('Claims that stand in this article.'),
});
export type AskAgreement = z.infer<typeof AskAgreement>;

const whole = z.number().int();

const Interval = z
  .object({ low: z.number(), high: z.number(), draws: whole })
  .describe('95 % bootstrap interval by percentiles. `draws`: how many of 1,000 had a value.')
  .meta({ id: 'BootstrapInterval' });

export const MeasureView = z
  .object({
    value: z.number().nullable(),
    why: z
      .enum(['ONE_RATER', 'NO_UNIT_TWICE', 'ONE_CATEGORY', 'ONE_UNIT'])
      .nullable()
      .describe('Why there is no value.'),
    units: whole.describe('Rounds with two such opinions at least.'),
    ratings: whole.describe('The opinions of those.'),
    interval: Interval.nullable(),
  })
  .meta({ id: 'AgreementMeasure' });
export type MeasureView = z.infer<typeof MeasureView>;

export const AgreementView = z
  .object({
    opinions: whole.describe('Sealed first opinions of concluded rounds that were counted.'),
    rounds: whole,
    people: whole,
    cut: z.boolean().describe('Whether there are more, which concluded earlier and were left out.'),
    most: whole.describe('How many opinions are counted at most.'),
    percent: MeasureView.describe('The share of pairs of opinions on one claim with the same verdict.'),
    verdict: MeasureView.describe('Krippendorff’s α of verdicts, nominal.'),
    credibility: MeasureView.describe('Krippendorff’s α of credibility, ordinal; 6 counts as missing.'),
    pairs: z
      .object({
        all: whole.describe('How many two people reviewed a claim together.'),
        mean: z.number().nullable().describe('Their mean Cohen’s κ, weighted by claims.'),
        most: z.array(z.object({ one: PersonRef, other: PersonRef, kappa: MeasureView })),
      })
      .describe('Two by two. Of rounds that have their result: before that nobody is named.'),
    confusion: z.object({
      n: whole,
      cells: z.array(z.object({ one: z.enum(verdicts), other: z.enum(verdicts), pairs: whole })),
    }),
  })
  .meta({ id: 'Agreement' });
export type AgreementView = z.infer<typeof AgreementView>;
