import { type Credibility, credibilityLabels } from '@/lib/domain/review/review';
import { besideCredibility, gradeLabels, type ReliabilityGrade } from '@/lib/domain/source/reliability';

/** The grades of sources that were assessed, by their ids. */
export type Grades = Readonly<Record<string, ReliabilityGrade>>;

/**
 * How reliable a source is, beside how credible the claim is: "B2". Two characters, each read out in words, never one number.
 */
export function Grade({
  grade,
  credibility = null,
}: {
  grade: ReliabilityGrade;
  credibility?: Credibility | null;
}) {
  const said = [
    `source: ${gradeLabels[grade].toLowerCase()}`,
    ...(credibility === null ? [] : [`claim: ${credibilityLabels[credibility]}`]),
  ].join('; ');
  return (
    <span className="inline-flex items-baseline">
      <abbr
        title={said}
        className="border border-rule-strong px-1 font-sans text-xs font-semibold text-ink no-underline"
      >
        {besideCredibility(grade, credibility)}
      </abbr>
      <span className="sr-only"> ({said})</span>
    </span>
  );
}
