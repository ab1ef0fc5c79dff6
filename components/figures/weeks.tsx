import type { FiguresView } from '@/lib/schemas/figures';
import { Columns } from './columns';
import { type Point, Points } from './points';
import { axisEnd } from './scale';
import { places, sum, type Week, type Weeks, WeekTable } from './week-table';
import { countWords, durationWords, manyWords } from './words';

/** Claims that readers saw for the first time, and rounds that concluded. */
export function Throughput({ weeks }: { weeks: Weeks }) {
  const published = sum(weeks, (one) => one.published);
  const concluded = sum(weeks, (one) => one.concluded);
  return (
    <Columns
      name={`${manyWords(published, 'claim')} published and ${manyWords(concluded, 'review round')} concluded in ${manyWords(weeks.length, 'week')}; week by week in the table below`}
      places={places(weeks)}
      series={[
        { label: 'Claims published', values: weeks.map((one) => one.published) },
        { label: 'Rounds concluded', values: weeks.map((one) => one.concluded) },
      ]}
      tableWords="Throughput as a table"
      table={
        <WeekTable
          caption="Claims published and rounds concluded, week by week"
          weeks={weeks}
          columns={[
            {
              key: 'published',
              header: 'Published',
              numeric: true,
              cell: (one) => countWords(one.published),
            },
            {
              key: 'concluded',
              header: 'Concluded',
              numeric: true,
              cell: (one) => countWords(one.concluded),
            },
          ]}
        />
      }
    />
  );
}

/** How long rounds waited for their first review, by when they concluded. */
export function FirstReview({ weeks, firstReview }: Pick<FiguresView, 'weeks' | 'firstReview'>) {
  if (!firstReview) return <p className="text-ink-muted">No round concluded in this time.</p>;
  const points = weeks.map(
    ({ firstReview: of }): Point => (of ? { value: of.median, low: of.low, high: of.high } : null),
  );
  const hours = Math.max(...points.map((point) => point?.high ?? 0)) / 3_600_000;
  return (
    <Points
      name={`Time to first review: ${durationWords(firstReview.median)} in the middle, over ${manyWords(firstReview.n, 'round')}; week by week in the table below`}
      places={places(weeks)}
      points={points}
      end={axisEnd(hours) * 3_600_000}
      words={durationWords}
      caption={`Half of all rounds had their first review within ${durationWords(firstReview.median)}, a quarter within ${durationWords(firstReview.low)}, three quarters within ${durationWords(firstReview.high)} (n = ${countWords(firstReview.n)}). The bars go from quarter to quarter.`}
      tableWords="Time to first review as a table"
      table={
        <WeekTable
          caption="From the opening of a round to its first review, by the week in which the round concluded"
          weeks={weeks}
          columns={[
            {
              key: 'n',
              header: 'Rounds (n)',
              numeric: true,
              cell: (one) => countWords(one.firstReview?.n ?? 0),
            },
            { key: 'low', header: 'A quarter within', numeric: true, cell: (one) => waited(one, 'low') },
            { key: 'median', header: 'Half within', numeric: true, cell: (one) => waited(one, 'median') },
            { key: 'high', header: 'Three quarters', numeric: true, cell: (one) => waited(one, 'high') },
          ]}
        />
      }
    />
  );
}

const waited = ({ firstReview }: Week, which: 'low' | 'median' | 'high'): string =>
  firstReview ? durationWords(firstReview[which]) : '–';
