import type { Direction } from '@/lib/domain/text/text';
import { freeOf, isInner, type Strip } from './free-strips';
import { median } from './median';
import { type Row, rowOf, rowsOf } from './rows';

/** Columns have so many rows at least, and between them room of so much of the type's size. */
const LEAST_ROWS = 4;
const GUTTER = 0.7;

/** A column of sentences: its rows have so many letters, and fill it so far. The columns of a table do neither. */
const LEAST_LETTERS = 14;
const LEAST_FILL = 0.62;

/** Pages with more rows than this are no pages of an article, and are read as they stand. */
const MOST_ROWS = 400;

/** The stretches of a page in the order in which they are read; `columns` is how many of them stand beside others. */
export type Stretches = { stretches: Row[][]; columns: number };

/**
 * Takes a page apart where its text stands in columns: the longest run of rows that all leave the same strip of the page free is
 * read one side after the other, what stands above and below it before and after.
 */
export function inColumns(rows: Row[], direction: Direction): Stretches {
  const found = rows.length > MOST_ROWS ? null : longestRun(rows);
  if (!found) return { stretches: rows.length > 0 ? [rows] : [], columns: 0 };
  const sides = sidesOf(rows.slice(found.from, found.to), found.between);
  const read = direction === 'rtl' ? sides.toReversed() : sides;
  const parts = [
    inColumns(rows.slice(0, found.from), direction),
    ...read.map((side) => inColumns(side, direction)),
    inColumns(rows.slice(found.to), direction),
  ];
  return {
    stretches: parts.flatMap(({ stretches }) => stretches),
    columns: parts.reduce((sum, { columns }) => sum + columns, read.length),
  };
}

/** Rows that stand in columns; `between` are the strips that those leave free. */
type Run = { from: number; to: number; between: Strip[] };

function longestRun(rows: Row[]): Run | null {
  let best: Run | null = null;
  for (let from = 0; from <= rows.length - LEAST_ROWS; from += 1) {
    if (best && rows.length - from <= best.to - best.from) break;
    const run = runFrom(rows, from);
    if (run && (!best || run.to - run.from > best.to - best.from)) best = run;
  }
  return best;
}

/** The longest run of rows from here on that leave the same strips free, if there are sentences between all of them, or on both sides of one. */
function runFrom(rows: Row[], from: number): Run | null {
  const width = GUTTER * (rows[from]?.size ?? 0);
  const isWide = (strip: Strip) => strip.to - strip.from >= width;
  let strips: Strip[] = [{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }];
  let furthest = { to: from, inner: [] as Strip[] };
  for (const [n, row] of rows.slice(from).entries()) {
    const to = from + n + 1;
    strips = strips.flatMap((strip) => freeOf(strip, row)).filter(isWide);
    const inner = strips.filter(isInner);
    if (inner.length > 0) furthest = { to, inner };
    else if (to - from > LEAST_ROWS) break;
  }
  const run = rows.slice(from, furthest.to);
  const between = [furthest.inner, ...furthest.inner.map((one) => [one])].find(
    (strips) => strips.length > 0 && sidesOf(run, strips).every(isSentences),
  );
  return between ? { from, to: furthest.to, between } : null;
}

/** What stands between strips, from left to right, each in rows of its own. */
function sidesOf(rows: Row[], strips: readonly Strip[]): Row[][] {
  const words = rows.flatMap((row) => row.words);
  const edges = strips.map(({ from, to }) => (from + to) / 2).toSorted((a, b) => a - b);
  return [...edges, Number.POSITIVE_INFINITY].map((edge, n) => {
    const start = edges[n - 1] ?? Number.NEGATIVE_INFINITY;
    return rowsOf(words.filter(({ x, width }) => x + width / 2 < edge && x + width / 2 >= start));
  });
}

function isSentences(side: Row[]): boolean {
  if (side.length < LEAST_ROWS) return false;
  const letters = side.map(({ words }) => words.reduce((sum, { text }) => sum + text.trim().length, 0));
  const { x, end } = rowOf(side.flatMap((row) => row.words));
  const fill = side.reduce((sum, row) => sum + (row.end - row.x) / (end - x || 1), 0) / side.length;
  return median(letters) >= LEAST_LETTERS && fill >= LEAST_FILL;
}
