'use server';

import { countAttempt, forgetAttempt } from '@/lib/auth/attempts';
import { renewSession } from '@/lib/auth/session-cookie';
import { refuse } from '@/lib/domain/result';
import { action } from '@/lib/http/action';
import { ChangePassword, CreateToken, RevokeToken } from '@/lib/schemas/people';
import { changePassword } from '@/lib/services/people/setup';
import { createToken, revokeToken } from '@/lib/services/people/tokens';

export const createTokenAction = action(CreateToken, createToken);
export const revokeTokenAction = action(RevokeToken, revokeToken);

/**
 * All sessions end with the old password; the one at this browser begins again. Attempts are limited as those to sign in
 * are: whoever finds a session open must not find the password out.
 */
export const changePasswordAction = action(ChangePassword, async (actor, input) => {
  const account = `account ${actor.id}`;
  const retryAfterSeconds = await countAttempt(account, account);
  if (retryAfterSeconds > 0) return refuse('too_many', { retryAfterSeconds });
  const changed = await changePassword(actor, input);
  if (!changed.ok) return changed;
  await forgetAttempt(account, account);
  await renewSession(changed.value.id);
  return changed;
});
