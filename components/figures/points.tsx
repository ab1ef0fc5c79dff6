import type { ReactNode } from 'react';
import { Chart, PlaceAxis, ValueAxis } from './chart';
import { heightOf, middleOf } from './scale';

/** A value with the bounds that it is drawn between; null where there is none. */
export type Point = { value: number; low?: number; high?: number } | null;

type PointsProps = {
  name: string;
  places: readonly string[];
  points: readonly Point[];
  /** Where the axis ends; what lies above is drawn at the end. */
  end: number;
  words: (value: number) => string;
  caption?: ReactNode;
  tableWords: string;
  table: ReactNode;
};

/** A value for each place, joined where two places beside each other have one. Places without one stay empty. */
export function Points({ name, places, points, end, words, caption, tableWords, table }: PointsProps) {
  const x = (place: number) => middleOf(place, places.length);
  const y = (value: number) => heightOf(Math.min(value, end), end);
  return (
    <Chart name={name} caption={caption} tableWords={tableWords} table={table}>
      <ValueAxis end={end} words={words} />
      <PlaceAxis names={places} />
      <path d={joined(points, x, y)} fill="none" strokeWidth={1.5} className="stroke-ink" />
      {points.map((point, place) =>
        point ? (
          <g key={places[place]}>
            {point.low === undefined || point.high === undefined ? null : (
              <line
                x1={x(place)}
                x2={x(place)}
                y1={y(point.low)}
                y2={y(point.high)}
                strokeWidth={4}
                className="stroke-rule-strong"
              />
            )}
            <circle
              cx={x(place)}
              cy={y(point.value)}
              r={3.5}
              className="fill-raised stroke-ink"
              strokeWidth={1.5}
            />
          </g>
        ) : null,
      )}
    </Chart>
  );
}

const joined = (
  points: readonly Point[],
  x: (place: number) => number,
  y: (value: number) => number,
): string =>
  points
    .flatMap((point, place) => {
      const before = points[place - 1];
      return point && before ? [`M${x(place - 1)} ${y(before.value)}L${x(place)} ${y(point.value)}`] : [];
    })
    .join('');
