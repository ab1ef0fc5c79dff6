'use server';

import { within } from '@/lib/auth/attempts';
import { rememberDevice } from '@/lib/auth/device-cookie';
import { putSession } from '@/lib/auth/session-cookie';
import { ok } from '@/lib/domain/result';
import { action } from '@/lib/http/action';
import { given } from '@/lib/schemas/given';
import { ChangePassword, CreateToken, EndSession, RevokeToken } from '@/lib/schemas/people';
import { endOneSession, endOtherSessions } from '@/lib/services/people/sessions';
import { changePassword } from '@/lib/services/people/setup';
import { createToken, revokeToken } from '@/lib/services/people/tokens';

export const createTokenAction = action(CreateToken, createToken);
export const revokeTokenAction = action(RevokeToken, revokeToken);
export const endSessionAction = action(EndSession, endOneSession);
export const endOtherSessionsAction = action(given({}), endOtherSessions);

/**
 * The session at this browser goes on under a new id, and its device stays known, with the new password. Attempts are limited as those to sign in are: whoever finds a session
 * open must not find the password out, and keeps nobody from changing it in another session.
 */
export const changePasswordAction = action(ChangePassword, async (actor, input) => {
  const place = actor.through?.kind === 'session' ? actor.through.id : 'a token';
  const attempt = { account: `password of ${actor.id}`, place, device: null };
  const changed = await within(attempt, () => changePassword(actor, input));
  if (!changed.ok) return changed;
  const { user, passwordHash, sessionId } = changed.value;
  if (sessionId !== null) await putSession({ id: user.id, sessionId });
  await rememberDevice({ id: user.id, passwordHash });
  return ok(user);
});
