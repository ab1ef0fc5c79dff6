import { z } from 'zod';
import { stances } from '@/lib/domain/attribution/attribution';

/** One part of the line that stands with a claim in every list. */
export const SayingView = z
  .object({
    stance: z.enum(stances),
    words: z.string().describe('“Younes Al-Karim, economic analyst, to Noon Post, and 2 others”.'),
    name: z.string().nullable().describe('Who is named in it; null where the paper speaks or names nobody.'),
    role: z.string().nullable().describe('The role in which they spoke, at the time.'),
    outlet: z.string(),
    citing: z.string().nullable().describe('Where a chain began.'),
    others: z.number().int().describe('How many others take the same stance.'),
  })
  .meta({ id: 'Saying' });

export const SaidBy = z
  .array(SayingView)
  .describe('Who says so, then who denies or questions it: one entry for each stance that somebody takes.');
