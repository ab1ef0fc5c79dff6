'use server';

import { endSession } from '@/lib/auth/session-cookie';

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  await endSession();
}
