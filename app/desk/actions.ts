'use server';

import { signOut } from '@/lib/auth/end-session';
import { dropSession } from '@/lib/auth/session-cookie';
import { ok } from '@/lib/domain/result';
import { action } from '@/lib/http/action';
import { given } from '@/lib/schemas/given';

/** Ends this browser's session on the server and takes its cookie away, when it still is the session of whoever presses. */
export const signOutAction = action(given({}), async ({ id, through }) => {
  const ended = through?.kind === 'session' ? await signOut({ id, sessionId: through.id }) : ok(null);
  if (ended.ok) await dropSession();
  return ended;
});
