import type { Guess } from '@/lib/domain/article/guesses';
import type { Direction } from '@/lib/domain/text/text';
import { textOf } from './row-text';
import type { Row } from './rows';

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
  const [first = ''] = text.split(' ', 1);
  const [start, end] = direction === 'rtl' ? [-row.end, -row.x] : [row.x, row.end];
  return {
    ...{ text, guesses, start, end, y: row.y, size: row.size },
    firstWord: ((end - start) * first.length) / (text.length || 1),
  };
}
