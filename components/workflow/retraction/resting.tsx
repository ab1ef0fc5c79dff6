import Link from 'next/link';
import { StatusBadge } from '@/components/claim/status/badge';
import { cx } from '@/components/ui/class-names';
import type { Retractions } from '@/lib/schemas/workflow/retraction';

/** What leans on a claim that may be retracted, those first that readers see. */
export function Resting({ resting, more }: Pick<Retractions, 'resting' | 'more'>) {
  if (resting.length === 0) return <p className="text-sm">No other claim on the desk rests on it.</p>;
  return (
    <div className="grid gap-2">
      <p className="text-sm font-semibold">{countWords(resting.length, more)}</p>
      <ul className="grid gap-3">
        {resting.map(({ id, statement, direction, status, published, because }) => (
          <li key={id} className={cx('border-s-4 ps-3', published ? 'border-warning' : 'border-rule-strong')}>
            <p dir={direction} className="font-serif">
              <Link href={`/desk/claims/${id}`} className="link">
                {statement}
              </Link>
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
              <StatusBadge status={status} />
              <span>{published ? 'Readers see it.' : 'Readers do not see it.'}</span>
            </p>
            {because.map((reason) => (
              <p key={reason} dir="auto" className="text-sm text-ink-muted">
                {reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function countWords(count: number, more: boolean): string {
  if (count === 1) return 'One claim rests on it. Look at it before you decide:';
  return `${count}${more ? ' and more' : ''} claims rest on it. Look at them before you decide:`;
}
