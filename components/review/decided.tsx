import { FindingSummary } from '@/components/review/finding/summary';
import { RelativeTime } from '@/components/ui/relative-time';
import { outcomeLabels, type ReviewOutcome } from '@/lib/domain/review/outcome';
import type { DecidedView } from '@/lib/schemas/review/reading';

/** What a round came to for whoever wrote a review in it: the decision, by whom, and why. */
export function Decided({ decided }: { decided: DecidedView }) {
  const { outcome, finding, reason, by, at } = decided;
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <strong className="font-semibold">{outcomeLabels[outcome]}</strong>
        {by ? (
          <span className="text-sm text-ink-muted">
            by <bdi>{by.name}</bdi>
          </span>
        ) : null}
        {at ? (
          <span className="text-sm text-ink-muted">
            <RelativeTime value={at} />
          </span>
        ) : null}
      </p>
      {finding ? <FindingSummary finding={finding} /> : null}
      {reason ? (
        <p dir="auto" className="measure font-serif whitespace-pre-line">
          {reason}
        </p>
      ) : (
        <p className="measure text-sm text-ink-muted">{because[outcome]}</p>
      )}
    </div>
  );
}

/** Where nobody gave a reason: how it comes about. */
const because: Record<ReviewOutcome, string> = {
  WAITING: 'It concludes when enough reviews are sealed. Until then nobody sees any but their own.',
  LEFT: 'The claim was sent back before this round concluded. What was sealed in it stays sealed.',
  AGREED: 'The result has the reviewers’ verdict, the more cautious credibility and the lowest confidence.',
  UNDECIDED:
    'The reviewers disagree. An editor who was not involved decides, and reads the reviews without names.',
  FOLLOWED: 'An editor decided.',
  OVERRULED: 'An editor decided.',
};
