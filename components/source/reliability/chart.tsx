import {
  type AssessmentLine,
  gradeLabels,
  linesOf,
  type ReliabilityGrade,
  reliabilityGrades,
} from '@/lib/domain/source/reliability';
import type { AssessmentView } from '@/lib/schemas/source/assessment';

type Point = { grade: ReliabilityGrade; topic: string | null; by: string; at: string };

const [WIDTH, LEFT, TOP, ROW] = [560, 28, 14, 30];
const HEIGHT = TOP * 2 + ROW * 5 + 14;
const STROKES = ['', '6 3', '2 3', '8 3 2 3', '1 4'];

/** How a source was assessed over time: a line for each topic and person, told apart by dashes and marks, not by colour. */
export function ReliabilityChart({ assessments }: { assessments: readonly AssessmentView[] }) {
  const points = assessments.map(({ by, ...rest }) => ({ ...rest, by: by?.name ?? 'somebody' }));
  const lines = linesOf<Point>(points);
  const times = points.map(({ at }) => Date.parse(at));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (at: string) =>
    LEFT + 12 + (last === first ? 0.5 : (Date.parse(at) - first) / (last - first)) * (WIDTH - LEFT - 36);
  const y = (grade: ReliabilityGrade) =>
    TOP + reliabilityGrades.indexOf(grade) * ROW + (grade === 'F' ? 14 : 0);
  return (
    <figure className="grid gap-2">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label="Reliability over time; the same stands in the table below"
        className="w-full max-w-2xl border border-rule bg-raised"
        direction="ltr"
      >
        {reliabilityGrades.map((grade) => (
          <g key={grade}>
            <line
              x1={LEFT}
              x2={WIDTH - 8}
              y1={y(grade)}
              y2={y(grade)}
              className="stroke-rule"
              strokeDasharray={grade === 'F' ? '2 4' : undefined}
            />
            <text x={12} y={y(grade) + 4} className="fill-ink text-[12px] font-semibold">
              {grade}
            </text>
          </g>
        ))}
        {lines.map((line, i) => (
          <Line
            key={keyOf(line)}
            line={line}
            number={i + 1}
            dash={STROKES[i % STROKES.length] ?? ''}
            x={x}
            y={y}
          />
        ))}
      </svg>
      <figcaption className="grid gap-1 text-sm">
        <ol className="list-decimal ps-6">
          {lines.map((line) => (
            <li key={keyOf(line)}>
              <bdi>{line.topic ?? 'In general'}</bdi>, <bdi>{line.by}</bdi>: {gradesIn(line)}
            </li>
          ))}
        </ol>
        <p className="text-ink-muted">
          F stands apart: there is no basis to judge. Grades are never averaged.
        </p>
      </figcaption>
    </figure>
  );
}

const keyOf = ({ topic, by }: AssessmentLine<Point>) => JSON.stringify([topic, by]);

const gradesIn = ({ points }: AssessmentLine<Point>): string =>
  points.map(({ grade }) => `${grade} (${gradeLabels[grade].toLowerCase()})`).join(', then ');

type LineProps = {
  line: AssessmentLine<Point>;
  number: number;
  dash: string;
  x: (at: string) => number;
  y: (grade: ReliabilityGrade) => number;
};

/** A grade holds until the next: the line goes in steps. To F and from it nothing is drawn: that is no step down or up. */
function Line({ line: { points }, number, dash, x, y }: LineProps) {
  const steps = points.slice(1).flatMap((point, i) => {
    const before = points[i];
    if (!before || before.grade === 'F' || point.grade === 'F') return [];
    return [`M${x(before.at)} ${y(before.grade)}H${x(point.at)}V${y(point.grade)}`];
  });
  return (
    <g>
      <path d={steps.join('')} fill="none" strokeWidth={1.5} strokeDasharray={dash} className="stroke-ink" />
      {points.map((point) => (
        <g key={point.at}>
          <circle cx={x(point.at)} cy={y(point.grade)} r={8} className="fill-raised stroke-ink" />
          <text
            x={x(point.at)}
            y={y(point.grade) + 4}
            textAnchor="middle"
            className="fill-ink text-[11px] font-semibold"
          >
            {number}
          </text>
        </g>
      ))}
    </g>
  );
}
