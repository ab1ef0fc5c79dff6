import { dayIn, dayStart } from '@/lib/domain/zone';

/** Which claims a list asks for by when they are due. */
export const dueFilters = ['overdue', 'today', 'week', 'none'] as const;
export type DueFilter = (typeof dueFilters)[number];

export const dueFilterLabels: Record<DueFilter, string> = {
  overdue: 'Overdue',
  today: 'Due today',
  week: 'Due this week',
  none: 'No due date',
};

/** From an instant on, before another; either may be open. */
export type Span = { from: Date | null; before: Date | null };

/**
 * When something is due that a filter asks for, on the newsroom's clock: today is the whole day that it is there, this week its
 * days from Monday to Sunday, what is overdue among them. Null for what has no due date.
 */
export function spanOf(due: DueFilter, zone: string, now: Date): Span | null {
  if (due === 'none') return null;
  if (due === 'overdue') return { from: null, before: now };
  if (due === 'today') return { from: dayStart(zone, now, 0), before: dayStart(zone, now, 1) };
  const weekday = dayOfWeek(zone, now);
  return { from: dayStart(zone, now, 1 - weekday), before: dayStart(zone, now, 8 - weekday) };
}

/** 1 for Monday to 7 for Sunday, where it is that day in the zone. */
const dayOfWeek = (zone: string, now: Date): number =>
  new Date(`${dayIn(zone, now)}T00:00:00Z`).getUTCDay() || 7;

/** How a due date stands; nothing where there is none. */
export const dueStandings = ['overdue', 'today', 'later'] as const;
export type DueStanding = (typeof dueStandings)[number];

export function dueStanding(dueAt: Date, zone: string, now: Date): DueStanding {
  if (dueAt <= now) return 'overdue';
  return dueAt < dayStart(zone, now, 1) ? 'today' : 'later';
}
