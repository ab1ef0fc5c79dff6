export type DateTimeProps = {
  /** An instant: ISO 8601 text or a Date. */
  value: string | Date;
  /** `date` "6 December 2024", `short` "6 Dec 2024", `minute` "6 Dec 2024, 14:05 UTC". */
  show?: 'date' | 'short' | 'minute';
  className?: string;
};

/** Made once: making one costs as much as drawing a list. */
const formatOf = (shown: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...shown, timeZone: 'UTC' });

const formats = {
  date: formatOf({ day: 'numeric', month: 'long', year: 'numeric' }),
  short: formatOf({ day: 'numeric', month: 'short', year: 'numeric' }),
  minute: formatOf({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }),
} as const;

/** An instant in words, in UTC, the same for every reader and on every server. */
export const formatDateTime = (value: string | Date, show: keyof typeof formats = 'date') =>
  formats[show].format(new Date(value));

/** A `<time>`: absolute, in UTC, and the exact instant for machines and on hover. */
export function DateTime({ value, show = 'date', className }: DateTimeProps) {
  const instant = new Date(value).toISOString();
  return (
    <time dir="ltr" dateTime={instant} title={formatDateTime(value, 'minute')} className={className}>
      {formatDateTime(value, show)}
    </time>
  );
}
