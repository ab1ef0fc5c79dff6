import Link from 'next/link';
import { kindWords } from '@/components/challenge/words';
import { Badge } from '@/components/ui/badge';
import { RelativeTime } from '@/components/ui/relative-time';
import { challengedPartLabels, tipParts } from '@/lib/domain/challenge/challenge';
import type { ReportItem } from '@/lib/schemas/challenge/report';

/** What readers sent, each with what it is about and who has it. */
export const ReportList = ({ items, caption }: { items: readonly ReportItem[]; caption: string }) => (
  <ul aria-label={caption}>
    {items.map((item) => (
      <Row key={item.id} item={item} />
    ))}
  </ul>
);

function Row({ item: { id, kind, about, claim, words, receivedAt, takenBy } }: { item: ReportItem }) {
  return (
    <li
      data-part="row"
      className="relative grid gap-x-8 gap-y-1 border-t border-rule py-3.5 hover:bg-surface md:grid-cols-[minmax(0,1fr)_18rem]"
    >
      <div className="min-w-0 max-w-3xl">
        <Link
          href={`/desk/readers/${id}`}
          dir="auto"
          className="link-quiet line-clamp-3 font-serif text-lg leading-snug font-semibold wrap-anywhere after:absolute after:inset-0"
        >
          {kind === 'TIP' ? tipParts(words).claim : words}
        </Link>
        {claim ? (
          <p dir="auto" className="mt-1 line-clamp-2 text-sm text-ink-muted">
            {claim.statement}
          </p>
        ) : null}
      </div>
      <div className="min-w-0 text-sm text-ink-muted md:text-end">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 md:justify-end">
          <Badge tone={kind === 'CHALLENGE' ? 'warning' : 'neutral'}>{kindWords[kind]}</Badge>
          <RelativeTime value={receivedAt} />
        </p>
        <p>{about ? challengedPartLabels[about] : null}</p>
        {takenBy ? (
          <p>
            Taken by <bdi>{takenBy.name}</bdi>
          </p>
        ) : null}
      </div>
    </li>
  );
}
