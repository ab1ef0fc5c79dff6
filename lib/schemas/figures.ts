import { z } from 'zod';
import { waitingStates } from '@/lib/domain/figures/age';
import { given } from './given';
import { Instant, limit, PersonRef } from './primitives';
import { MeasureView } from './review/agreement';

/** How far back they look. */
export const AskFigures = given({
  weeks: limit(52, 13).describe('The last so many weeks, this one among them.'),
});
export type AskFigures = z.infer<typeof AskFigures>;

const whole = z.number().int();

const Spread = z
  .object({ n: whole, low: z.number(), median: z.number(), high: z.number() })
  .describe('In milliseconds: the quartiles.')
  .meta({ id: 'Spread' });

export const FiguresView = z
  .object({
    zone: z.string().describe('The clock whose weeks these are.'),
    weeks: z
      .array(
        z.object({
          monday: z.iso.date(),
          published: whole.describe('Claims that readers saw for the first time.'),
          concluded: whole.describe('Rounds that concluded.'),
          together: whole.describe('Of those, how many had several reviewers.'),
          agreed: whole.describe('Of those, how many came to a result by themselves.'),
          firstReview: Spread.nullable().describe(
            'From the opening of a concluded round to its first review.',
          ),
          agreement: MeasureView.describe(
            'Percent agreement on the verdict, over rounds that concluded in this week.',
          ),
        }),
      )
      .describe('The first first.'),
    firstReview: Spread.nullable().describe('Over all these weeks.'),
    cut: z
      .boolean()
      .describe('Whether the first weeks lack reviews, because there were more than are counted.'),
    most: whole.describe('How many rounds, and how many opinions, are counted at most.'),
    waiting: z.array(
      z.object({
        status: z.enum(waitingStates),
        waiting: whole,
        oldest: Instant.describe('Since when the one waits that has waited longest.'),
        median: Instant,
        bands: z.array(whole).describe('Under 1 day, 1 to 3, 3 to 7, 7 to 28 days, longer.'),
      }),
    ),
    load: z
      .array(z.object({ person: PersonRef, review: whole, adjudicate: whole, approve: whole }))
      .describe('Claims that people have been given or took. To review counts until the round concludes.'),
  })
  .meta({ id: 'Figures' });
export type FiguresView = z.infer<typeof FiguresView>;
