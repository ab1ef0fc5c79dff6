import { type Guess, guess } from '@/lib/domain/article/guesses';
import type { Direction } from '@/lib/domain/text/text';
import { directionOfText } from '@/lib/ingest/direction';
import { readLowered, readRaised } from '@/lib/ingest/raised';
import type { Row } from './rows';
import type { Words } from './words';

/** Between two words of a line is at least so much room, as a share of the type's size. */
const SPACE = 0.13;

/** The text of a row in the order in which it is read, marks of notes left out and exponents raised. */
export function textOf(row: Row, direction: Direction): { text: string; guesses: Guess[] } {
  const guesses: Guess[] = [];
  let text = '';
  let last: Words | null = null;
  for (const word of inReadingOrder(row.words, direction)) {
    const read = shifted(word, row, text.trimEnd(), guesses);
    if (read === null) continue;
    const isApart = last !== null && gap(last, word) > SPACE * row.size;
    text += isApart && !/\s$/.test(text) && !/^\s/.test(read) ? ` ${read}` : read;
    last = word;
  }
  return { text: text.replace(/\s+/g, ' ').trim(), guesses };
}

/** The room between two words, whichever of them stands first. */
const gap = (one: Words, other: Words) =>
  Math.max(other.x - (one.x + one.width), one.x - (other.x + other.width));

/** The words themselves where they stand on the line; how they are written above or below it; null for the mark of a note. */
function shifted(word: Words, row: Row, before: string, guesses: Guess[]): string | null {
  const up = (word.y - row.y) / row.size;
  const content = word.text.trim();
  if (word.size > row.size * 0.9 || Math.abs(up) < 0.08 || content === '' || before === '') return word.text;
  if (up < 0) return readLowered(word.text, before);
  const read = readRaised(content, before);
  if (read === null) guesses.push(guess('NOTE_MARKS', `${before.slice(-20)}${content}`));
  else if (read.isUnsure) guesses.push(guess('RAISED', `${before.slice(-20)}${read.text}`));
  return read === null ? null : read.text;
}

/**
 * Words that stand from left to right in the order in which they are read: stretches of a script from right to left are turned
 * round, and in such a text the stretches themselves. What has no direction goes with both of its sides, else with the text
 * (after UAX 9).
 */
function inReadingOrder(words: readonly Words[], direction: Direction): readonly Words[] {
  const own = words.map(({ text }) => directionOfText(text) ?? (/\p{N}/u.test(text) ? 'ltr' : undefined));
  if (direction === 'ltr' && !own.includes('rtl')) return words;
  const stretches: { direction: Direction; words: Words[] }[] = [];
  for (const [n, word] of words.entries()) {
    const runs = own[n] ?? agreed(own, n) ?? direction;
    const last = stretches.at(-1);
    if (last?.direction === runs) last.words.push(word);
    else stretches.push({ direction: runs, words: [word] });
  }
  const read = stretches.map((one) => (one.direction === 'rtl' ? one.words.toReversed() : one.words));
  return (direction === 'rtl' ? read.toReversed() : read).flat();
}

function agreed(own: readonly (Direction | undefined)[], at: number): Direction | undefined {
  const before = own.slice(0, at).findLast((one) => one !== undefined);
  const after = own.slice(at + 1).find((one) => one !== undefined);
  return before === after ? before : undefined;
}
