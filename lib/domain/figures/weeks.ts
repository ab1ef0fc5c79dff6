import { dayIn, instantIn } from '@/lib/domain/zone';

/** How far back figures look, in weeks. */
export const periods = [4, 13, 26, 52] as const;
export type Period = (typeof periods)[number];

/** A week from Monday to Sunday on the newsroom's clock: its Monday, "2026-11-30", and the instants that it lies between. */
export type Week = { monday: string; from: Date; to: Date };

/** The week that it is in a zone, and those before it, as many as are asked for, the first first. */
export function weeksUntil(zone: string, now: Date, many: number): Week[] {
  const monday = mondayOf(dayIn(zone, now));
  const mondays = Array.from({ length: many + 1 }, (_, at) => plusDays(monday, 7 * (at - many + 1)));
  return mondays.slice(0, -1).map((day, at) => ({
    monday: day,
    from: beginningOf(zone, day),
    to: beginningOf(zone, mondays[at + 1] ?? day),
  }));
}

/** The place among these weeks of the one that an instant lies in; -1 where it lies in none. */
export const weekOf = (weeks: readonly Week[], at: Date): number =>
  weeks.findIndex(({ from, to }) => at >= from && at < to);

/** The Monday on or before a day. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

/** A day so many days after another, by the calendar. */
function plusDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Where a clock leaves midnight out in spring, the day begins an hour later. */
const beginningOf = (zone: string, day: string): Date => {
  const at = instantIn(zone, `${day}T00:00`) ?? instantIn(zone, `${day}T01:00`);
  if (!at) throw new Error(`${day} has no beginning in ${zone}.`);
  return at;
};
