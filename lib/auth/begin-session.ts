import { randomUUID } from 'node:crypto';
import { transaction } from '@/lib/data/db';
import { createSession, forgetSessions } from '@/lib/data/people/sessions';
import { findUser } from '@/lib/data/people/users';
import { ok, type Result, refuse } from '@/lib/domain/result';

/** Each sign-in forgets up to so many sessions that ran out: more than begin, so that they never pile up. */
const FORGOTTEN_AT_ONCE = 50;

/**
 * Begins a session of somebody whose password was right; its id. Refused when the password was changed or access taken
 * away while it was compared: the session would outlive what should have ended it.
 */
export const beginSession = (
  { id: userId, passwordHash }: { id: string; passwordHash: string },
  device: string,
  now: Date,
): Promise<Result<string>> =>
  transaction(async (tx) => {
    const user = await findUser(tx, userId);
    if (!user?.active || user.passwordHash !== passwordHash) return refuse('unauthenticated');
    await forgetSessions(tx, now, FORGOTTEN_AT_ONCE);
    const session = { id: randomUUID(), userId, device, createdAt: now };
    return ok((await createSession(tx, session, now)).id);
  });
