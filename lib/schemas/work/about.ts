import { z } from 'zod';
import { aboutFields } from '@/lib/domain/work/about';
import { given } from '@/lib/schemas/given';
import { Id, SoughtWords } from '@/lib/schemas/primitives';

/** Looks for an article by words of its title, or for a source by its names; without words, for the most likely. */
export const FindAbout = given({ field: z.enum(aboutFields), q: SoughtWords.optional() });
export type FindAbout = z.infer<typeof FindAbout>;

/** Names an article and a source, either or both. */
export const NameAbout = given({ articleId: Id.optional(), sourceId: Id.optional() });
export type NameAbout = z.infer<typeof NameAbout>;

/** What an address holds where somebody typed the name of an article or a source, and picked none. */
export const WordsAbout = given({ article: SoughtWords.optional(), source: SoughtWords.optional() });
export type WordsAbout = z.infer<typeof WordsAbout>;
