import { type Point, Points } from './points';
import { places, sum, type Week, type Weeks, WeekTable } from './week-table';
import { countWords, manyWords, measureWords, percentWords } from './words';

/** How often reviewers gave the same verdict, and how often several came to a result by themselves. */
export function AgreementOverTime({ weeks }: { weeks: Weeks }) {
  const rounds = sum(weeks, ({ agreement }) => agreement.units);
  if (rounds === 0)
    return <p className="text-ink-muted">No round with several reviewers concluded in this time.</p>;
  return (
    <Points
      name={`Agreement on the verdict week by week, over ${manyWords(rounds, 'round')}; the same stands in the table below`}
      places={places(weeks)}
      points={weeks.map(({ agreement: { value } }): Point => (value === null ? null : { value }))}
      end={1}
      words={percentWords}
      caption="The share of pairs of first opinions on one claim with the same verdict. Chance alone would give some of it: the page of agreement tells how far it goes beyond."
      tableWords="Agreement as a table"
      table={
        <WeekTable
          caption="Agreement of first opinions, by the week in which the round concluded"
          weeks={weeks}
          columns={[
            {
              key: 'n',
              header: 'Rounds (n)',
              numeric: true,
              cell: ({ agreement }) => countWords(agreement.units),
            },
            {
              key: 'same',
              header: 'Same verdict',
              numeric: true,
              cell: ({ agreement }) => measureWords(agreement, percentWords),
            },
            { key: 'agreed', header: 'Agreed without an editor', numeric: true, cell: agreedWords },
          ]}
        />
      }
    />
  );
}

const agreedWords = ({ agreed, together }: Week): string =>
  together === 0 ? '–' : `${countWords(agreed)} of ${countWords(together)}`;
