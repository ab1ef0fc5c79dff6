import { cookies, headers } from 'next/headers';
import { connection } from 'next/server';
import { cache } from 'react';
import { type Actor, signedOut } from '@/lib/domain/actor';
import { bearer } from './bearer';
import { liveSession } from './live-session';
import { cookieName } from './session-cookie';

/**
 * Who asks: the only place that makes an Actor of a request. An Authorization header decides alone, even when it is
 * worth nothing; else the session's cookie does, as long as the session was not ended and the account is open.
 * One prepared read a request.
 */
export const currentActor = cache(async (): Promise<Actor> => {
  // Next draws the desk a second time, for whoever might come back to it: not what depends on who asks, and when.
  await connection();
  const authorization = (await headers()).get('authorization');
  if (authorization !== null) return (await bearer(authorization, new Date())) ?? signedOut;
  const cookie = (await cookies()).get(cookieName())?.value;
  return (cookie && (await liveSession(cookie, new Date()))) || signedOut;
});
