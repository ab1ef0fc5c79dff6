'use server';

import { endSession } from '@/lib/auth/session-cookie';
import { ok } from '@/lib/domain/result';
import { action } from '@/lib/http/action';
import { given } from '@/lib/schemas/given';

/** Ends this browser's session, when it still is the session of whoever presses. */
export const signOutAction = action(given({}), async () => {
  await endSession();
  return ok(null);
});
