import { Table } from '@/components/ui/table';
import { type Verdict, verdictLabels, verdicts } from '@/lib/domain/review/review';
import type { AgreementView } from '@/lib/schemas/review/agreement';
import { axisText, Chart } from './chart';
import { countWords, manyWords, percentWords } from './words';

type Confusion = AgreementView['confusion'];
type Cell = Confusion['cells'][number];

const [SIDE, LEFT, TOP] = [46, 142, 8];
const WIDTH = LEFT + SIDE * verdicts.length + 8;
const HEIGHT = TOP + SIDE * verdicts.length + 28;

/** Which verdicts are given for the same claim: the more pairs of opinions, the darker. On the diagonal both said the same. */
export function ConfusionMatrix({ confusion }: { confusion: Confusion }) {
  const most = Math.max(1, ...confusion.cells.map(({ pairs }) => pairs));
  return (
    <Chart
      name={`Verdicts on the same claim, pair by pair: ${sameOf(confusion)}. The same stands in the table below`}
      caption="Each pair of opinions on one claim stands once. On the diagonal both gave the same verdict. Columns are numbered as rows are."
      tableWords="Pairs of verdicts as a table"
      table={<ConfusionTable confusion={confusion} />}
      width={WIDTH}
      height={HEIGHT}
    >
      {verdicts.map((verdict, place) => (
        <g key={verdict}>
          <text x={LEFT - 8} y={TOP + SIDE * (place + 0.5) + 4} textAnchor="end" className={axisText}>
            {`${place + 1} ${verdictLabels[verdict]}`}
          </text>
          <text x={LEFT + SIDE * (place + 0.5)} y={HEIGHT - 8} textAnchor="middle" className={axisText}>
            {place + 1}
          </text>
        </g>
      ))}
      {confusion.cells.map((cell) => (
        <Square key={`${cell.one} ${cell.other}`} cell={cell} most={most} />
      ))}
    </Chart>
  );
}

/** The further down verdict is the row. Beyond half of the darkest, words are light on dark. */
function Square({ cell: { one, other, pairs }, most }: { cell: Cell; most: number }) {
  const [column, row] = [verdicts.indexOf(one), verdicts.indexOf(other)];
  const [x, y] = [LEFT + SIDE * column, TOP + SIDE * row];
  const share = pairs / most;
  return (
    <g>
      <rect x={x} y={y} width={SIDE} height={SIDE} className="fill-surface stroke-rule" />
      {pairs > 0 ? (
        <rect
          x={x + 1}
          y={y + 1}
          width={SIDE - 2}
          height={SIDE - 2}
          className={share > 0.5 ? 'fill-accent' : 'fill-accent-wash'}
        />
      ) : null}
      <text
        x={x + SIDE / 2}
        y={y + SIDE / 2 + 5}
        textAnchor="middle"
        className={`text-[14px] tabular-nums ${share > 0.5 ? 'fill-on-accent' : pairs > 0 ? 'fill-ink' : 'fill-ink-muted'}`}
      >
        {countWords(pairs)}
      </text>
    </g>
  );
}

const sameOf = ({ n, cells }: Confusion): string => {
  const same = cells.filter(({ one, other }) => one === other).reduce((sum, { pairs }) => sum + pairs, 0);
  return `${countWords(same)} of ${manyWords(n, 'pair')} the same`;
};

function ConfusionTable({ confusion: { n, cells } }: { confusion: Confusion }) {
  const given = cells.filter(({ pairs }) => pairs > 0).sort((a, b) => b.pairs - a.pairs);
  return (
    <Table
      caption={`Pairs of verdicts on the same claim, ${countWords(n)} in all`}
      columns={[
        { key: 'pair', header: 'Verdicts', primary: true, cell: pairWords },
        { key: 'pairs', header: 'Pairs', numeric: true, cell: ({ pairs }) => countWords(pairs) },
        { key: 'share', header: 'Share', numeric: true, cell: ({ pairs }) => percentWords(pairs / n) },
      ]}
      rows={given}
      rowKey={({ one, other }) => `${one} ${other}`}
    />
  );
}

const pairWords = ({ one, other }: { one: Verdict; other: Verdict }): string =>
  one === other ? `Both “${verdictLabels[one]}”` : `“${verdictLabels[one]}” and “${verdictLabels[other]}”`;
