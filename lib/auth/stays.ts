import { cookies, headers } from 'next/headers';
import { bearer } from './bearer';
import { isLive } from './live-session';
import { cookieName, openSession } from './session-cookie';

/**
 * For an answer that goes on: a way to ask again, later, whether what came with the request still lets its person in. It is asked
 * for while the request is read. Nobody is noted as having been here by it.
 */
export async function stays(): Promise<() => Promise<boolean>> {
  const authorization = (await headers()).get('authorization');
  if (authorization !== null) return async () => (await bearer(authorization, new Date())) !== null;
  const cookie = (await cookies()).get(cookieName())?.value;
  const opened = cookie ? await openSession(cookie) : null;
  return async () => opened !== null && (await isLive(opened, new Date()));
}
