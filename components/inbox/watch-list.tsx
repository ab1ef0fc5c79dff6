'use client';

import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { isolated } from '@/lib/domain/text/isolating';
import type { WatchView } from '@/lib/schemas/inbox';
import { type WatchActions, WatchButton } from './watch-button';

const kinds: Record<WatchView['subject'], string> = {
  CLAIM: 'Claim',
  ARTICLE: 'Article',
  SOURCE: 'Source',
  TAG: 'Tag',
};

/** What somebody watches, each with the way to stop. */
export function WatchList({ watches, actions }: { watches: readonly WatchView[]; actions: WatchActions }) {
  if (watches.length === 0)
    return (
      <EmptyState title="You watch nothing">
        Press “Watch” at a claim, an article, a source or a list of claims with one tag.
      </EmptyState>
    );
  return (
    <ul>
      {watches.map((watch) => (
        <Row key={`${watch.subject} ${watch.subjectId}`} watch={watch} actions={actions} />
      ))}
    </ul>
  );
}

function Row({ watch, actions }: { watch: WatchView; actions: WatchActions }) {
  const { subject, subjectId, title, href } = watch;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-t border-rule py-3">
      <div className="min-w-0 max-w-2xl">
        <p className="text-sm text-ink-muted">{kinds[subject]}</p>
        {href && title ? (
          <Link href={href} dir="auto" className="link-quiet line-clamp-2 font-semibold">
            {title}
          </Link>
        ) : (
          <p>You can no longer see this.</p>
        )}
      </div>
      <WatchButton
        what={{ subject, subjectId }}
        name={title ? `“${isolated(title)}”` : 'this'}
        watched={true}
        actions={actions}
      />
    </li>
  );
}
