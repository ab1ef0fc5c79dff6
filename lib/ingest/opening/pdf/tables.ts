import type { Direction } from '@/lib/domain/text/text';
import { freeOf, isInner, type Strip } from './free-strips';
import { textOf } from './row-text';
import { type Row, rowOf } from './rows';

/** Fewer rows show no columns. */
const LEAST_ROWS = 3;

/** Between the cells of a row is so much room at least, as a share of the type's size, and between columns all the way down. */
const BETWEEN_CELLS = 1.2;
const BETWEEN_COLUMNS = 0.8;

/** Rows of a table, cells apart by tabs, as the reader of plain text takes them; `rows` says how many rows of the page that were. */
export type Table = { text: string; rows: number };

/** The table that begins with a row: rows below each other whose words leave the same strips free. Null where none does. */
export function tableFrom(rows: readonly Row[], from: number, direction: Direction): Table | null {
  let to = from;
  let strips: Strip[] = [EVERYWHERE];
  for (; to < rows.length; to += 1) {
    const row = rows[to];
    if (!row || !hasCells(row)) break;
    const free = strips
      .flatMap((strip) => freeOf(strip, row))
      .filter((strip) => width(strip) >= BETWEEN_COLUMNS * row.size);
    if (!free.some(isInner)) break;
    strips = free;
  }
  const own = rows.slice(from, to);
  const inner = strips.filter(isInner).toSorted((a, b) => a.from - b.from);
  const cells = own.map((row) => cellsOf(row, inner, direction));
  if (own.length < LEAST_ROWS || (isJustified(own) && !hasFigures(cells))) return null;
  return { text: cells.map((row) => row.join('\t')).join('\n'), rows: own.length };
}

const EVERYWHERE: Strip = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const width = ({ from, to }: Strip) => to - from;

const hasCells = (row: Row): boolean =>
  freeOf(EVERYWHERE, row).some((strip) => isInner(strip) && width(strip) >= BETWEEN_CELLS * row.size);

/** Lines that all reach as far: a narrow column spreads its words as a table does. */
const isJustified = (rows: readonly Row[]): boolean => {
  const ends = rows.map(({ end }) => end);
  return Math.max(...ends) - Math.min(...ends) < 2;
};

/** Whether each row but the first, which names the columns, has a figure behind its first cell. */
const hasFigures = (cells: readonly string[][]): boolean =>
  cells.slice(1).every((row) => row.slice(1).some((cell) => /\p{Nd}/u.test(cell)));

function cellsOf(row: Row, between: readonly Strip[], direction: Direction): string[] {
  const edges = [...between.map(({ from }) => from), Number.POSITIVE_INFINITY];
  const cells = edges.map((edge, n) => {
    const words = row.words.filter(({ x }) => x < edge && x >= (edges[n - 1] ?? Number.NEGATIVE_INFINITY));
    return words.length > 0 ? textOf(rowOf(words), direction).text : '';
  });
  return direction === 'rtl' ? cells.toReversed() : cells;
}
