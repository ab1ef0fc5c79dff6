/**
 * What is wrong with when an article is said to have been published, in words; null when it is a day, "2024-12-06", or a
 * time with the zone of the outlet's clock, "2024-12-06T00:30+03:00". In another zone that is another day.
 */
export function whyNotPrintedOn(date: string): string | null {
  if (!/^\d{4}-\d\d-\d\d/.test(date))
    return 'Give a day, such as 2024-12-05; a month or a year alone is not enough here.';
  if (isWithoutZone(date))
    return 'Give the zone with the time, as in 2024-12-06T00:30+03:00, or the day alone.';
  if (!PRINTED_ON.test(date))
    return 'Write a day, such as 2024-12-06, or a time with its zone: 2024-12-06T00:30+03:00.';
  return noSuchDay(date);
}

const PRINTED_ON = /^\d{4}-(0[1-9]|1[0-2])-\d\d(T([01]\d|2[0-3]):[0-5]\d(Z|[+-](0\d|1[0-4]):[0-5]\d))?$/;

/** The same date for machines: a time without a zone counts as UTC. */
export const inItsZone = (date: string): string => (isWithoutZone(date) ? `${date}Z` : date);

const isWithoutZone = (date: string): boolean => /T\d\d:\d\d$/.test(date);

/** What is wrong with the day of a date such as "2025-02-30" or "2025-02-30T09:00", in words; null when there is such a day. */
export function noSuchDay(date: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  const days = name === undefined ? 0 : daysOf(Number(year), Number(month));
  if (name === undefined || (Number(day) >= 1 && Number(day) <= days)) return null;
  return `${Number(day)} ${name} ${year} is not a date: ${name} ${year} has ${days} days.`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The days of a month from 1 to 12: the day before the next month's first. */
function daysOf(year: number, month: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month, 0);
  return at.getUTCDate();
}
