import type { ReactNode } from 'react';
import { cx } from './class-names';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row; exactly one column should. */
  primary?: boolean;
  /** Figures align to the end. */
  numeric?: boolean;
  /** Keeps the header for screen readers only (a column of actions). */
  hideHeader?: boolean;
  className?: string;
};

export type TableProps<Row> = {
  /** What the table holds; read out, and shown unless `hideCaption`. */
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Whether the page is walked through row by row: each holds the link that opens it. */
  stepped?: boolean;
};

/** Rows of facts. On a phone each row becomes a card with its headers beside its values. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, stepped }: TableProps<Row>) {
  return (
    <table className="w-full border-collapse text-sm max-md:block">
      <caption
        className={cx('pb-2 text-start font-sans font-semibold max-md:block', hideCaption && 'sr-only')}
      >
        {caption}
      </caption>
      <thead className="max-md:sr-only">
        <tr className="border-b border-ink">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cx(
                'py-2 pe-4 align-bottom text-xs font-semibold text-ink-muted last:pe-0',
                column.numeric ? 'text-end' : 'text-start',
              )}
            >
              <span className={cx(column.hideHeader && 'sr-only')}>{column.header}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            {...(stepped ? { 'data-part': 'row' } : {})}
            className="border-b border-rule max-md:grid max-md:gap-1 max-md:py-3 md:hover:bg-surface"
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const look = cx(
    // A column may be as narrow as a usual word, and no narrower: words are broken anywhere.
    'min-w-0 py-2.5 pe-4 align-top last:pe-0 max-md:py-0 max-md:pe-0',
    !column.numeric && !column.hideHeader && 'md:min-w-28',
    column.numeric && 'tabular-nums md:text-end',
    column.className,
  );
  if (column.primary) {
    return (
      <th scope="row" className={cx(look, 'text-start font-normal max-md:text-base')}>
        {column.cell(row)}
      </th>
    );
  }
  const header = column.hideHeader ? undefined : column.header;
  return (
    <td
      data-header={header}
      className={cx(
        look,
        header &&
          'max-md:grid max-md:grid-cols-[7rem_1fr] max-md:gap-3 max-md:before:text-xs max-md:before:leading-[1.7] max-md:before:text-ink-muted max-md:before:content-[attr(data-header)]',
      )}
    >
      <div className="min-w-0">{column.cell(row)}</div>
    </td>
  );
}
