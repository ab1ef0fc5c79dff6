import { type Guess, guess } from '@/lib/domain/article/guesses';
import type { Direction } from '@/lib/domain/text/text';
import { readLowered, readRaised } from '@/lib/ingest/raised';
import { inReadingOrder } from './reading-order';
import type { Row } from './rows';
import type { Words } from './words';

/** The text of a row in the order in which it is read, marks of notes left out and exponents raised. */
export function textOf(row: Row, direction: Direction): { text: string; guesses: Guess[] } {
  const guesses: Guess[] = [];
  let text = '';
  for (const word of inReadingOrder(row.words, direction))
    text += shifted(word, row, text.trimEnd(), guesses);
  return { text: text.replace(/\s+/g, ' ').trim(), guesses };
}

/** The words themselves where they stand on the line; how they are written above or below it; nothing for the mark of a note. */
function shifted(word: Words, row: Row, before: string, guesses: Guess[]): string {
  const up = (word.y - row.y) / row.size;
  const content = word.text.trim();
  if (word.size > row.size * 0.9 || Math.abs(up) < 0.08 || content === '' || before === '') return word.text;
  if (up < 0) return readLowered(word.text, before);
  const read = readRaised(content, before);
  if (read === null) guesses.push(guess('NOTE_MARKS', `${before.slice(-20)}${content}`));
  else if (read.isUnsure) guesses.push(guess('RAISED', `${before.slice(-20)}${read.text}`));
  return read?.text ?? '';
}
