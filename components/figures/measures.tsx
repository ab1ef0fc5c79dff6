import { Table } from '@/components/ui/table';
import type { AgreementView, MeasureView } from '@/lib/schemas/review/agreement';
import { coefficientWords, countWords, manyWords, measureWords, percentWords, whyWords } from './words';

type Row = { name: string; how: string; measure: MeasureView; words: (value: number) => string };

/** How far reviewers agree: each figure with its bounds and how much it is of, or why there is none. */
export function Measures({ agreement }: { agreement: AgreementView }) {
  return (
    <div className="grid gap-3">
      <Table
        caption="Agreement of first opinions"
        hideCaption
        columns={[
          { key: 'name', header: 'Measure', primary: true, cell: Named },
          { key: 'value', header: 'Value', numeric: true, cell: Valued },
          {
            key: 'interval',
            header: '95 % interval',
            cell: ({ measure, words }) => intervalWords(measure, words),
          },
          {
            key: 'units',
            header: 'Claims (n)',
            numeric: true,
            cell: ({ measure }) => countWords(measure.units),
          },
          {
            key: 'ratings',
            header: 'Opinions',
            numeric: true,
            cell: ({ measure }) => countWords(measure.ratings),
          },
        ]}
        rows={rowsOf(agreement)}
        rowKey={({ name }) => name}
      />
      <p className="max-w-measure text-sm text-ink-muted">
        Intervals are by bootstrap: 1,000 draws of as many rounds, the middle 95 % of them. The draws are the
        same each time, so the same opinions have the same interval.
      </p>
    </div>
  );
}

const rowsOf = ({ percent, verdict, credibility }: AgreementView): Row[] => [
  { name: 'Percent, verdict', how: 'Pairs with the same verdict.', measure: percent, words: percentWords },
  {
    name: 'Krippendorff’s α, verdict',
    how: 'Beyond chance; verdicts have no order (nominal).',
    measure: verdict,
    words: coefficientWords,
  },
  {
    name: 'Krippendorff’s α, credibility',
    how: 'Beyond chance; near ranks count for more (ordinal). 6, “cannot be judged”, counts as missing.',
    measure: credibility,
    words: coefficientWords,
  },
];

const Named = ({ name, how }: Row) => (
  <>
    <span className="font-semibold">{name}</span>
    <span className="block text-sm text-ink-muted">{how}</span>
  </>
);

const Valued = ({ measure, words }: Pick<Row, 'measure' | 'words'>) => (
  <>
    <span className="font-semibold">{measureWords(measure, words)}</span>
    {measure.why ? <span className="block text-sm text-ink-muted">{whyWords[measure.why]}</span> : null}
  </>
);

function intervalWords({ value, interval }: MeasureView, words: (value: number) => string): string {
  if (value === null) return '–';
  if (!interval) return 'undefined: too many draws have no value';
  return `${words(interval.low)} to ${words(interval.high)}`;
}

type Two = AgreementView['pairs']['most'][number];

/** Cohen’s κ two by two, where the desk knows who reviewed. */
export function PairsTable({ pairs: { all, mean, most } }: Pick<AgreementView, 'pairs'>) {
  if (all === 0)
    return (
      <p className="text-ink-muted">
        Undefined: no two people reviewed a claim together whose round has its result.
      </p>
    );
  return (
    <div className="grid gap-3">
      <p>{meanWords(all, mean)}</p>
      <Table
        caption={most.length < all ? `The ${most.length} pairs with most claims in common` : 'Pair by pair'}
        columns={[
          { key: 'two', header: 'Reviewers', primary: true, cell: Names },
          {
            key: 'kappa',
            header: 'Cohen’s κ',
            numeric: true,
            cell: ({ kappa }) => <Valued measure={kappa} words={coefficientWords} />,
          },
          {
            key: 'interval',
            header: '95 % interval',
            cell: ({ kappa }) => intervalWords(kappa, coefficientWords),
          },
          { key: 'n', header: 'Claims (n)', numeric: true, cell: ({ kappa }) => countWords(kappa.units) },
        ]}
        rows={most}
        rowKey={({ one, other }) => `${one.id} ${other.id}`}
      />
    </div>
  );
}

const meanWords = (all: number, mean: number | null): string =>
  mean === null
    ? `Cohen’s κ is undefined for each of ${manyWords(all, 'pair')} of reviewers.`
    : `Mean κ over ${manyWords(all, 'pair')} of reviewers, weighted by the claims that they share: ${coefficientWords(mean)}.`;

const Names = ({ one, other }: Two) => (
  <>
    <bdi>{one.name}</bdi>
    {' and '}
    <bdi>{other.name}</bdi>
  </>
);
