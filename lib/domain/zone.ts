import { Temporal } from 'temporal-polyfill';

/**
 * The instant at which a clock in a zone shows `local`, "2026-03-29T09:00". Null where it never does: the hour is left out in
 * spring. Where it shows it twice, in autumn, the first time.
 */
export function instantIn(zone: string, local: string): Date | null {
  const shown = Temporal.PlainDateTime.from(local);
  const instant = shown.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return instant.toPlainDateTime().equals(shown) ? new Date(instant.epochMilliseconds) : null;
}

/** What a clock in a zone shows at an instant: "2026-03-29T09:00". */
export const localIn = (zone: string, at: Date): string =>
  clockIn(zone, at).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** The day that it is in a zone at an instant: "2026-03-29". */
export const dayIn = (zone: string, at: Date): string => clockIn(zone, at).toPlainDate().toString();

/**
 * The first instant after `after` at which a clock in a zone shows a time of day, "07:30". On a day that leaves this time out it
 * is as long after midnight as on other days; on one that has it twice, the first.
 */
export function dailyAfter(zone: string, time: string, after: Date): Date {
  const today = clockIn(zone, after).toPlainDate();
  const on = (day: Temporal.PlainDate) =>
    new Date(
      day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds,
    );
  const first = on(today);
  return first > after ? first : on(today.add({ days: 1 }));
}

/** The instant at which the day begins that it is in a zone at `at`, or one so many days on: midnight, or the first time after it. */
export function dayStart(zone: string, at: Date, on: number): Date {
  const day = clockIn(zone, at).toPlainDate().add({ days: on });
  return new Date(day.toZonedDateTime(zone).epochMilliseconds);
}

const clockIn = (zone: string, at: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
