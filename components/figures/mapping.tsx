import { Table } from '@/components/ui/table';
import { bandOf, midpointOf } from '@/lib/domain/review/calibration/probability';
import {
  type Credibility,
  credibilities,
  credibilityLabels,
  likelihoodBands,
  type Verdict,
} from '@/lib/domain/review/review';

const columns: readonly { key: Verdict; header: string }[] = [
  { key: 'SUPPORTED', header: 'Supported' },
  { key: 'PARTLY_SUPPORTED', header: 'Partly supported, disputed, unsupported' },
  { key: 'FALSE', header: 'False' },
];

/** How probable an opinion holds a claim to be. */
export const ProbabilityTable = () => (
  <Table
    caption="From verdict and credibility to a probability that the claim is true"
    columns={[
      {
        key: 'credibility',
        header: 'Credibility',
        primary: true,
        cell: (rank: Credibility) => `${rank} ${credibilityLabels[rank]}`,
      },
      ...columns.map(({ key, header }) => ({
        key,
        header,
        cell: (rank: Credibility) => bandWords(key, rank),
      })),
    ]}
    rows={credibilities}
    rowKey={String}
  />
);

function bandWords(verdict: Verdict, credibility: Credibility): string {
  const band = bandOf(verdict, credibility);
  if (band === null) return 'none';
  return `${Math.round(midpointOf(band) * 1000) / 10} % (${likelihoodBands[band].label})`;
}
