import { formatDateTime } from '@/components/ui/date-time';

/**
 * A date as precise as it is known, in words: "2024", "December 2024", "5 December 2024", "5 Dec 2024, 09:00 UTC". What is
 * no such date is given back as it stands.
 */
export function dateInWords(date: string): string {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  if (!day) return monthFormat.format(new Date(`${year}-${month}-01T00:00Z`));
  const midnight = !time || /T00:00(:00(\.0+)?)?Z?$/.test(date);
  return formatDateTime(`${year}-${month}-${day}T${time ?? '00:00'}Z`, midnight ? 'date' : 'minute');
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A `<time>` for a date as precise as it is known. */
export function PartialDate({ value, className }: { value: string; className?: string }) {
  return (
    <time dateTime={value} className={className}>
      {dateInWords(value)}
    </time>
  );
}
