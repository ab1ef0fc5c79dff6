import { Table } from '@/components/ui/table';
import type { CalibrationView } from '@/lib/schemas/review/calibration';
import { axisText, Chart } from './chart';
import { countWords, manyWords, percentWords } from './words';

type Bins = CalibrationView['bins'];

const [SIDE, LEFT, TOP] = [280, 52, 14];
const WIDTH = LEFT + SIDE + 60;
const HEIGHT = TOP + SIDE + 44;
const x = (probability: number) => LEFT + probability * SIDE;
const y = (share: number) => TOP + (1 - share) * SIDE;

/** What was held to be how probable, and how much of it turned out true. On the slanting line both are the same. */
export function ReliabilityDiagram({ bins, n, whose }: { bins: Bins; n: number; whose: string }) {
  return (
    <Chart
      name={`Reliability of ${whose}, over ${manyWords(n, 'opinion')}; the same stands in the table below`}
      caption="Along: how probable the opinions held their claims to be. Up: how many turned out true, with its 95 % interval. Beside each point stands n, how many opinions it is of. Points above the slanting line were too doubtful, points below it too sure."
      tableWords="Reliability as a table"
      table={<ReliabilityTable bins={bins} />}
      width={WIDTH}
      height={HEIGHT}
    >
      {[0, 0.5, 1].map((at) => (
        <g key={at}>
          <line x1={x(0)} x2={x(1)} y1={y(at)} y2={y(at)} className="stroke-rule" />
          <text x={LEFT - 6} y={y(at) + 4} textAnchor="end" className={axisText}>
            {percentWords(at)}
          </text>
          <text x={x(at)} y={HEIGHT - 22} textAnchor="middle" className={axisText}>
            {percentWords(at)}
          </text>
        </g>
      ))}
      <line x1={x(0)} x2={x(1)} y1={y(0)} y2={y(1)} strokeDasharray="4 4" className="stroke-rule-strong" />
      {bins.map((bin) => (
        <g key={bin.probability}>
          <line
            x1={x(bin.probability)}
            x2={x(bin.probability)}
            y1={y(bin.low)}
            y2={y(bin.high)}
            strokeWidth={3}
            className="stroke-rule-strong"
          />
          <circle cx={x(bin.probability)} cy={y(bin.share)} r={radiusOf(bin.n)} className="fill-accent" />
          <text x={x(bin.probability) + radiusOf(bin.n) + 4} y={y(bin.share) + 4} className={axisText}>
            {`n=${countWords(bin.n)}`}
          </text>
        </g>
      ))}
    </Chart>
  );
}

/** Grows with n, and stays a point. */
const radiusOf = (n: number): number => Math.min(11, 3.5 + Math.sqrt(n));

const ReliabilityTable = ({ bins }: { bins: Bins }) => (
  <Table
    caption="Opinions by how probable they held the claim to be"
    columns={[
      {
        key: 'probability',
        header: 'Held to be',
        primary: true,
        cell: ({ probability }) => `${Math.round(probability * 1000) / 10} %`,
      },
      { key: 'n', header: 'Opinions (n)', numeric: true, cell: ({ n }) => countWords(n) },
      { key: 'share', header: 'Turned out true', numeric: true, cell: ({ share }) => percentWords(share) },
      {
        key: 'interval',
        header: '95 % interval',
        numeric: true,
        cell: ({ low, high }) => `${percentWords(low)} to ${percentWords(high)}`,
      },
    ]}
    rows={bins}
    rowKey={({ probability }) => String(probability)}
  />
);
