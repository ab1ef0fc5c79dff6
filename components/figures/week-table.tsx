import { type Column, Table } from '@/components/ui/table';
import type { FiguresView } from '@/lib/schemas/figures';
import { weekWords } from './words';

export type Weeks = FiguresView['weeks'];
export type Week = Weeks[number];

/** What the weeks are called along a chart. */
export const places = (weeks: Weeks) => weeks.map(({ monday }) => weekWords(monday));
/** A number over all weeks. */
export const sum = (weeks: Weeks, of: (week: Week) => number) =>
  weeks.reduce((all, week) => all + of(week), 0);

const week: Column<Week> = {
  key: 'week',
  header: 'Week from',
  primary: true,
  cell: ({ monday }) => <time dateTime={monday}>{weekWords(monday)}</time>,
};

/** The last first, as tables of the desk go. */
export const WeekTable = ({
  caption,
  weeks,
  columns,
}: {
  caption: string;
  weeks: Weeks;
  columns: readonly Column<Week>[];
}) => (
  <Table
    caption={caption}
    columns={[week, ...columns]}
    rows={weeks.toReversed()}
    rowKey={(row) => row.monday}
  />
);
