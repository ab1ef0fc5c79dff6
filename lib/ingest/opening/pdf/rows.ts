import type { Words } from './words';

/** Words that stand on one line across a page or a column, from left to right, with the raised and lowered ones among them. */
export type Row = { words: Words[]; x: number; end: number; y: number; size: number };

/** How far apart two baselines of one line can be, as a share of the type's size. */
const SAME_LINE = 0.2;

/** What is raised or lowered is smaller than this share of its line, and no further off than so much of it. */
const SMALLER = 0.9;
const RAISED = 0.7;
const LOWERED = 0.4;

/** How near to its line a raised word stands, as a share of the type's size. */
const BESIDE = 0.6;

/** The rows of a page or a column, from the top. */
export function rowsOf(words: readonly Words[]): Row[] {
  const rows: Words[][] = [];
  for (const word of words.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1)?.[0];
    const near = last && last.y - word.y <= Math.max(last.size, word.size) * SAME_LINE;
    if (near) rows.at(-1)?.push(word);
    else rows.push([word]);
  }
  return withShifted(rows)
    .map(rowOf)
    .filter((row) => row.words.some(isSaid));
}

const isSaid = ({ text }: Words) => text.trim() !== '';

/** Rows of small words beside larger ones a little below or above become part of those. */
function withShifted(rows: Words[][]): Words[][] {
  const all = rows.map((words) => ({ words, left: [] as Words[] }));
  for (const [n, row] of all.entries())
    for (const word of row.words) {
      const near = [all[n - 1], all[n + 1]].find((other) =>
        other?.words.some((line) => isShifted(word, line)),
      );
      if (near && isSaid(word)) near.left.push(word);
      else row.left.push(word);
    }
  return all.map(({ left }) => left).filter((words) => words.length > 0);
}

function isShifted(word: Words, line: Words): boolean {
  const up = (word.y - line.y) / line.size;
  const apart = Math.max(line.x - (word.x + word.width), word.x - (line.x + line.width));
  return (
    isSaid(line) &&
    word.size <= line.size * SMALLER &&
    up <= RAISED &&
    up >= -LOWERED &&
    apart <= line.size * BESIDE
  );
}

/** The line is where most of its letters are. Where there is room between two words, there is a blank. */
export function rowOf(words: Words[]): Row {
  const said = words.filter(isSaid);
  const largest = said.reduce(
    (best, word) => (weight(word) > weight(best) ? word : best),
    said[0] ?? NOTHING,
  );
  return {
    words: withBlanks(
      words.toSorted((a, b) => a.x - b.x),
      largest.size,
    ),
    x: said.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY),
    end: said.reduce((most, { x, width }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY),
    y: largest.y,
    size: largest.size,
  };
}

const NOTHING: Words = { text: '', x: 0, y: 0, width: 0, size: 1 };
const weight = ({ width, size }: Words) => width * size;

/** Between two words of a line is at least so much room, as a share of the type's size. */
const SPACE = 0.13;

const withBlanks = (words: readonly Words[], size: number): Words[] =>
  words.flatMap((word, n) => {
    const before = words[n - 1];
    const room = before ? word.x - (before.x + before.width) : 0;
    const isApart = before && room > SPACE * size && !/\s$/.test(before.text) && !/^\s/.test(word.text);
    return isApart ? [{ ...word, text: ' ', x: word.x - room, width: room }, word] : [word];
  });
