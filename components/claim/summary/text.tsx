import { DateTime } from '@/components/ui/date-time';
import type { ClaimView } from '@/lib/schemas/claim/view';

/** “In short” as readers get it, and who wrote these words. */
export function SummaryText({ claim, labelled = false }: { claim: ClaimView; labelled?: boolean }) {
  const { language, direction, summary } = claim;
  if (!summary.written) return null;
  const { text, by, at } = summary.written;
  return (
    <div>
      {labelled ? <p className="kicker mb-1">In short</p> : null}
      <p lang={language} dir={direction} className="measure font-serif text-lg">
        {text}
      </p>
      <p className="mt-1 text-sm text-ink-muted">
        Written by <bdi>{by.name}</bdi>, <DateTime value={at} />
      </p>
    </div>
  );
}

/** The words as they were last written, for whichever finding. */
export const wordsOf = ({ summary: { written } }: ClaimView): string => written?.text ?? '';

/** Whether what is written answers the finding that the claim has now. */
export const isAnswered = ({ summary: { written } }: ClaimView): boolean => written?.counts ?? false;

/** Whether the claim waits for somebody to say it in short. */
export const waitsForAnswer = (claim: ClaimView): boolean =>
  claim.summary.allowed && claim.summary.needed && !isAnswered(claim);
