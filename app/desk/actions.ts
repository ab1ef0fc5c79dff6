'use server';

import { z } from 'zod';
import { endSession } from '@/lib/auth/session-cookie';
import { ok } from '@/lib/domain/result';
import { action } from '@/lib/http/action';

/** Ends this browser's session, when it still is the session of whoever presses. */
export const signOutAction = action(z.object({}), async () => {
  await endSession();
  return ok(null);
});
