import { z } from 'zod';
import { challengedParts, WORDS } from '@/lib/domain/challenge/challenge';
import { linksIn, MOST_LINKS, withoutControls } from '@/lib/domain/challenge/sending';
import { codePointLength } from '@/lib/domain/text/text';
import { given } from '@/lib/schemas/given';
import { count, optionalAddress, optionalText, text, withoutNul } from '@/lib/schemas/primitives';

/** A stranger's words: kept as letters alone, long enough to say something, and no list of links. */
const strangersWords = (what: string) =>
  text(WORDS.most, what)
    .overwrite((s) => withoutControls(s).trim())
    .refine((s) => codePointLength(s) >= WORDS.fewest, `Say it in ${WORDS.fewest} characters or more.`)
    .refine(
      (s) => linksIn(s) <= MOST_LINKS,
      `Keep it to ${MOST_LINKS} links. The one that shows it has a field of its own.`,
    );

/** What every form that readers send carries. `subject` is seen by no person: what is in it was put there by a program. */
const form = {
  form: withoutNul(z.string('Open the form anew.').max(200, 'Open the form anew.')),
  subject: withoutNul(z.string().max(2000)).optional(),
};

/** A report of an error in a published claim, as the form on its page sends it. */
export const SendChallenge = given({
  ...form,
  slug: withoutNul(z.string().max(200)),
  publication: count(1),
  about: z.enum(challengedParts, 'Choose what is wrong.'),
  words: strangersWords('Say what is right.'),
  url: optionalAddress,
});
export type SendChallenge = z.infer<typeof SendChallenge>;

/** A claim that a reader asks to have checked. `why`: why it matters. */
export const SendTip = given({
  ...form,
  words: strangersWords('Write the claim.'),
  url: optionalAddress,
  why: optionalText(1000).transform((why) => withoutControls(why ?? '').trim() || null),
});
export type SendTip = z.infer<typeof SendTip>;
