import { cx } from '@/components/ui/class-names';
import type { ClaimCard } from '@/lib/schemas/claim/claim';

const format = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  timeZone: 'UTC',
});

/** A time on the newsroom's clock, "2026-06-03T17:00", in words. */
export const clockWords = (local: string): string => format.format(new Date(`${local}:00Z`));

/** By when the newsroom wants a claim done, on its clock. */
export function Due({ due }: { due: NonNullable<ClaimCard['due']> }) {
  const { at, local, standing } = due;
  return (
    <span
      className={cx(
        'whitespace-nowrap',
        standing === 'overdue' && 'font-semibold text-danger',
        standing === 'today' && 'font-semibold text-ink',
      )}
    >
      <span>{words[standing]} </span>
      <time dateTime={at}>{clockWords(local)}</time>
    </span>
  );
}

const words = { overdue: 'Overdue since', today: 'Due today,', later: 'Due' } as const;
