import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Initials } from '@/components/ui/initials';
import { statusLabels } from '@/lib/domain/claim/claim';
import type { Board, Holder } from '@/lib/schemas/work';
import { Due } from './due';

type Column = Board['columns'][number];
type BoardProps = { columns: readonly Column[]; hrefs: Readonly<Record<string, string>> };

/** A number above this is told as more. */
const COUNTED_UP_TO = 999;

/** A column for each state, side by side where there is room; on a phone one below the other. */
export const BoardColumns = ({ columns, hrefs }: BoardProps) => (
  <div className="grid items-start gap-x-5 gap-y-8 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-6">
    {columns.map((column) => (
      <BoardColumn key={column.status} column={column} href={hrefs[column.status] ?? '/desk/claims'} />
    ))}
  </div>
);

function BoardColumn({ column: { status, claims, items }, href }: { column: Column; href: string }) {
  const id = `board-${status}`;
  const rest = claims > items.length;
  return (
    <section aria-labelledby={id} className="min-w-0 border-t-2 border-ink pt-3">
      <h2 id={id} className="flex items-baseline justify-between gap-3 text-lg">
        <span>{statusLabels[status]}</span>
        <span className="font-sans text-base font-normal text-ink-muted tabular-nums">
          {claims >= COUNTED_UP_TO ? `${COUNTED_UP_TO}+` : claims}
        </span>
      </h2>
      {items.length === 0 ? <p className="mt-2 text-sm text-ink-muted">Nothing here.</p> : null}
      <ul className="mt-2">
        {items.map((item) => (
          <Card key={item.claim.id} {...item} />
        ))}
      </ul>
      {rest ? (
        <p className="border-t border-rule pt-2 text-sm">
          <Link href={href} className="link">
            See the whole column<span className="sr-only">: {statusLabels[status]}</span>
          </Link>
        </p>
      ) : null}
    </section>
  );
}

const Card = ({ claim, holders }: Column['items'][number]) => (
  <li data-part="row" className="relative border-t border-rule py-2.5 hover:bg-surface">
    <Link
      href={`/desk/claims/${claim.id}`}
      dir={claim.direction}
      lang={claim.language}
      className="link-quiet line-clamp-3 font-serif leading-snug font-semibold after:absolute after:inset-0"
    >
      {claim.statement}
    </Link>
    <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-muted">
      {claim.risk === 'HIGH' ? <Badge tone="warning">High risk</Badge> : null}
      {claim.due ? <Due due={claim.due} /> : null}
      {holders
        .filter(({ lapsed }) => !lapsed)
        .map((holder) => (
          <Who key={holder.assignmentId} {...holder} />
        ))}
    </div>
  </li>
);

const Who = ({ person, mine }: Holder) => (
  <span className="flex items-center" title={person.name}>
    <Initials name={person.name} />
    <span className="sr-only">{mine ? 'Yours' : person.name}</span>
  </span>
);
