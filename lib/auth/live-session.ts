import { noteSessionUse, type SessionUser, userOfSession } from '@/lib/data/people/sessions';
import type { Person } from '@/lib/domain/actor';
import { isUnnoted, runsOut } from '@/lib/domain/people/session';
import { noteLater } from './last-use';
import { type CookieOf, openSession } from './session-cookie';

/** Whom a session's cookie speaks for; null when the session was ended or has run out, or the account is closed. */
export async function liveSession(cookie: string, now: Date): Promise<Person | null> {
  const opened = await openSession(cookie);
  const row = opened && (await rowOf(opened, now));
  if (!row) return null;
  const { sessionId } = opened;
  if (isUnnoted(new Date(row.lastUsedAt), now)) noteLater(sessionId, () => noteSessionUse(sessionId, now));
  const { id, name, role } = row;
  return { id, name, role, scope: 'write', through: { kind: 'session', id: sessionId } };
}

/** Whether the session that a cookie names still lets its person in. */
export const isLive = async (opened: CookieOf, now: Date): Promise<boolean> =>
  (await rowOf(opened, now)) !== null;

async function rowOf({ id, sessionId }: CookieOf, now: Date): Promise<SessionUser | null> {
  const row = await userOfSession(sessionId);
  return row?.id === id && runsOut(new Date(row.createdAt)) > now ? row : null;
}
