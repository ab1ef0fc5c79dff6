import { cx } from '@/components/ui/class-names';
import { asSummary, summaryLength, summaryLimits, summaryProblem } from '@/lib/domain/claim/summary';

/** How long the answer is so far, beside how long it may be. */
export function SummaryCount({ text }: { text: string }) {
  const written = asSummary(text);
  const { characters, sentences } = summaryLength(written);
  const short = sentences !== null && sentences < summaryLimits.least;
  return (
    <p
      className={cx(
        'text-sm tabular-nums',
        summaryProblem(written) && !short ? 'font-semibold text-danger' : 'text-ink-muted',
      )}
    >
      {sentences === null ? null : (
        <span>{sentences === 1 ? '1 sentence, ' : `${sentences} sentences, `}</span>
      )}
      <span>
        {characters} of {summaryLimits.characters} characters
      </span>
    </p>
  );
}
