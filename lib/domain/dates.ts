/**
 * The instant of a date as a person gives it, "2024-12-05" or "2024-12-05T09:00", counted in UTC; null when it names no
 * day ("2024-12") or one that no calendar has.
 */
export function instantOf(date: string): Date | null {
  const [, day, time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(date) ?? [];
  const at = new Date(`${day}T${time}Z`);
  return day && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? at : null;
}

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

/** The same date again: the day alone for midnight, which is how a day without a time is stored. */
export function dateOf(at: Date): string {
  const [day = '', time = ''] = at.toISOString().split('T');
  return time === '00:00:00.000Z' ? day : `${day}T${time.slice(0, 5)}`;
}
