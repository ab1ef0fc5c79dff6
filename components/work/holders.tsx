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

function HolderWords({ holder }: { holder: Holder }) {
  const { person, mine, until, lapsed } = holder;
  if (lapsed) return <Lapsed {...holder} />;
  return (
    <>
      <Initials name={person.name} />
      {mine ? <span className="text-ink">Yours</span> : <bdi className="text-ink">{person.name}</bdi>}
      {until ? <span>until</span> : null}
      {until ? <RelativeTime value={until} /> : null}
    </>
  );
}

const Lapsed = ({ person, mine, until }: Holder) => (
  <>
    <span>{mine ? 'Your take lapsed' : 'Lapsed,'}</span>
    {mine ? null : <bdi>{person.name}</bdi>}
    {until ? <RelativeTime value={until} /> : null}
  </>
);
