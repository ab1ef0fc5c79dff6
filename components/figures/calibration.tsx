import { DefinitionList } from '@/components/ui/definition-list';
import type { CalibrationView } from '@/lib/schemas/review/calibration';
import { ReliabilityDiagram } from './reliability';
import { countWords, manyWords } from './words';

type CalibrationProps = { calibration: CalibrationView; own: boolean };

/** How well somebody's opinions foresaw what claims turned out to be: a score, its parts, and the diagram. */
export function Calibration({ calibration, own }: CalibrationProps) {
  const { n, brier, bins } = calibration;
  if (brier === null) return <p className="text-ink-muted">{nothingWords(calibration, own)}</p>;
  return (
    <div className="grid gap-6">
      <p>{basisWords(calibration)}</p>
      <DefinitionList items={partsOf(calibration)} />
      <ReliabilityDiagram bins={bins} n={n} whose={own ? 'your opinions' : 'their opinions'} />
    </div>
  );
}

/** Fewer than this tell little of anybody. */
const FEW = 30;

function basisWords({ n, without, cut }: CalibrationView): string {
  const parts = [
    `${manyWords(n, 'opinion')} on settled claims (n = ${countWords(n)}).`,
    without > 0 ? `${countWords(without)} more say nothing of how probable the claim is.` : '',
    n < FEW ? `Below ${FEW} these figures tell little.` : '',
    cut ? 'Those that were settled first are left out.' : '',
  ];
  return parts.filter(Boolean).join(' ');
}

function nothingWords({ without }: CalibrationView, own: boolean): string {
  const whose = own ? 'you' : 'they';
  return without > 0
    ? `Undefined: the opinions that ${whose} gave on settled claims say nothing of how probable the claim is (n = 0).`
    : `Undefined: no claim that ${whose} reviewed has been settled (n = 0).`;
}

const partsOf = ({ brier, reliability, resolution, uncertainty }: CalibrationView) => [
  {
    term: 'Brier score',
    details: `${shown(brier)}. 0 is perfect, 0.25 always an even chance, 1 always certain and wrong.`,
  },
  {
    term: 'Reliability',
    details: `${shown(reliability)}. How far what turned out true lies from what was said; less is better.`,
  },
  {
    term: 'Resolution',
    details: `${shown(resolution)}. How well true and false were told apart; more is better.`,
  },
  {
    term: 'Uncertainty',
    details: `${shown(uncertainty)}. How hard the claims were. The score is reliability less resolution plus this.`,
  },
];

const shown = (value: number | null): string => (value ?? 0).toFixed(3);
