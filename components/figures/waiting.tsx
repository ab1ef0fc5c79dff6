import { RelativeTime } from '@/components/ui/relative-time';
import { Table } from '@/components/ui/table';
import { statusLabels } from '@/lib/domain/claim/claim';
import { ageBands } from '@/lib/domain/figures/age';
import type { FiguresView } from '@/lib/schemas/figures';
import { axisText, Chart } from './chart';
import { Swatches } from './swatches';
import { countWords, manyWords } from './words';

type Waiting = FiguresView['waiting'];
type State = Waiting[number];

const [WIDTH, LEFT, ROW, BAR] = [480, 120, 40, 22];
const room = WIDTH - LEFT - 12;

/** Older is darker; the outline keeps them apart. */
const looks = ['fill-raised', 'fill-surface-strong', 'fill-rule', 'fill-rule-strong', 'fill-ink'] as const;

const ageKey = ageBands.map(({ label }, band) => ({ label, look: looks[band] ?? '' }));

/** How long claims have waited where they are: a strip for each state, cut by age. */
export function AgeByState({ waiting }: { waiting: Waiting }) {
  if (waiting.length === 0) return <p className="text-ink-muted">No claim waits.</p>;
  const most = Math.max(...waiting.map((state) => state.waiting));
  const all = waiting.reduce((sum, state) => sum + state.waiting, 0);
  return (
    <Chart
      name={`How long ${manyWords(all, 'claim')} have waited, by state; the same stands in the table below`}
      caption={<Swatches of={ageKey} />}
      tableWords="Age by state as a table"
      table={<AgeTable waiting={waiting} />}
      width={WIDTH}
      height={waiting.length * ROW + 16}
    >
      {waiting.map((state, row) => (
        <Strip key={state.status} state={state} top={8 + row * ROW} most={most} />
      ))}
    </Chart>
  );
}

function Strip({ state: { status, bands }, top, most }: { state: State; top: number; most: number }) {
  const startOf = (band: number) => bands.slice(0, band).reduce((sum, claims) => sum + claims, 0);
  return (
    <g>
      <text x={LEFT - 8} y={top + ROW / 2 + 4} textAnchor="end" className={axisText}>
        {statusLabels[status]}
      </text>
      {bands.map((claims, band) =>
        claims > 0 ? (
          <rect
            key={ageBands[band]?.label}
            x={LEFT + (startOf(band) / most) * room}
            y={top + (ROW - BAR) / 2}
            width={(claims / most) * room}
            height={BAR}
            className={`${looks[band]} stroke-ink`}
          />
        ) : null,
      )}
    </g>
  );
}

const AgeTable = ({ waiting }: { waiting: Waiting }) => (
  <Table
    caption="Claims that wait, by state and how long"
    columns={[
      { key: 'state', header: 'State', primary: true, cell: ({ status }) => statusLabels[status] },
      { key: 'all', header: 'Claims', numeric: true, cell: (state) => countWords(state.waiting) },
      {
        key: 'median',
        header: 'Median',
        numeric: true,
        cell: ({ median }) => <RelativeTime value={median} />,
      },
      {
        key: 'oldest',
        header: 'Oldest',
        numeric: true,
        cell: ({ oldest }) => <RelativeTime value={oldest} />,
      },
      ...ageBands.map(({ label }, band) => ({
        key: label,
        header: label,
        numeric: true,
        cell: ({ bands }: State) => countWords(bands[band] ?? 0),
      })),
    ]}
    rows={waiting}
    rowKey={({ status }) => status}
  />
);
