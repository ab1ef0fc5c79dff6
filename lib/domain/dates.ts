/**
 * The instant of a date as a person gives it, "2024-12-05" or "2024-12-05T09:00", counted in UTC; null when it names no
 * day ("2024-12") or one that no calendar has.
 */
export function instantOf(date: string): Date | null {
  const [, day, time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(date) ?? [];
  const at = new Date(`${day}T${time}Z`);
  return day && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? at : null;
}

/** The same date again: the day alone for midnight, which is how a day without a time is stored. */
export function dateOf(at: Date): string {
  const [day = '', time = ''] = at.toISOString().split('T');
  return time === '00:00:00.000Z' ? day : `${day}T${time.slice(0, 5)}`;
}
