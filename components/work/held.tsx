import Link from 'next/link';
import { RelativeTime } from '@/components/ui/relative-time';
import { dutyLabels } from '@/lib/domain/assignment/assignment';
import type { HeldWork } from '@/lib/schemas/work';
import { Due } from './due';
import { Straight } from './straight';

/** What somebody has to do, and what of it has lapsed: each says until when, and leads to its claim. */
export function HeldList({ items }: HeldWork) {
  return (
    <ul>
      {items.map(({ holder, claim }) => (
        <li key={holder.assignmentId} className="relative border-t border-rule py-3 hover:bg-surface">
          <Link
            href={`/desk/claims/${claim.id}`}
            dir={claim.direction}
            lang={claim.language}
            className="link-quiet line-clamp-2 font-serif text-lg leading-snug font-semibold after:absolute after:inset-0"
          >
            {claim.statement}
          </Link>
          <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-muted">
            <span>{dutyLabels[holder.duty]}</span>
            <Until {...holder} />
            {claim.due ? <Due due={claim.due} /> : null}
          </p>
          <Straight to={holder.duty} claimId={claim.id} className="mt-1 text-sm" />
        </li>
      ))}
    </ul>
  );
}

function Until({ until, lapsed }: HeldWork['items'][number]['holder']) {
  if (until === null) return <span>Given to you</span>;
  if (lapsed)
    return (
      <span className="font-semibold text-warning">
        <span>Your take lapsed </span>
        <RelativeTime value={until} />
        <span>. Take it again on its page.</span>
      </span>
    );
  return (
    <span>
      <span>Yours, ends </span>
      <RelativeTime value={until} />
    </span>
  );
}
