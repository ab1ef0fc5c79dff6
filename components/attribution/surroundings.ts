import { codePointLength } from '@/lib/domain/text/text';

/** A stretch of the article's text, and the code point offset at which it begins. */
export type Surroundings = { text: string; start: number };

/** The passage with its prefix and suffix. */
export const surroundingsOf = (p: { start: number; exact: string; prefix: string; suffix: string }) => ({
  text: p.prefix + p.exact + p.suffix,
  start: p.start - codePointLength(p.prefix),
});
