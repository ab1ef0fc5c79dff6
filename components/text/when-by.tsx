import { DateTime } from '@/components/ui/date-time';

type WhenByProps = { at: string; by: { name: string } | null };

/** "30 November 2026, 14:05 UTC, Rana Haddad"; no name where it is withheld. */
export const WhenBy = ({ at, by }: WhenByProps) => (
  <>
    <DateTime value={at} show="minute" />
    {by ? (
      <span>
        , <bdi>{by.name}</bdi>
      </span>
    ) : null}
  </>
);
