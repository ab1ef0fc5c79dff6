import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/lib/config/env';
import { isSecure } from './over-https';
import { SESSION_SECONDS } from './session-cookie';
import { addressOf, signIn } from './sign-in';

/**
 * NextAuth with email and password. Its sessions hold a person's id and the version of their sessions, nothing else: the
 * rest is read from the database at every request. Read late, so that building needs no secret.
 */
export function authOptions(): NextAuthOptions {
  // NextAuth takes its own address from the environment alone, and guesses another port without it.
  process.env.NEXTAUTH_URL ??= env().SITE_URL;
  return options();
}

const options = (): NextAuthOptions => ({
  secret: env().NEXTAUTH_SECRET,
  useSecureCookies: isSecure(),
  session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      authorize: async (credentials, request) => {
        const { email, password } = credentials ?? {};
        if (typeof email !== 'string' || typeof password !== 'string') return null;
        const signedIn = await signIn({ email, password }, addressOf(request.headers?.['x-forwarded-for']));
        return signedIn.ok ? signedIn.value : null;
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sub: user.id, sessionVersion: user.sessionVersion } : token),
    session: ({ session, token }) => ({ expires: session.expires, user: { id: token.sub } }),
  },
});
