import { words } from './folding';

/** What is looked up of a folded word: the word alone, or everything that begins with it. */
export type Term = { word: string; whole: boolean };

/** At most this many words of a text are looked up: the longest say most. */
export const MOST_TERMS = 16;

/** Scripts in which one letter is a syllable or a word. */
const TELLING_LETTER = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * What to look up of words that somebody typed: each once, a beginning that another one continues left out, the longest
 * `MOST_TERMS` of them. What begins with one or two letters of an alphabet is half of all text, so a word of fewer than
 * `least` letters (code points) is looked up as it stands; a Chinese, Japanese or Korean letter is enough for a beginning.
 */
export function askedTerms(text: string, least: number): Term[] {
  const asked = [...new Set(words(text))];
  const said = asked.map((word) => ({ word, whole: length(word) < least && !TELLING_LETTER.test(word) }));
  const telling = said.filter(({ word, whole }) => whole || !asked.some((other) => continues(other, word)));
  return longest(telling);
}

/**
 * What to look up of a text to find others like it: each word once, as it stands. Words of up to three Latin letters
 * ("the", "and") and single letters are left out: they stand everywhere.
 */
export function sharedTerms(text: string): Term[] {
  const telling = [...new Set(words(text))].filter((word) => word.length > (/^[a-z]+$/.test(word) ? 3 : 1));
  return longest(telling.map((word) => ({ word, whole: true })));
}

/**
 * The rarest of counted things, as many as have no more than `budget` rows together: what stands everywhere tells least,
 * and costs most to weigh.
 */
export function rarest<T extends { rows: number }>(counted: readonly T[], budget: number): T[] {
  const chosen: T[] = [];
  let left = budget;
  for (const item of [...counted].sort((a, b) => a.rows - b.rows)) {
    left -= item.rows;
    if (left < 0) break;
    chosen.push(item);
  }
  return chosen;
}

const continues = (longer: string, word: string) => longer !== word && longer.startsWith(word);

const longest = (terms: Term[]): Term[] =>
  terms.sort((a, b) => length(b.word) - length(a.word)).slice(0, MOST_TERMS);

const length = (word: string): number => [...word].length;
