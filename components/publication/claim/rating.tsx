import type { ReactNode } from 'react';
import { VerdictMark } from '@/components/review/finding/marks';
import { cx } from '@/components/ui/class-names';
import {
  confidenceLabels,
  confidenceMeanings,
  confidences,
  credibilities,
  credibilityLabels,
  type Finding,
  publishedMeaning,
} from '@/lib/domain/review/review';
import { PublicLikelihood } from './likelihood';

const NO_EVIDENCE =
  'No evidence is published with this finding. It rests on the reasons that the reviewers give below.';

/** What was found, in three answers that stay apart: the verdict, how credible the information is, how sure we are. */
export function PublicRating({
  result,
  evidenced,
}: {
  result: Finding;
  /** Whether any evidence is published with it; without, nothing here speaks of evidence as if there were some. */
  evidenced: boolean;
}) {
  const { verdict, credibility, confidence, likelihood } = result;
  return (
    <section aria-labelledby="rating-title" className="scotch-rule pt-1">
      <h2 id="rating-title" className="sr-only">
        Rating
      </h2>
      <dl className="grid gap-y-8 border-b border-rule py-7 md:grid-cols-3 md:divide-x md:divide-rule md:*:px-8 md:*:first:ps-0 md:*:last:pe-0">
        <Answer
          term="Verdict"
          meaning={publishedMeaning(verdict, evidenced)}
          note={evidenced ? null : NO_EVIDENCE}
        >
          <VerdictMark verdict={verdict} size="lg" />
        </Answer>
        <Answer
          term="Credibility of the information"
          meaning="How well other sources bear it out, on the Admiralty scale: 1 is best, 5 is worst; 6 says that there is no basis to judge."
        >
          <Reading>
            {credibility} · {credibilityLabels[credibility]}
          </Reading>
          <Steps steps={credibilities} chosen={credibility} apart={6} />
        </Answer>
        <Answer term="Confidence in this finding" meaning={evidenced ? confidenceMeanings[confidence] : null}>
          <Reading>{confidenceLabels[confidence]}</Reading>
          <Steps steps={confidences} chosen={confidence} />
        </Answer>
      </dl>
      {likelihood ? <PublicLikelihood likelihood={likelihood} /> : null}
    </section>
  );
}

const Answer = ({
  term,
  meaning,
  note,
  children,
}: {
  term: string;
  meaning: string | null;
  note?: string | null;
  children: ReactNode;
}) => (
  <div className="min-w-0">
    <dt className="kicker">{term}</dt>
    <dd className="mt-2.5">
      <div className="flex min-h-15 flex-col justify-center gap-2">{children}</div>
      {meaning ? <p className="mt-2.5 max-w-prose text-sm text-ink-muted">{meaning}</p> : null}
      {note ? <p className="mt-2.5 max-w-prose text-sm">{note}</p> : null}
    </dd>
  </div>
);

const Reading = ({ children }: { children: ReactNode }) => (
  <p className="font-serif text-xl leading-tight font-semibold">{children}</p>
);

/** Where a value stands on its scale, for the eye. A step `apart` from the others has no rank among them. */
function Steps<Step extends string | number>({
  steps,
  chosen,
  apart,
}: {
  steps: readonly Step[];
  chosen: Step;
  apart?: Step;
}) {
  return (
    <div aria-hidden="true" className="flex gap-1">
      {steps.map((step) => (
        <span
          key={step}
          className={cx(
            'flex h-5 min-w-7 items-center justify-center border px-1.5 text-xs font-semibold tabular-nums',
            step === apart && 'ms-2 border-dashed',
            step === chosen
              ? 'border-ink bg-ink text-paper forced-colors:bg-[Highlight] forced-colors:text-[HighlightText]'
              : 'border-rule-strong text-ink-muted',
          )}
        >
          {typeof step === 'number' ? step : `${step.charAt(0)}${step.slice(1).toLowerCase()}`}
        </span>
      ))}
    </div>
  );
}
