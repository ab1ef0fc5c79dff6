import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/disclosure';
import {
  confidenceLabels,
  confidenceMeanings,
  confidences,
  credibilities,
  credibilityLabels,
  type Finding,
  publishedMeaning,
  verdictLabels,
} from '@/lib/domain/review/review';

type GradesProps = { result: Finding; evidenced: boolean };

/** How credible the information is and how sure we are, each opening what it means; and how we grade, on request. */
export function PublicGrades({ result: { verdict, credibility, confidence }, evidenced }: GradesProps) {
  return (
    <div className="grid gap-x-10 gap-y-5 border-y border-rule py-5 sm:grid-cols-2 lg:grid-cols-3">
      <Grade
        term="Credibility of the information"
        reading={`${credibility} · ${credibilityLabels[credibility]}`}
        more="What this means"
      >
        <Steps steps={credibilities} chosen={credibility} apart={6} />
        <p>
          How well other sources bear it out, on the Admiralty scale: 1 is best, 5 is worst; 6 says that there
          is no basis to judge.
        </p>
      </Grade>
      <Grade term="Confidence in this finding" reading={confidenceLabels[confidence]} more="What this means">
        <Steps steps={confidences} chosen={confidence} />
        <p>{evidenced ? confidenceMeanings[confidence] : 'How sure the reviewers are of what they found.'}</p>
      </Grade>
      <div className="sm:col-span-2 lg:col-span-1 lg:pt-13">
        <Disclosure summary="How we grade">
          <Grading verdict={verdict} evidenced={evidenced} />
        </Disclosure>
      </div>
    </div>
  );
}

type GradeProps = { term: string; reading: string; more: string; children: ReactNode };

const Grade = ({ term, reading, more, children }: GradeProps) => (
  <div className="min-w-0">
    <p className="kicker">{term}</p>
    <p className="mt-1.5 font-serif text-lg leading-tight font-semibold">{reading}</p>
    <Disclosure summary={<MoreOf words={more} term={term} />} className="mt-1">
      <div className="grid max-w-prose gap-2.5 text-sm text-ink-muted">{children}</div>
    </Disclosure>
  </div>
);

/** "What this means", and of what for those who come to it by itself. */
const MoreOf = ({ words, term }: { words: string; term: string }) => (
  <>
    {words}
    <span className="sr-only">: {term}</span>
  </>
);

function Grading({ verdict, evidenced }: { verdict: Finding['verdict']; evidenced: boolean }) {
  const meaning = publishedMeaning(verdict, evidenced);
  return (
    <div className="grid max-w-prose gap-2.5 text-sm text-ink-muted">
      {meaning ? (
        <p>
          {verdictLabels[verdict]}: {meaning}
        </p>
      ) : null}
      <p>
        Reviewers who do not see each other’s opinion each give a verdict, a credibility and a confidence. The
        three stay apart: none is computed from the others.
      </p>
      <p>
        <a href="/methodology" className="link">
          All grades and how we work
        </a>
      </p>
    </div>
  );
}

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
