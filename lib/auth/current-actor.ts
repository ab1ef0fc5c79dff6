import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { userOfSession } from '@/lib/data/people/users';
import { type Actor, signedOut } from '@/lib/domain/actor';
import { bearer } from './bearer';
import { cookieName, openSession } from './session-cookie';

/**
 * Who asks: the only place that makes an Actor of a request. An Authorization header decides alone, even when it is
 * worth nothing; else the session's cookie does, as long as the account is open and its sessions were not ended.
 * One prepared read a request.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  const authorization = (await headers()).get('authorization');
  if (authorization !== null) return bearer(authorization, new Date()) ?? signedOut;
  const cookie = (await cookies()).get(cookieName())?.value;
  return (cookie && (await sessionActor(cookie))) || signedOut;
});

async function sessionActor(cookie: string): Promise<Actor | null> {
  const session = await openSession(cookie);
  const user = session && userOfSession(session.id);
  if (!user || user.active === 0 || user.sessionVersion !== session.sessionVersion) return null;
  return { id: user.id, name: user.name, role: user.role, scope: 'write' };
}
