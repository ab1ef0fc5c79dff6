import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { env } from '@/lib/config/env';
import { SESSION_LASTS } from '@/lib/domain/people/session';
import { isSecure } from './over-https';
import { SESSION_COOKIE } from './says-who';

/** A session lasts two weeks from signing in, in seconds. */
export const SESSION_SECONDS = SESSION_LASTS / 1000;

/** The name that NextAuth gives the session's cookie. */
export const cookieName = (): string => `${isSecure() ? '__Secure-' : ''}${SESSION_COOKIE}`;

/** What a cookie holds: whose session it is, and which. Everything else is read from the database at every request. */
export type CookieOf = { id: string; sessionId: string };

/** Puts a session into the answer's cookies, as NextAuth's own sign-in does. For server actions and routes. */
export async function putSession({ id, sessionId }: CookieOf): Promise<void> {
  const token = await encode({
    token: { sub: id, sessionId },
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(cookieName(), token, { ...attributes(), maxAge: SESSION_SECONDS });
}

/** Takes the session's cookie away. The session itself is ended by `signOut`. For server actions. */
export async function dropSession(): Promise<void> {
  (await cookies()).set(cookieName(), '', { ...attributes(), maxAge: 0 });
}

const attributes = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() });

/** Which session a cookie is of; null when it was not sealed by this site, has run out, or names none, as old ones did. */
export async function openSession(cookie: string): Promise<CookieOf | null> {
  try {
    const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET });
    const { sub, sessionId } = token ?? {};
    return sub && typeof sessionId === 'string' ? { id: sub, sessionId } : null;
  } catch {
    return null;
  }
}
