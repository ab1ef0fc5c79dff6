import { z } from 'zod';
import { roles } from '@/lib/domain/actor';
import { flagKinds } from '@/lib/domain/publication/flag/detail';
import { DirectionSchema, Instant } from '../primitives';

const ArticleNotice = z.object({
  kind: z.literal('ARTICLE_CHANGED').describe('An article no longer holds a passage as it was published.'),
  at: Instant,
  method: z
    .enum(['CHECKED', 'PASTED', 'UPLOADED'])
    .describe('How the text came that was compared: from the address of the article, or by hand.'),
  by: z.enum(roles).nullable().describe('Of whom it came; null where the schedule looked.'),
  article: z.object({
    slug: z.string(),
    title: z.string(),
    outlet: z.string(),
    language: z.string(),
    direction: DirectionSchema,
  }),
  changes: z.array(
    z.object({
      was: z.string().describe('The passage as it was published.'),
      is: z.string().nullable().describe('The words in its place; null where there are none.'),
      runs: z
        .array(z.object({ kind: z.enum(['same', 'gone', 'come']), text: z.string() }))
        .describe('From one to the other, word by word.'),
    }),
  ),
});

const RippleNotice = z.object({
  kind: z.enum(flagKinds).exclude(['ARTICLE_CHANGED']).describe('What the claim rests on became another.'),
  at: Instant,
  by: z.enum(roles).describe('Who chose to tell readers.'),
  says: z.string().describe('What happened, or what became of the claim’s numbers, in words.'),
  sentence: z.string().nullable().describe('What the editor says of it, in their own words.'),
});

/** What readers are told beside a publication. */
export const PublicNotice = z
  .discriminatedUnion('kind', [ArticleNotice, RippleNotice])
  .meta({ id: 'PublicNotice' });

export const PublicNotices = z.object({ items: z.array(PublicNotice) }).meta({ id: 'PublicNotices' });
export type PublicNotices = z.infer<typeof PublicNotices>;
