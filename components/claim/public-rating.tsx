import type { ReactNode } from 'react';
import { ConfidenceMark, VerdictMark } from '@/components/review/marks';
import { cx } from '@/components/ui/class-names';
import {
  type Credibility,
  confidenceMeanings,
  credibilities,
  credibilityLabels,
  type Finding,
  verdictMeanings,
} from '@/lib/domain/review';
import { PublicLikelihood } from './public-likelihood';

/** What was found, in three answers that stay apart: the verdict, how credible the information is, how sure we are. */
export function PublicRating({ result }: { result: Finding }) {
  return (
    <section aria-labelledby="rating-title" className="scotch-rule pt-1">
      <h2 id="rating-title" className="sr-only">
        Rating
      </h2>
      <dl className="grid gap-x-10 gap-y-7 border-b border-rule py-6 md:grid-cols-3 md:divide-x md:divide-rule md:[&>div+div]:ps-10">
        <Answer term="Verdict" mark={<VerdictMark verdict={result.verdict} size="lg" />}>
          {verdictMeanings[result.verdict]}
        </Answer>
        <Answer
          term="Credibility of the information"
          mark={<CredibilityScale credibility={result.credibility} />}
        >
          How well other sources bear it out, on the Admiralty scale: 1 is best, 5 is worst, and 6 means that
          there is no basis to judge.
        </Answer>
        <Answer term="Confidence in this finding" mark={<ConfidenceMark confidence={result.confidence} />}>
          {confidenceMeanings[result.confidence]}
        </Answer>
      </dl>
      {result.likelihood ? <PublicLikelihood likelihood={result.likelihood} /> : null}
    </section>
  );
}

const Answer = ({ term, mark, children }: { term: string; mark: ReactNode; children: ReactNode }) => (
  <div className="min-w-0">
    <dt className="kicker">{term}</dt>
    <dd className="mt-2.5">
      <div className="flex min-h-12 items-center text-base">{mark}</div>
      <p className="mt-2 max-w-prose text-sm text-ink-muted">{children}</p>
    </dd>
  </div>
);

/** "2 · probably true", and where 2 stands: five steps, and 6 apart from them because it has no rank. */
function CredibilityScale({ credibility }: { credibility: Credibility }) {
  return (
    <div>
      <p className="font-serif text-xl font-semibold">
        {credibility} · {credibilityLabels[credibility]}
      </p>
      <div aria-hidden="true" className="mt-1.5 flex gap-1">
        {credibilities.map((step) => (
          <span
            key={step}
            className={cx(
              'flex h-5 w-7 items-center justify-center border text-xs font-semibold tabular-nums',
              step === 6 && 'ms-2 border-dashed',
              step === credibility
                ? 'border-ink bg-ink text-paper forced-colors:bg-[Highlight] forced-colors:text-[HighlightText]'
                : 'border-rule-strong text-ink-muted',
            )}
          >
            {step}
          </span>
        ))}
      </div>
    </div>
  );
}
