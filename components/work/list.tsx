import Link from 'next/link';
import { VerdictMark } from '@/components/review/finding/marks';
import { separator } from '@/components/text/dotted';
import { SaidBy } from '@/components/text/said-by';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/class-names';
import { RelativeTime } from '@/components/ui/relative-time';
import { claimKindLabels } from '@/lib/domain/claim/claim';
import type { WorkItem } from '@/lib/schemas/work';

/** What waits for somebody, each with why. */
export function WorkList({ items }: { items: readonly WorkItem[] }) {
  return (
    <ul>
      {items.map((item) => (
        <Row key={`${item.task} ${item.claim.id}`} item={item} />
      ))}
    </ul>
  );
}

function Row({ item: { task, because, claim } }: { item: WorkItem }) {
  const { id, statement, direction, language, saidBy, kind, risk, article, author, changedAt, verdict } =
    claim;
  return (
    <li
      data-part="row"
      className="relative grid gap-x-8 gap-y-1 border-t border-rule py-3.5 hover:bg-surface md:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="min-w-0 max-w-3xl">
        <Link
          href={task === 'sighting' ? `/desk/sightings?claim=${id}` : `/desk/claims/${id}`}
          dir={direction}
          lang={language}
          className="link-quiet line-clamp-3 font-serif text-lg leading-snug font-semibold after:absolute after:inset-0"
        >
          {statement}
        </Link>
        <SaidBy sayings={saidBy} className={cx('mt-1 text-sm', direction === 'rtl' && 'text-right')} />
        <p dir="auto" className="mt-1 text-sm text-ink-muted">
          {because}
        </p>
      </div>
      <div className="min-w-0 text-sm text-ink-muted md:text-end">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 md:justify-end">
          {verdict ? <VerdictMark verdict={verdict} size="sm" /> : null}
          {risk === 'HIGH' ? <Badge tone="warning">High risk</Badge> : null}
          <span>{claimKindLabels[kind].replace(/ \(.*/, '')}</span>
          <RelativeTime value={changedAt} />
        </p>
        <p className="truncate">
          <bdi>{author.name}</bdi>
          {article ? (
            <span>
              {separator}
              <bdi>{article.title}</bdi>
            </span>
          ) : null}
        </p>
      </div>
    </li>
  );
}
