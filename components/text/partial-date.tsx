import { formatDateTime } from '@/components/ui/date-time';
import { inItsZone } from '@/lib/domain/dates';

/**
 * A date as precise as it is known, in words: "2024", "December 2024", "5 December 2024", "6 Dec 2024, 00:30 UTC+3": the day
 * and time where it was written. What is no such date is given back as it stands.
 */
export function dateInWords(date: string): string {
  const [, year, month, day, time, zone] =
    /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)[\d:.]*(Z|[+-]\d\d:\d\d)?)?)?)?/.exec(date) ?? [];
  if (!year) return date;
  if (!month) return year;
  if (!day) return monthFormat.format(new Date(`${year}-${month}-01T00:00Z`));
  // Midnight is how many a system writes a day.
  if (!time || time === '00:00') return formatDateTime(`${year}-${month}-${day}T00:00Z`);
  return `${formatDateTime(`${year}-${month}-${day}T${time}Z`, 'minute')}${zoneWords(zone)}`;
}

/** What "UTC" lacks to be that zone: "+3", "−5:30". */
function zoneWords(zone = 'Z'): string {
  const [, sign, hours = '', minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (!sign || (hours === '00' && minutes === '00')) return '';
  return `${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A `<time>` for a date as precise as it is known. */
export function PartialDate({ value, className }: { value: string; className?: string }) {
  return (
    <time dir="ltr" dateTime={inItsZone(value)} className={className}>
      {dateInWords(value)}
    </time>
  );
}
