import { RelativeTime } from '@/components/ui/relative-time';
import type { EvidenceLinkView } from '@/lib/schemas/evidence';

/** Who added evidence to a claim, and when. */
export function AddedBy({ link: { addedBy, addedAt, withReview } }: { link: EvidenceLinkView }) {
  return (
    <p className="text-xs text-ink-muted">
      <span>Added</span>
      {addedBy ? (
        <span>
          {' by '}
          <bdi>{addedBy.name}</bdi>
        </span>
      ) : null}
      {withReview ? <span> with a review</span> : null}
      <span>, </span>
      <RelativeTime value={addedAt} />
    </p>
  );
}
