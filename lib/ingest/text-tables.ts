import type { Part } from '@/lib/domain/article';
import { guess } from '@/lib/domain/article/guesses';
import { type Cell, tableInLines } from './table-rows';

/** A run of lines, or a table that stood in some of them. */
export type Stretch = { lines: string[] } | { table: Part[] };

/** Takes tables out of plain text: lines with tabs between their cells, and lines whose words stand below each other in columns. */
export function tablesApart(lines: string[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = runAt(lines, at);
    const grid = isTabbed(run[0]) ? run.map(cellsOf) : columnsIn(run);
    const last = stretches.at(-1);
    if (grid && isTable(grid)) stretches.push({ table: partsOf(grid) });
    else if (last && 'lines' in last) for (const line of run) last.lines.push(line);
    else stretches.push({ lines: [...run] });
    at += run.length;
  }
  return stretches;
}

/** Cells pasted from a page or a spreadsheet have a tab between them. One at a line's start is an indent, unless another follows. */
const isTabbed = (line = '') => {
  const said = line.trim();
  return (
    said.includes('\t') ||
    (said !== '' && /^\t/.test(line) && line.indexOf('\t', 1) > line.indexOf(said[0] ?? ''))
  );
};
const isSpaced = (line = '') => !line.includes('\t') && /\S {2,}\S/.test(line);

/** The lines from here on that could be one table, or one line that couldn't. */
function runAt(lines: string[], from: number): string[] {
  const isOne = [isTabbed, isSpaced].find((could) => could(lines[from]));
  const most = isOne === isSpaced ? MOST_LINES : lines.length;
  let end = from + 1;
  while (isOne && end < lines.length && end - from < most && isOne(lines[end])) end += 1;
  return lines.slice(from, end);
}

const cell = (text: string): Cell => ({ text: text.replace(/\s+/g, ' ').trim(), isHead: false });
const cellsOf = (line: string): Cell[] => line.trimEnd().split('\t').map(cell);

const isTable = (grid: Cell[][]): boolean => grid.length > 1 && grid.some((row) => row.length > 1);

function partsOf(grid: Cell[][]): Part[] {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = grid.map((row) => [...row, ...Array.from({ length: width - row.length }, () => cell(''))]);
  const { heads, rows } = tableInLines(filled);
  const [first, ...others] = [...heads, ...rows].map((text): Part => ({ kind: 'PARAGRAPH', text }));
  return first
    ? [{ ...first, guesses: [guess('TABLE', rows[0] ?? first.text, rows.length)] }, ...others]
    : [];
}

/** The fewest lines that show columns by nothing but blanks. */
const LEAST_LINES = 3;

/** Wider than a printed page or longer than any printed table, and it is none. */
const MOST_WIDE = 200;
const MOST_LINES = 200;

/**
 * Lines that stand in columns with two blanks or more between them, as a PDF gives tables; each line but the first has a figure
 * behind its first column.
 */
function columnsIn(run: string[]): Cell[][] | null {
  if (run.length < LEAST_LINES || run.some((line) => line.length > MOST_WIDE)) return null;
  const starts = columnStarts(run);
  if (starts.length < 2) return null;
  const grid = run.map((line) => starts.map((start, n) => cell(line.slice(start, starts[n + 1]))));
  const hasFigure = (row: Cell[]) => row.slice(1).some(({ text }) => /\p{Nd}/u.test(text));
  return grid.slice(1).every(hasFigure) ? grid : null;
}

/** Where columns start: behind at least two places that are blank in every line. */
function columnStarts(lines: string[]): number[] {
  const width = Math.max(...lines.map((line) => line.length));
  const isBlank = (place: number) => lines.every((line) => (line[place] ?? ' ') === ' ');
  const starts: number[] = [];
  for (let place = 0, blanks = 2; place < width; place += 1) {
    if (isBlank(place)) blanks += 1;
    else {
      if (blanks >= 2) starts.push(place);
      blanks = 0;
    }
  }
  return starts;
}
