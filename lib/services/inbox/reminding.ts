import { transaction } from '@/lib/data/db';
import { openWork } from '@/lib/data/inbox/due';
import { knownOrigins, type NotificationRow, storeNotifications } from '@/lib/data/inbox/notifications';
import { dueMoments } from '@/lib/domain/inbox/due';
import { ok } from '@/lib/domain/result';
import { type Office, office } from '@/lib/outside/mail/office';
import { newsroomDay } from '@/lib/outside/newsroom';
import { newId } from '@/lib/services/ids';
import { mailAtOnce } from './mailing';

const HOUR = 3_600_000;

export type DueOptions = { now?: Date; post?: Office; remindHours?: number };

/**
 * Tells people of work of theirs that is due soon or overdue, and of what they took that goes back soon. Each moment is told of
 * once, whenever it is found: also one that passed while nothing ran, as far as it still holds. A review that its holder has
 * sealed reminds nobody.
 * @returns how many were told
 */
export async function remindOfDue(options: DueOptions = {}): Promise<number> {
  const { now = new Date(), post = office(), remindHours = newsroomDay().remindHours } = options;
  const work = await openWork(new Date(now.getTime() + remindHours * HOUR), new Date(now.getTime() + HOUR));
  const moments = work.flatMap((it) =>
    dueMoments(it, remindHours, now).map((moment) => ({ ...moment, userId: it.userId, claimId: it.claimId })),
  );
  const known = await knownOrigins(moments.map(({ origin }) => origin));
  const fresh = moments.filter(({ origin }) => !known.has(origin));
  if (fresh.length === 0) return 0;
  const told = await transaction(async (tx) => {
    const stored = await storeNotifications(
      tx,
      fresh.map(
        ({ origin, userId, claimId }): NotificationRow => ({
          ...{ id: newId(now), userId, kind: 'REMINDER', origin, claimId },
          // As of when it is told: what was due long ago is news now.
          ...{ subjectId: null, at: now, readAt: null, mailId: null },
        }),
      ),
    );
    await mailAtOnce(tx, stored, post, now);
    return ok(stored.length);
  });
  return told.ok ? told.value : 0;
}
