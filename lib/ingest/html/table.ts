import type { Part } from '@/lib/domain/article';
import { guess } from '@/lib/domain/article/guesses';
import { type Cell, tableInLines } from '../table-rows';
import { type Gone, role } from './hidden';
import { attribute, type Element, elementsIn, ownElements } from './tree';

/** What no cell of a table of figures holds: with it a table lays out a page. */
const LAID_OUT = new Set('table h1 h2 h3 h4 h5 h6 blockquote ul ol dl article section figure pre'.split(' '));

/** The longest text of such a cell, in UTF-16 units. */
const LONGEST_CELL = 300;

/** More rows or columns than anyone prints. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 100;

type Row = { element: Element; isHead: boolean };

/**
 * A table of figures or words as parts: its caption, the names of its columns, then each row as one line. Null for a table of
 * one column or one row without heads, and for one that lays out a page.
 */
export function tableParts(table: Element, isGone: Gone, read: (cell: Element) => Part[]): Part[] | null {
  const rows = rowsOf(table, isGone);
  if (/^(presentation|none)$/.test(role(table)) || rows.length > MOST_ROWS || !isOfCells(table)) return null;
  const guesses: Part['guesses'] = [];
  const textOf = (cell: Element) => {
    const parts = read(cell);
    guesses.push(...parts.flatMap((part) => part.guesses ?? []));
    return parts
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .join(' ')
      .trim();
  };
  const grid = gridOf(rows, isGone, textOf);
  const isTable =
    grid?.some((row) => row.length > 1) &&
    (grid.length > 1 || grid[0]?.some((cell) => cell?.isHead)) &&
    grid.every((row) => row.every((cell) => (cell?.text.length ?? 0) <= LONGEST_CELL));
  if (!grid || !isTable) return null;
  const lines = tableInLines(grid);
  const texts = [
    ...captions(table, isGone)
      .flatMap(read)
      .map(({ text }) => text),
    ...lines.heads,
    ...lines.rows,
  ];
  const [first, ...others] = texts.map((text): Part => ({ kind: 'PARAGRAPH', text }));
  if (!first) return null;
  return [
    { ...first, guesses: [...guesses, guess('TABLE', lines.rows[0] ?? first.text, lines.rows.length)] },
    ...others,
  ];
}

const captions = (table: Element, isGone: Gone) =>
  ownElements(table).filter((element) => element.tagName === 'caption' && !isGone(element));

function rowsOf(table: Element, isGone: Gone): Row[] {
  const seen = (element: Element) => !isGone(element);
  const row = (isHead: boolean) => (element: Element) => ({ element, isHead });
  return ownElements(table)
    .filter(seen)
    .flatMap((element) => {
      if (element.tagName === 'tr') return [row(false)(element)];
      if (!/^t(head|body|foot)$/.test(element.tagName)) return [];
      const own = ownElements(element).filter((one) => one.tagName === 'tr' && seen(one));
      return own.map(row(element.tagName === 'thead'));
    });
}

/** Asked of the elements in order, so that a table in a table in a table is told by the first that is met. */
function isOfCells(table: Element): boolean {
  for (const element of elementsIn(table)) if (LAID_OUT.has(element.tagName)) return false;
  return true;
}

/** Each cell in every place that it takes up, as the HTML standard lays tables out (4.9.12); null where there are too many. */
function gridOf(rows: Row[], isGone: Gone, textOf: (cell: Element) => string): (Cell | undefined)[][] | null {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  for (const [y, { element, isHead }] of rows.entries()) {
    let x = 0;
    for (const td of ownElements(element)) {
      if (!/^t[dh]$/.test(td.tagName) || isGone(td)) continue;
      while (grid[y]?.[x]) x += 1;
      if (x >= MOST_COLUMNS) return null;
      const cell: Cell = { text: textOf(td), isHead: isHead || td.tagName === 'th' };
      const [wide, high] = [span(td, 'colspan'), span(td, 'rowspan')];
      for (let down = y; down < Math.min(y + high, rows.length); down += 1)
        for (let right = x; right < Math.min(x + wide, MOST_COLUMNS); right += 1) {
          const line = grid[down];
          if (line) line[right] = cell;
        }
      x += wide;
    }
  }
  return grid.map((row) => Array.from(row));
}

const span = (cell: Element, name: string): number =>
  Math.min(Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1), MOST_COLUMNS);
