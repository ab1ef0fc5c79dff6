const HOUR = 3_600_000;

/** Somebody's open work, as far as it decides what they are reminded of. */
export type OpenWork = {
  assignmentId: string;
  userId: string;
  duty: string;
  claimDueAt: Date | null;
  leasedUntil: Date | null;
  assignedAt: Date;
  /** For a review: whether they have sealed it, so that nothing is left to do. */
  sealed: boolean;
};

/** A moment that fell due for somebody: `origin` is the same however often it is found. */
export type DueMoment = { origin: string; at: Date };

/** How long before its end somebody is told that what they took goes back: a quarter of the time, an hour at most. */
const lapsesSoon = ({ assignedAt, leasedUntil }: OpenWork): Date | null =>
  leasedUntil &&
  new Date(leasedUntil.getTime() - Math.min(HOUR, (leasedUntil.getTime() - assignedAt.getTime()) / 4));

/**
 * What somebody is reminded of at a moment: that their work is overdue, or due within so many hours, and that what they took goes
 * back soon. Each once for each time that it is due; of a moment that passed while nothing ran only what still holds.
 */
export function dueMoments(work: OpenWork, remindHours: number, now: Date): DueMoment[] {
  if (work.sealed) return [];
  const { assignmentId, claimDueAt, leasedUntil } = work;
  const moments: DueMoment[] = [];
  const soonAt = claimDueAt && new Date(claimDueAt.getTime() - remindHours * HOUR);
  if (claimDueAt && claimDueAt <= now)
    moments.push({ origin: `due:over:${assignmentId}:${claimDueAt.getTime()}`, at: claimDueAt });
  else if (soonAt && claimDueAt && soonAt <= now)
    moments.push({ origin: `due:soon:${assignmentId}:${claimDueAt.getTime()}`, at: soonAt });
  const warnAt = lapsesSoon(work);
  if (warnAt && leasedUntil && warnAt <= now && now < leasedUntil)
    moments.push({ origin: `due:lease:${assignmentId}:${leasedUntil.getTime()}`, at: warnAt });
  return moments;
}

/** What a due notice is about: what fell due, of which assignment, and when it is due or ends. Null for any other origin. */
export function dueIn(
  origin: string,
): { what: 'over' | 'soon' | 'lease'; assignmentId: string; until: Date } | null {
  const [, what, assignmentId, until] = /^due:(over|soon|lease):([^:]+):(\d+)$/.exec(origin) ?? [];
  if (!assignmentId || (what !== 'over' && what !== 'soon' && what !== 'lease')) return null;
  return { what, assignmentId, until: new Date(Number(until)) };
}
