import type { ReactNode } from 'react';
import { Chart, PlaceAxis, ValueAxis } from './chart';
import { axisEnd, frame, heightOf, middleOf } from './scale';
import { Swatches } from './swatches';
import { countWords } from './words';

type Series = { label: string; values: readonly number[] };

type ColumnsProps = {
  name: string;
  places: readonly string[];
  /** Two at most: the first is filled, the second is an outline. */
  series: readonly [Series, Series];
  tableWords: string;
  table: ReactNode;
};

const looks = ['fill-ink', 'fill-surface-strong'] as const;

/** Two counts, place by place, as columns beside each other. */
export function Columns({ name, places, series, tableWords, table }: ColumnsProps) {
  const end = Math.max(2, axisEnd(Math.max(0, ...series.flatMap(({ values }) => values))));
  const room = (frame.width - frame.left - frame.right) / Math.max(1, places.length);
  const width = Math.min(14, room * 0.36);
  return (
    <Chart
      name={name}
      caption={<Swatches of={series.map(({ label }, which) => ({ label, look: looks[which] ?? '' }))} />}
      tableWords={tableWords}
      table={table}
    >
      <ValueAxis end={end} words={countWords} />
      <PlaceAxis names={places} />
      {series.map(({ label, values }, which) =>
        values.map((value, place) =>
          value > 0 ? (
            <rect
              key={`${label} ${places[place]}`}
              x={middleOf(place, places.length) + (which === 0 ? -width : 0)}
              y={heightOf(value, end)}
              width={width}
              height={heightOf(0, end) - heightOf(value, end)}
              className={`${looks[which]} stroke-ink`}
            />
          ) : null,
        ),
      )}
    </Chart>
  );
}
