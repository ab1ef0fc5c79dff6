import Link from 'next/link';
import { SaidBy } from '@/components/text/said-by';
import { cx } from '@/components/ui/class-names';
import type { ScheduledClaim } from '@/lib/schemas/workflow/schedule';
import { dayAndTime, endedWords } from './words';

/** Scheduled publications, each with its claim. */
export function ScheduledList({ label, items }: { label: string; items: readonly ScheduledClaim[] }) {
  return (
    <ul aria-label={label}>
      {items.map((item) => (
        <Row key={item.id} item={item} />
      ))}
    </ul>
  );
}

function Row({ item }: { item: ScheduledClaim }) {
  const { id, statement, direction, language, saidBy } = item.claim;
  return (
    <li
      data-part="row"
      className="relative grid gap-x-8 gap-y-1 border-t border-rule py-3.5 first:border-t-0 hover:bg-surface md:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="min-w-0 max-w-3xl">
        <Link
          href={`/desk/claims/${id}`}
          dir={direction}
          lang={language}
          className="link-quiet line-clamp-3 font-serif text-lg leading-snug font-semibold after:absolute after:inset-0"
        >
          {statement}
        </Link>
        <SaidBy sayings={saidBy} className={cx('mt-1 text-sm', direction === 'rtl' && 'text-right')} />
        {item.embargo && !item.lifted ? (
          <p dir="auto" className="mt-1 text-sm text-ink-muted">
            <span dir="ltr">Under embargo: </span>
            {item.embargo}
          </p>
        ) : null}
        {item.failure ? (
          <p dir="auto" className="mt-1 text-sm">
            {item.failure}
          </p>
        ) : null}
      </div>
      <div className="min-w-0 text-sm text-ink-muted md:text-end">
        <p className="font-semibold text-ink">
          <time dateTime={item.at}>{dayAndTime(item)}</time>
        </p>
        <p>
          <span>Set by </span>
          <bdi>{item.set.by.name}</bdi>
        </p>
        {endedWords(item) ? <p>{endedWords(item)}</p> : null}
      </div>
    </li>
  );
}
