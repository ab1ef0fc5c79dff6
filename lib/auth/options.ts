import type { NextAuthOptions } from 'next-auth';
import { decode, type JWT } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/config/env';
import { leave } from './end-session';
import { isLive } from './live-session';
import { isSecure } from './over-https';
import { type CookieOf, SESSION_SECONDS } from './session-cookie';
import { signIn } from './sign-in';
import { visitor } from './visitor';

/**
 * NextAuth with email and password. Its cookies hold a person's id and their session's, nothing else: the rest is read from
 * the database at every request. Read late, so that building needs no secret.
 * @param headers those of the request
 */
export function authOptions(headers: Headers): NextAuthOptions {
  // NextAuth takes its own address from the environment alone, and guesses another port without it.
  process.env.NEXTAUTH_URL ??= env().SITE_URL;
  return options(headers);
}

const options = (headers: Headers): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  useSecureCookies: isSecure(),
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  jwt: { decode: async (params) => whileLive(await decode(params)) },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: async (credentials) => {
        const { email, password } = credentials ?? {};
        if (typeof email !== 'string' || typeof password !== 'string') return null;
        const signedIn = await signIn({ email, password }, visitor(headers));
        return signedIn.ok ? signedIn.value : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sessionId: user.sessionId } : token),
    session: ({ session, token }) => ({ expires: session.expires, user: { id: token.sub } }),
  },
  events: {
    signOut: async ({ token }) => {
      const session = cookieOf(token);
      if (session) await leave(session);
    },
  },
});

/** NextAuth's own doors renew a cookie whenever they are asked: only while its session lasts. */
const whileLive = async (token: JWT | null): Promise<JWT | null> => {
  const session = cookieOf(token);
  return session && (await isLive(session, new Date())) ? token : null;
};

const cookieOf = (token: JWT | null): CookieOf | null =>
  token?.sub && typeof token.sessionId === 'string' ? { id: token.sub, sessionId: token.sessionId } : null;
