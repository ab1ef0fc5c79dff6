import { type Tx, transaction } from '@/lib/data/db';
import {
  eventsBehind,
  type Followed,
  isBehind,
  lastBefore,
  readUpTo,
  saveReadUpTo,
} from '@/lib/data/inbox/following';
import { mentionedIn, type NotificationRow, storeNotifications } from '@/lib/data/inbox/notifications';
import { peopleOnDesk } from '@/lib/data/names';
import { toldOf } from '@/lib/domain/inbox/audience';
import { isTold } from '@/lib/domain/inbox/verbs';
import { ok } from '@/lib/domain/result';
import { type Office, office } from '@/lib/outside/mail/office';
import { newId } from '@/lib/services/ids';
import { mailAtOnce } from './mailing';
import { type Desk, weigh } from './standing';

/** So many events are read in one transaction: a write waits no longer for it than for another write. */
const AT_ONCE = 25;

/** What happened so long before anybody followed the record is history, in milliseconds: a day. */
const NEWS = 24 * 3_600_000;

export type FollowOptions = {
  now?: Date;
  post?: Office;
  /** From when on events are told of where none were read before. */
  since?: Date;
};

/**
 * Reads what was recorded since it was last read, and stores whom it tells, to its end. What is told of and how far the record was
 * read are stored in one transaction: a crash between events makes nothing twice and forgets nothing, and of several processes
 * that do so at once each event is told of by one.
 */
export async function tellOfRecord(options: FollowOptions = {}): Promise<void> {
  const { now = new Date(), post = office(), since = new Date(now.getTime() - NEWS) } = options;
  while (await isBehind()) {
    const read = await transaction(async (tx) => {
      const from = (await readUpTo(tx)) ?? (await lastBefore(tx, since));
      const events = await eventsBehind(tx, from, AT_ONCE);
      await saveReadUpTo(tx, events.at(-1)?.sequence ?? from);
      await mailAtOnce(tx, await told(tx, events, now), post, now);
      return ok(events.length);
    });
    if (!read.ok || read.value === 0) return;
  }
}

/** Stores whom these events tell; what is new of it. */
async function told(tx: Tx, events: readonly Followed[], now: Date): Promise<NotificationRow[]> {
  const telling = events.filter(({ verb, detail }) => isTold(verb, JSON.parse(detail)));
  if (telling.length === 0) return [];
  const desk = await deskIn(tx);
  const rows: NotificationRow[] = [];
  for (const event of telling) {
    const found = await notificationsOf(tx, event, desk, now);
    rows.push(...(event.verb === 'comment.edited' ? await mentionedAnew(tx, event, found, rows) : found));
  }
  return storeNotifications(tx, rows);
}

/** Of those whom a comment mentions after it was changed, whoever was not told of it before, here or in this batch. */
async function mentionedAnew(
  tx: Tx,
  { subjectId }: Followed,
  found: readonly NotificationRow[],
  batch: readonly NotificationRow[],
): Promise<NotificationRow[]> {
  const known = await mentionedIn(
    tx,
    subjectId,
    found.map(({ userId }) => userId),
  );
  for (const row of batch) if (row.subjectId === subjectId && row.kind === 'MENTION') known.add(row.userId);
  return found.filter(({ userId }) => !known.has(userId));
}

async function notificationsOf(tx: Tx, event: Followed, desk: Desk, now: Date): Promise<NotificationRow[]> {
  const { happened, standing, claimId } = await weigh(tx, event, desk);
  return toldOf(happened, standing, desk).map(({ userId, kind }) => ({
    ...{ id: newId(now), userId, kind, origin: `event:${event.sequence}`, claimId },
    ...{ subjectId: event.subjectId, at: new Date(event.at), readAt: null, mailId: null },
  }));
}

/** Everybody who works on the desk now, as people who may read. */
async function deskIn(tx: Tx): Promise<Desk> {
  const people = await peopleOnDesk(tx);
  return new Map(people.map((person) => [person.id, { ...person, scope: 'read' as const }]));
}
