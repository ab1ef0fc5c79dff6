import type { SightingCard } from '@/lib/schemas/sighting';

/** The same sentence with another number may be another claim: that is for whoever judges to see. */
export function OtherNumbers({ numbers }: { numbers: SightingCard['otherNumbers'] }) {
  if (numbers.length === 0) return null;
  return (
    <ul className="text-sm text-warning">
      {numbers.map(({ claim, text }) => (
        <li key={`${claim} ${text}`}>
          The claim says <bdi className="font-semibold">{claim}</bdi>, the article says{' '}
          <bdi className="font-semibold">{text}</bdi>
        </li>
      ))}
    </ul>
  );
}
