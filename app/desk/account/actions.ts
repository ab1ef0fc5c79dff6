'use server';

import { renewSession } from '@/lib/auth/session-cookie';
import { action } from '@/lib/http/action';
import { ChangePassword, CreateToken, RevokeToken } from '@/lib/schemas/user';
import { changePassword } from '@/lib/services/setup';
import { createToken, revokeToken } from '@/lib/services/tokens';

export const createTokenAction = action(CreateToken, createToken);
export const revokeTokenAction = action(RevokeToken, revokeToken);

/** All sessions end with the old password; the one at this browser begins again. */
export const changePasswordAction = action(ChangePassword, async (actor, input) => {
  const changed = await changePassword(actor, input);
  if (changed.ok) await renewSession(changed.value.id);
  return changed;
});
