import { Badge } from '@/components/ui/badge';
import { type Scale, type Spread, scaleLabels } from '@/lib/domain/review/differences';
import { likelihoodBands } from '@/lib/domain/review/review';
import type { FindingView } from '@/lib/schemas/claim/rounds';
import { ConfidenceMark, CredibilityMark, VerdictMark } from './marks';

/** What a finding says on one scale, broken where a column is narrow. */
export const OnScale = (props: OnScaleProps) => (
  <span className="inline-block [&>span]:whitespace-normal">
    <Mark {...props} />
  </span>
);

type OnScaleProps = { finding: FindingView; scale: Scale };

function Mark({ finding, scale }: OnScaleProps) {
  switch (scale) {
    case 'verdict':
      return <VerdictMark verdict={finding.verdict} size="sm" />;
    case 'credibility':
      return <CredibilityMark credibility={finding.credibility} />;
    case 'confidence':
      return <ConfidenceMark confidence={finding.confidence} />;
    case 'likelihood':
      return <span>{finding.likelihood ? likelihoodBands[finding.likelihood].label : 'none'}</span>;
  }
}

/** A scale by its name, with whether opinions differ on it: in words, so that no colour is needed. */
export const ScaleName = ({ scale, spread }: { scale: Scale; spread: Spread }) => (
  <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
    <span className="font-semibold">{scaleLabels[scale]}</span>
    {spread === 'EQUAL' ? null : (
      <Badge tone={spread === 'APART' ? 'warning' : 'neutral'}>{spreadWords[spread]}</Badge>
    )}
  </span>
);

const spreadWords = { APART: 'Apart', NEAR: 'Differs' } as const;
