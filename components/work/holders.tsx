import { Initials } from '@/components/ui/initials';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Holder } from '@/lib/schemas/work';

/** Who has a claim, and whose take of it is over. */
export function Holders({ holders }: { holders: readonly Holder[] }) {
  if (holders.length === 0) return null;
  return (
    <ul className="flex flex-wrap items-center gap-x-3 gap-y-1 md:justify-end">
      {holders.map((holder) => (
        <li key={holder.assignmentId} className="flex items-center gap-1.5">
          <HolderWords holder={holder} />
        </li>
      ))}
    </ul>
  );
}

function HolderWords({ holder: { person, mine, until, lapsed } }: { holder: Holder }) {
  const name = mine ? <span>You</span> : <bdi>{person.name}</bdi>;
  if (lapsed)
    return (
      <span className="text-ink-muted">
        {mine ? <span>Your take lapsed </span> : <span>Lapsed, </span>}
        {mine ? null : name} {until ? <RelativeTime value={until} /> : null}
      </span>
    );
  return (
    <>
      <Initials name={person.name} />
      <span className="text-ink">
        {mine ? <span>Yours</span> : name}
        {until ? <span className="text-ink-muted"> until </span> : null}
        {until ? <RelativeTime value={until} /> : null}
      </span>
    </>
  );
}
