import { likelihoodBands } from '@/lib/domain/review/review';
import type { FindingView } from '@/lib/schemas/claim/rounds';
import { ConfidenceMark, CredibilityMark, VerdictMark } from './marks';

/** A finding at a glance. A likelihood stands on a line of its own: it is never said in one sentence with confidence. */
export function FindingSummary({ finding }: { finding: FindingView }) {
  const { verdict, credibility, confidence, likelihood } = finding;
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
        <VerdictMark verdict={verdict} />
        <CredibilityMark credibility={credibility} />
        <ConfidenceMark confidence={confidence} />
      </div>
      {likelihood ? <p className="text-sm">The prediction is {bandInWords(likelihood)}.</p> : null}
    </div>
  );
}

/** "likely (55 to 80%)": the words of ICD 203 with their bounds. */
const bandInWords = (likelihood: NonNullable<FindingView['likelihood']>): string => {
  const { label, from, to } = likelihoodBands[likelihood];
  return `${label.endsWith('chance') ? `given ${label}` : label} (${from} to ${to}%)`;
};
