import Link from 'next/link';
import { Table } from '@/components/ui/table';
import type { FiguresView } from '@/lib/schemas/figures';
import { Chart } from './chart';
import { Swatches } from './swatches';
import { countWords, manyWords } from './words';

type Load = FiguresView['load'];
type Person = Load[number];

const [WIDTH, LEFT, ROW] = [480, 150, 26];
const room = WIDTH - LEFT - 40;
/** More people than this are in the table alone. */
const MOST_DRAWN = 30;

const duties = [
  { key: 'review', label: 'To review', look: 'fill-ink' },
  { key: 'adjudicate', label: 'To adjudicate', look: 'fill-rule-strong' },
  { key: 'approve', label: 'To approve', look: 'fill-raised' },
] as const;

const all = ({ review, adjudicate, approve }: Person): number => review + adjudicate + approve;

/** How many claims each person has been given or has taken. Those with most come first. */
export function LoadPerPerson({ load }: { load: Load }) {
  const people = [...load].sort((a, b) => all(b) - all(a));
  const claims = people.reduce((sum, person) => sum + all(person), 0);
  const shown = people.slice(0, MOST_DRAWN);
  const most = Math.max(1, ...shown.map(all));
  return (
    <Chart
      name={`${manyWords(claims, 'assignment')} held by ${manyWords(load.length, 'person', 'people')}; the same stands in the table below`}
      caption={<Swatches of={duties} />}
      tableWords="Load per person as a table"
      table={<LoadTable people={people} />}
      width={WIDTH}
      height={shown.length * ROW + 16}
    >
      {shown.map((person, row) => (
        <Bar key={person.person.id} person={person} top={8 + row * ROW} most={most} />
      ))}
    </Chart>
  );
}

function Bar({ person, top, most }: { person: Person; top: number; most: number }) {
  const startOf = (duty: number) => duties.slice(0, duty).reduce((sum, { key }) => sum + person[key], 0);
  return (
    <g>
      <text
        x={LEFT - 8}
        y={top + ROW / 2 + 4}
        textAnchor="end"
        className="fill-ink text-[13px] [unicode-bidi:isolate] max-sm:text-[15px]"
      >
        {inShort(person.person.name)}
      </text>
      {duties.map(({ key, look }, duty) =>
        person[key] > 0 ? (
          <rect
            key={key}
            x={LEFT + (startOf(duty) / most) * room}
            y={top + 5}
            width={(person[key] / most) * room}
            height={ROW - 10}
            className={`${look} stroke-ink`}
          />
        ) : null,
      )}
      <text
        x={LEFT + (all(person) / most) * room + 6}
        y={top + ROW / 2 + 4}
        className="fill-ink-muted text-[13px] tabular-nums max-sm:text-[15px]"
      >
        {countWords(all(person))}
      </text>
    </g>
  );
}

/** As much of a name as there is room for; the table has the whole. */
const inShort = (name: string): string => (name.length > 20 ? `${name.slice(0, 19).trimEnd()}…` : name);

/** Leads to what they have. */
const WhoHas = ({ person }: Person) => (
  <Link href={`/desk/claims?assignee=${person.id}`} className="link">
    <bdi>{person.name}</bdi>
  </Link>
);

const LoadTable = ({ people }: { people: Load }) => (
  <Table
    caption="Claims that each person has"
    columns={[
      { key: 'person', header: 'Person', primary: true, cell: WhoHas },
      ...duties.map(({ key, label }) => ({
        key,
        header: label,
        numeric: true,
        cell: (person: Person) => countWords(person[key]),
      })),
    ]}
    rows={people}
    rowKey={({ person }) => person.id}
  />
);
