import Link from 'next/link';
import type { CommentCount } from '@/lib/schemas/comment';
import { threadsAddress } from './addresses';
import type { CommentedThing } from './things';

type CommentCountLinkProps = { claimId: string; thing: CommentedThing; count: CommentCount | undefined };

/** Beside a passage, evidence or a review: how much is said of it, and the way there. */
export function CommentCountLink({ claimId, thing, count }: CommentCountLinkProps) {
  const open = count?.open ?? 0;
  const about = thing.id ?? undefined;
  return (
    <p className="text-sm">
      <Link href={threadsAddress(claimId, { open: open > 0, about })} className="link-quiet text-ink-muted">
        <span>{said(count)}</span>
        <span className="sr-only">
          <span> {thing.label.toLowerCase()} </span>
          {thing.words ? <bdi>{thing.words}</bdi> : null}
        </span>
      </Link>
    </p>
  );
}

function said(count: CommentCount | undefined): string {
  if (!count) return 'Comment';
  if (count.open === 0) return count.all === 1 ? '1 comment, settled' : `${count.all} comments, settled`;
  const blocking = count.blocking > 0 ? `, ${count.blocking} blocking` : '';
  return `${count.open === 1 ? '1 open comment' : `${count.open} open comments`}${blocking}`;
}
