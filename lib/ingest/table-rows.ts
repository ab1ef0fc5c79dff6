/**
 * A cell of a table: its text, whether it heads a row or a column. One that reaches over several columns or rows is the same
 * object in each of its places.
 */
export type Cell = { text: string; isHead: boolean };

/** A table in lines: those that name its columns, then each row as one line. */
export type Lines = { heads: string[]; rows: string[] };

/** What stands where a cell is empty, so that no figure moves into another column. */
const NOTHING = '–';

const isFigure = (text: string): boolean => /\p{Nd}/u.test(text) && !/\p{L}{3}/u.test(text);

/**
 * Reads a table row by row, each figure with the name of its column: "Mill, Killed: –, Hurt: 3". Rows of heads at the top name
 * the columns; in a table without any, a first row without figures does, where there are figures below.
 */
export function tableInLines(grid: readonly (readonly (Cell | undefined)[])[]): Lines {
  const rows = grid.filter((row) => row.some((cell) => cell?.text));
  const headed = headRows(rows);
  const names = columnNames(rows.slice(0, headed));
  return {
    heads: rows.slice(0, headed).map((row) =>
      listed(
        distinct(row)
          .map(({ text }) => text)
          .filter(Boolean),
      ),
    ),
    rows: rows.slice(headed).map((row) => lineOf(row, names)),
  };
}

function headRows(rows: readonly (readonly (Cell | undefined)[])[]): number {
  const first = rows.findIndex((row) => !distinct(row).every(({ isHead, text }) => isHead || text === ''));
  if (first > 0) return first;
  const isUnmarked = !rows.some((row) => row.some((cell) => cell?.isHead));
  const [top = [], ...below] = rows;
  const names = distinct(top);
  const isNames = names.length > 1 && names.slice(1).every(({ text }) => text !== '' && !isFigure(text));
  const hasFigures = below.some((row) => row.slice(1).some((cell) => cell && isFigure(cell.text)));
  return isUnmarked && isNames && hasFigures && !isFigure(names[0]?.text ?? '') ? 1 : 0;
}

function columnNames(heads: readonly (readonly (Cell | undefined)[])[]): string[] {
  const width = Math.max(0, ...heads.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    distinct(heads.map((row) => (distinct(row).length > 1 ? row[column] : undefined)))
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' '),
  );
}

function lineOf(row: readonly (Cell | undefined)[], names: string[]): string {
  const cells = distinct(row);
  // One cell over the whole width divides the table.
  if (cells.length === 1 && row.length > 1) return cells[0]?.text ?? '';
  const said = cells.map((cell, place) => {
    const over = names.filter((name, column) => name !== '' && row[column] === cell);
    const name = [...new Set(over)].join(' / ');
    const text = cell.text || NOTHING;
    const isName = place === 0 && cell.text !== '' && !isFigure(cell.text);
    return name === '' || isName ? text : `${name}: ${text}`;
  });
  const [head = '', ...rest] = said;
  const isNamedByHead = cells[0]?.isHead && names.every((name) => name === '') && rest.length > 0;
  return isNamedByHead ? `${head}: ${listed(rest)}` : listed(said);
}

/** With the comma of their script between. */
const listed = (texts: readonly string[]): string =>
  texts.join(texts.some((text) => /\p{Script=Arabic}/u.test(text)) ? '، ' : ', ');

const distinct = (cells: readonly (Cell | undefined)[]): Cell[] => [
  ...new Set(cells.filter((cell) => cell !== undefined)),
];
