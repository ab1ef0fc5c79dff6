import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { frame, heightOf, middleOf, namedPlaces } from './scale';

type ChartProps = {
  /** What the picture shows, in a sentence: its name. */
  name: string;
  /** What stands under it: a key, what is left out. */
  caption?: ReactNode;
  /** The words that open the table. */
  tableWords: string;
  table: ReactNode;
  children: ReactNode;
  height?: number;
  width?: number;
};

/** A chart that is drawn where the page is made, and the table behind it. No script. */
export function Chart({ name, caption, tableWords, table, children, ...size }: ChartProps) {
  return (
    <figure className="grid min-w-0 gap-2">
      <svg
        viewBox={`0 0 ${size.width ?? frame.width} ${size.height ?? frame.height}`}
        role="img"
        aria-label={name}
        direction="ltr"
        className="w-full max-w-xl border border-rule bg-raised"
      >
        {children}
      </svg>
      {caption ? <figcaption className="text-sm text-ink-muted">{caption}</figcaption> : null}
      <Disclosure summary={tableWords}>{table}</Disclosure>
    </figure>
  );
}

/** The words of an axis; larger on a phone, where the whole picture is drawn smaller. */
export const axisText = 'fill-ink-muted text-[13px] tabular-nums max-sm:text-[15px]';

/** The lines of a value axis from 0 to its end, each with its words. */
export function ValueAxis({ end, words }: { end: number; words: (value: number) => string }) {
  return [0, end / 2, end].map((value) => (
    <g key={value}>
      <line
        x1={frame.left}
        x2={frame.width - frame.right}
        y1={heightOf(value, end)}
        y2={heightOf(value, end)}
        className="stroke-rule"
      />
      <text x={frame.left - 6} y={heightOf(value, end) + 4} textAnchor="end" className={axisText}>
        {words(value)}
      </text>
    </g>
  ));
}

/** The names of places along the bottom, as many as there is room for. */
export const PlaceAxis = ({ names }: { names: readonly string[] }) =>
  namedPlaces(names.length).map((place) => (
    <text
      key={names[place]}
      x={Math.min(middleOf(place, names.length), frame.width - frame.right - 20)}
      y={frame.height - 8}
      textAnchor="middle"
      className={axisText}
    >
      {names[place]}
    </text>
  ));
