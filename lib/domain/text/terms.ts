import { words } from './folding';
import { numberKey, numbersIn } from './numbers';
import { stem } from './stems';

/**
 * What is looked up of a folded word: everything that begins with it, or the word alone; or what has its stem, or is the
 * same number.
 */
export type Term = { word: string; whole: boolean; or: string | null };

/** At most this many words of a text are looked up: the longest say most. */
export const MOST_TERMS = 16;

/**
 * The number of the form in which the search holds texts. Raise it with every change of folding, stems or numbers that
 * `indexed` shows, or of how names sound: a newsroom whose search holds an older form has it made anew by the next migration.
 */
export const SEARCH_FORM = 4;

/**
 * A text as the search holds it: its folded words, and behind them what else each is found by: stems that are not the word
 * itself, and numbers that are written out.
 */
export function indexed(text: string): string {
  const said = words(text);
  const stems = said.map(stem).filter((found, n) => found !== said[n]);
  const known = new Set(said);
  const numbers = numbersIn(text).map(({ value }) => numberKey(value));
  return [...said, ...stems, ...numbers.filter((key) => !known.has(key))].join(' ');
}

/** Scripts in which one letter is a syllable or a word. */
const TELLING_LETTER = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * What to look up of words that somebody typed: each once, a beginning that another one continues left out, the longest
 * `MOST_TERMS` of them. What begins with one or two letters of an alphabet is half of all text, so a word of fewer than
 * `least` letters (code points) is looked up as it stands; a Chinese, Japanese or Korean letter is enough for a beginning.
 */
export function askedTerms(text: string, least: number): Term[] {
  const asked = [...new Set(words(inDigits(text)))];
  const said = asked.map((word) => ({
    word,
    whole: length(word) < least && !TELLING_LETTER.test(word),
    or: otherForm(word),
  }));
  const telling = said.filter(({ word, whole }) => whole || !asked.some((other) => continues(other, word)));
  return longest(telling);
}

/**
 * The text with numbers of several words in digits: every text that says "ten thousand" is held with 10000 as well. The "and"
 * that Arabic joins to a number is no word that is looked up.
 */
function inDigits(text: string): string {
  const long = numbersIn(text).filter(({ first, after }) => after - first > 1);
  return long.reduceRight(
    (said, { start, end, value }) =>
      `${said.slice(0, start).replace(/(?<!\p{L})و$/u, '')} ${numberKey(value)} ${said.slice(end)}`,
    text,
  );
}

/** The stem of a word, or its number, where it is another one. What begins with the stem begins the word as well. */
function otherForm(word: string): string | null {
  const [number] = numbersIn(word);
  // "b52" is a word of its own, and no other thing of which there are 52.
  const form = number?.written === word ? numberKey(number.value) : stem(word);
  return form === word ? null : form;
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
