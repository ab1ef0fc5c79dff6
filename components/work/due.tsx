import { cx } from '@/components/ui/class-names';
import { clockWords } from '@/components/ui/clock-time';
import type { ClaimCard } from '@/lib/schemas/claim/claim';

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
      <time dateTime={at}>{clockWords(local, 'short')}</time>
    </span>
  );
}

const words = { overdue: 'Overdue since', today: 'Due today,', later: 'Due' } as const;
