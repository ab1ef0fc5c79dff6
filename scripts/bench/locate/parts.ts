import type { Chance } from './chance';
import { sentencesIn, wordsOf } from './corpus';

/**
 * A text cut where the quote stands in it. Whoever edits the parts knows where the quote has gone; where the quote is
 * empty, the edit has removed it.
 */
export type Parts = { head: string; quote: string; tail: string };

/** What an editor has at hand: chance, and words and sentences of other articles in the same language. */
export type Desk = { chance: Chance; word: () => string; sentence: () => string };

/** Undefined where the quote doesn't lend itself to the edit. */
export type Edit = (parts: Parts, desk: Desk) => Parts | undefined;

/** Rewrites the words of a text that `which` chooses. */
export const reword = (
  text: string,
  which: (n: number, all: number) => boolean,
  put: (old: string) => string,
): string => {
  const words = wordsOf(text);
  return words.reduceRight(
    (now, { start, end }, n) =>
      which(n, words.length) ? now.slice(0, start) + put(text.slice(start, end)) + now.slice(end) : now,
    text,
  );
};

/** A word that isn't the old one. */
export const another = (desk: Desk) => (old: string) => {
  for (;;) {
    const word = desk.word();
    if (word.toLowerCase() !== old.toLowerCase()) return word;
  }
};

export const several = (desk: Desk, words: number) => Array.from({ length: words }, desk.word).join(' ');

/** The parts with another quote; nothing where the old one still stands in it. */
export const inQuote = (parts: Parts, quote: string): Parts | undefined =>
  quote.includes(parts.quote) ? undefined : { ...parts, quote };

/** A text cut before the last words of its last paragraph. */
export function cutBeforeLast(text: string, length: number): [string, string] {
  const from = Math.max(text.lastIndexOf('\n') + 1, text.length - length);
  const at = wordsOf(text).find(({ start }) => start >= from)?.start ?? text.length;
  return [text.slice(0, at), text.slice(at)];
}

/** A text cut after the first words of its first paragraph. */
export function cutAfterFirst(text: string, length: number): [string, string] {
  const line = text.indexOf('\n');
  const to = Math.min(line < 0 ? text.length : line, length);
  const at = wordsOf(text).findLast(({ end }) => end <= to)?.end ?? 0;
  return [text.slice(0, at), text.slice(at)];
}

/** The sentences that the quote stands in, cut out: what stood before and after, and the quote's own parts. */
export function sentenceOf({ head, quote, tail }: Parts): { before: string; own: Parts; after: string } {
  const sentences = sentencesIn(head + quote + tail);
  const from = sentences.findLast(({ start }) => start <= head.length)?.start ?? 0;
  const to = sentences.find(({ end }) => end >= head.length + quote.length)?.end ?? 0;
  const rest = to - head.length - quote.length;
  const own = { head: head.slice(from), quote, tail: tail.slice(0, rest) };
  return { before: head.slice(0, from), own, after: tail.slice(rest).replace(/^ /, '') };
}
