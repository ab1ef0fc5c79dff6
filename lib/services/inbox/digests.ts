import { reader, transaction } from '@/lib/data/db';
import { choicesOf } from '@/lib/data/inbox/choices';
import { hasDigest, type WaitingRow, waitingForDigest } from '@/lib/data/inbox/mails';
import { deliveryOf, isNoticeKind } from '@/lib/domain/inbox/kinds';
import { ok } from '@/lib/domain/result';
import { dailyAfter, dayIn } from '@/lib/domain/zone';
import { type Office, office } from '@/lib/outside/mail/office';
import { newsroomDay } from '@/lib/outside/newsroom';
import { askForMail } from './mailing';

export type DigestOptions = { now?: Date; post?: Office; zone?: string; digestAt?: string };

/**
 * Asks for the digests of the last time that they were due: one for each person who has something unread that goes by it, and
 * who has got none that day. Found whenever it is looked: a server that was down at that time sends them later, the newest day's
 * alone, with all that waits.
 * @returns how many were asked for
 */
export async function askForDigests(options: DigestOptions = {}): Promise<number> {
  const { now = new Date(), post = office() } = options;
  if (post.way === 'NONE') return 0;
  const { zone, digestAt } = { ...newsroomDay(), ...options };
  const dueAt = lastDigest(zone, digestAt, now);
  const day = dayIn(zone, dueAt);
  let asked = 0;
  for (const [userId, ids] of await wanted(await waitingForDigest(day, dueAt))) {
    const made = await transaction(async (tx) => {
      if (await hasDigest(tx, userId, day)) return ok(false);
      await askForMail(tx, { userId, digest: true, day, dueAt }, ids, now);
      return ok(true);
    });
    if (made.ok && made.value) asked += 1;
  }
  return asked;
}

const DAY = 24 * 3_600_000;

/** The last moment at which digests were due. A day may have 25 hours, or 23. */
function lastDigest(zone: string, digestAt: string, now: Date): Date {
  let last = dailyAfter(zone, digestAt, new Date(now.getTime() - 2 * DAY - 1));
  for (let next = last; next <= now; next = dailyAfter(zone, digestAt, next)) last = next;
  return last;
}

/** What goes into each person's digest: what they chose it for, and what was in a mail that may not have arrived. */
async function wanted(rows: readonly WaitingRow[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (rows.length === 0) return found;
  const chosen = await choicesOf(
    reader(),
    rows.map(({ userId }) => userId),
  );
  for (const { id, userId, kind, failed } of rows) {
    const delivery = isNoticeKind(kind) ? deliveryOf(chosen(userId), kind) : 'OFF';
    if (delivery === 'DAILY' || (delivery === 'AT_ONCE' && Number(failed) === 1))
      found.set(userId, [...(found.get(userId) ?? []), id]);
  }
  return found;
}
