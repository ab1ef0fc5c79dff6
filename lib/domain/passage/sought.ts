import type { Span } from '@/lib/domain/text/text';

/**
 * A quote and the text it is looked for in, all written with one UTF-16 unit per code point, so that every string offset
 * is a code point offset. `start` and `end` say where the quote was recorded.
 */
export type Sought = Span & { text: string; exact: string; prefix: string; suffix: string };

/** Stands for every character outside the BMP that the quote and its context don't hold. */
const OTHER = 0xdfff;
const FIRST = 0xd800;

/**
 * Rewrites characters outside the BMP as single units. The units are lone surrogates, which stored text never holds. A
 * quote with more than 2,047 different such characters has the last of them look alike: whoever reports a place as
 * identical must compare the text itself.
 */
export function sought(
  text: string,
  passage: Span & { exact: string; prefix: string; suffix: string },
): Sought {
  const units = new Map<string, string>();
  for (const character of `${passage.prefix}${passage.exact}${passage.suffix}`.match(beyondBmp) ?? [])
    if (!units.has(character)) units.set(character, String.fromCharCode(Math.min(FIRST + units.size, OTHER)));
  const rewrite = (s: string) => s.replace(beyondBmp, (c) => units.get(c) ?? String.fromCharCode(OTHER));
  return {
    start: passage.start,
    end: passage.end,
    text: rewrite(text),
    exact: rewrite(passage.exact),
    prefix: rewrite(passage.prefix),
    suffix: rewrite(passage.suffix),
  };
}

const beyondBmp = /[\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu;
