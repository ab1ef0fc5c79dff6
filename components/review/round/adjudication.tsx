import { FindingSummary } from '@/components/review/finding/summary';
import { Explanations } from '@/components/review/opinion/explanations';
import { RelativeTime } from '@/components/ui/relative-time';
import type { RoundView } from '@/lib/schemas/claim/rounds';

type AdjudicationProps = { adjudication: NonNullable<RoundView['adjudication']> };

/** What an editor decided where reviewers disagreed; it is the round's result. */
export function RoundAdjudication({
  adjudication: { editor, finding, rationale, explanations, dissentShown, at },
}: AdjudicationProps) {
  return (
    <article className="grid gap-2.5 rounded-sm border-2 border-ink bg-raised px-4 py-3.5">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="font-sans text-base font-semibold">
          Adjudicated by <bdi>{editor.name}</bdi>
        </h3>
        <p className="text-xs text-ink-muted">
          <RelativeTime value={at} />
        </p>
      </header>
      <FindingSummary finding={finding} />
      <Explanations explanations={explanations} />
      <p dir="auto" className="font-serif whitespace-pre-line">
        {rationale}
      </p>
      <p className="text-sm text-ink-muted">
        {dissentShown
          ? 'Readers see the reviews that find otherwise.'
          : 'Readers do not see the reviews that find otherwise. They are kept here.'}
      </p>
    </article>
  );
}
