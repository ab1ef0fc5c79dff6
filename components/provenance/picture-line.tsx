import { cx } from '@/components/ui/class-names';
import type { Drawn } from '@/lib/domain/provenance/showing/drawing/layout';
import type { ShownSide, StepType } from '@/lib/domain/provenance/showing/shown';

/** A line of the picture: double where both ends are one, dashed where it counts nothing, heavy in a circle. */
export function PictureLine({ line: { edge, path, head }, side }: { line: Drawn; side: ShownSide }) {
  const circles = side.circular.some((ids) => ids.includes(edge.from) && ids.includes(edge.to));
  const state = side.graph.nodes.find(({ id }) => id === edge.from)?.state;
  const faint = !circles && (state === 'unknown' || state === 'leftOut' || edge.type === 'RESTS_ON');
  return (
    <g
      fill="none"
      className={cx(circles ? 'stroke-ink' : 'stroke-ink-muted', 'forced-colors:stroke-[CanvasText]')}
    >
      <path
        d={path}
        strokeWidth={edge.directed ? (circles ? 2.25 : 1.25) : 4}
        strokeDasharray={faint ? '4 4' : undefined}
      />
      {edge.directed ? null : (
        <path d={path} strokeWidth={1.75} className="stroke-paper forced-colors:stroke-[Canvas]" />
      )}
      {head ? <path d={head} strokeWidth={circles ? 2.25 : 1.5} /> : null}
    </g>
  );
}

/** What a line says, where it is lineage. What leads from a report to whoever it names needs no word. */
const said: Partial<Record<StepType, string>> = {
  REPUBLISHES: 'republishes',
  CITES: 'cites',
  TRANSLATES: 'translates',
  SAME_WIRE: 'same wire',
  SAME_SPEAKER: 'same speaker',
  SAME_DOCUMENT: 'same document',
  ONE_SIDE: 'one side',
};

export const LineWords = ({ lines }: { lines: readonly Drawn[] }) => (
  <g textAnchor="middle" className="fill-ink-muted stroke-paper font-sans text-[11px]">
    {lines.map(({ edge, at }) =>
      said[edge.type] ? (
        <text
          key={`${edge.from}-${edge.to}-${edge.type}`}
          x={at.x}
          y={at.y}
          dy="0.32em"
          strokeWidth={4}
          paintOrder="stroke"
          transform={at.down ? `rotate(-90 ${at.x} ${at.y})` : undefined}
        >
          {said[edge.type]}
        </text>
      ) : null,
    )}
  </g>
);
