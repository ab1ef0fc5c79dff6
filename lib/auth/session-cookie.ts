import { cookies } from 'next/headers';
import { decode, encode } from 'next-auth/jwt';
import { env } from '@/lib/config/env';
import { userOfSession } from '@/lib/data/people/users';
import { isSecure } from './over-https';
import type { SignedIn } from './sign-in';

/** A session lasts two weeks from signing in, in seconds. */
export const SESSION_SECONDS = 14 * 24 * 60 * 60;

/** The name that NextAuth gives the session's cookie. */
export const cookieName = (): string => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`;

/** Puts a new session into the answer's cookies, as NextAuth's own sign-in does. For server actions. */
export async function startSession({ id, sessionVersion }: SignedIn): Promise<void> {
  const token = await encode({
    token: { sub: id, sessionVersion },
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(cookieName(), token, { ...attributes(), maxAge: SESSION_SECONDS });
}

/** Begins the session of this browser again, after all of a person's sessions have ended. For server actions. */
export async function renewSession(id: string): Promise<void> {
  const user = userOfSession(id);
  if (user) await startSession(user);
}

/** Takes the session's cookie away. For server actions. */
export async function endSession(): Promise<void> {
  (await cookies()).set(cookieName(), '', { ...attributes(), maxAge: 0 });
}

const attributes = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() });

/** Whose session a cookie is; null when it was not sealed by this site or has run out. */
export async function openSession(cookie: string): Promise<SignedIn | null> {
  try {
    const token = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET });
    const { sub, sessionVersion } = token ?? {};
    return sub && typeof sessionVersion === 'number' ? { id: sub, sessionVersion } : null;
  } catch {
    return null;
  }
}
