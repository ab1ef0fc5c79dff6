import type { Guess } from '@/lib/domain/article/guesses';
import type { Direction } from '@/lib/domain/text/text';
import { inReadingOrder } from './reading-order';
import { textOf } from './row-text';
import type { Row } from './rows';
import type { Words } from './words';

/** A row as it is read: `start` and `end` count in the direction of the text, `firstWord` is how wide its first word is. */
export type Line = {
  text: string;
  guesses: Guess[];
  start: number;
  end: number;
  y: number;
  size: number;
  firstWord: number;
};

/** A row of a page as a line of its text. */
export function lineOf(row: Row, direction: Direction): Line {
  const { text, guesses } = textOf(row, direction);
  const [start, end] = direction === 'rtl' ? [-row.end, -row.x] : [row.x, row.end];
  return {
    ...{ text, guesses, start, end, y: row.y, size: row.size },
    firstWord: firstWord(inReadingOrder(row.words, direction)),
  };
}

/** Whether two lines are set in type of one size. */
export const isSameSize = (one: Line, other: Line): boolean =>
  Math.abs(one.size - other.size) <= 0.06 * Math.max(one.size, other.size);

/** How wide a line is as far as its first blank. */
function firstWord(words: readonly Words[]): number {
  let width = 0;
  for (const word of words) {
    const blank = word.text.trimStart().search(/\s/);
    if (word.text.trim() === '' && width > 0) return width;
    if (blank >= 0) return width + (word.width * blank) / word.text.length;
    width += word.width;
  }
  return width;
}
