import type { Span } from '@/lib/domain/text/text';
import { edge, type Word, wordsOf } from './words';

/** A quote and where it was recorded. */
export type Recorded = Span & { exact: string; prefix: string; suffix: string };

/**
 * A quote and the text it is looked for in, all written with one UTF-16 unit per code point, so that every string offset
 * is a code point offset. `start` and `end` say where the quote was recorded.
 */
export type Sought = Recorded & {
  text: string;
  /** The words of prefix, quote and suffix, and which of them are the quote's. */
  words: { pattern: Word[]; from: number; to: number };
  /** All words of the text. */
  run: Word[];
  /** 0..1, how much a word of those says: the rarer it is in the text, the more. */
  weight: (folded: string) => number;
};

/** The distance, in code points, at which half the evidence of the position is gone: about two paragraphs. */
const NEAR = 1000;

/** 1 at the recorded position, falling towards 0 and never equal at two distances. */
export const nearness = (sought: Span, at: number): number => NEAR / (NEAR + Math.abs(at - sought.start));

/** Stands for every character outside the BMP that the quote and its context don't hold. */
const OTHER = 0xdfff;
const FIRST = 0xd800;

/**
 * Rewrites characters outside the BMP as single units. The units are lone surrogates, which stored text never holds. A
 * quote with more than 2,047 different such characters has the last of them look alike: whoever reports a place as
 * identical must compare the text itself.
 */
export function sought(text: string, passage: Recorded): Sought {
  const units = new Map<string, string>();
  for (const character of `${passage.prefix}${passage.exact}${passage.suffix}`.match(beyondBmp) ?? [])
    if (!units.has(character)) units.set(character, String.fromCharCode(Math.min(FIRST + units.size, OTHER)));
  const rewrite = (s: string) => s.replace(beyondBmp, (c) => units.get(c) ?? String.fromCharCode(OTHER));
  const written = {
    start: passage.start,
    end: passage.end,
    text: rewrite(text),
    exact: rewrite(passage.exact),
    prefix: rewrite(passage.prefix),
    suffix: rewrite(passage.suffix),
  };
  const words = patternOf(written);
  const run = wordsOf(written.text);
  return { ...written, words, run, weight: rarity(run, words.pattern) };
}

/** A context was cut at so many code points, and most often within a word. */
const CUT = 32;

function patternOf({ prefix, exact, suffix, start }: Recorded) {
  const [first, last] = [prefix.length, prefix.length + exact.length];
  const length = last + suffix.length;
  const pattern = wordsOf(prefix + exact + suffix).filter(
    (word) =>
      (word.start > 0 || word.end > first || prefix.length < CUT) &&
      (word.end < length || word.start < last || suffix.length < CUT),
  );
  if (start === prefix.length && prefix.length < CUT) pattern.unshift(edge);
  if (suffix.length > 0 && suffix.length < CUT) pattern.push({ ...edge, start: length, end: length });
  // A word that the quote cuts is the quote's.
  const from = pattern.findIndex((word) => word.end > first);
  const to = pattern.findLastIndex((word) => word.start < last) + 1;
  return { pattern, from: from < 0 ? to : from, to };
}

function rarity(run: Word[], pattern: Word[]): (folded: string) => number {
  const times = new Map(pattern.map(({ folded }) => [folded, 0]));
  for (const { folded } of run) {
    const known = times.get(folded);
    if (known !== undefined) times.set(folded, known + 1);
  }
  return (folded) => 1 / (1 + Math.log(Math.max(1, times.get(folded) ?? 1)));
}

const beyondBmp = /[\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu;
