import { cookies } from 'next/headers';
import { log } from '@/lib/config/log';
import { transaction } from '@/lib/data/db';
import { endSessions, findSession } from '@/lib/data/people/sessions';
import { ok, type Result } from '@/lib/domain/result';
import { type CookieOf, cookieName, openSession } from './session-cookie';

/**
 * Signing out: ends the session itself, so that a copy of its cookie is worth nothing. Tokens made in it go on, as scripts
 * do when their owner goes home. One that is over already stays as it is.
 */
export const signOut = ({ id: userId, sessionId }: CookieOf, now = new Date()): Promise<Result<null>> =>
  transaction(async (tx) => {
    if (await findSession(tx, userId, sessionId, now))
      await endSessions(tx, { id: userId }, [sessionId], now);
    return ok(null);
  });

/** The same where nobody waits for the answer: what keeps a session from ending is logged. */
export async function leave(session: CookieOf): Promise<void> {
  const ended = await signOut(session);
  if (!ended.ok) log().warn({ id: session.sessionId }, `A session was not ended: ${ended.refusal.kind}.`);
}

/** Ends the session that the request's cookie names, whoever's it is. */
export async function leaveSession(): Promise<void> {
  const cookie = (await cookies()).get(cookieName())?.value;
  const session = cookie ? await openSession(cookie) : null;
  if (session) await leave(session);
}
