import { passwordMatches } from '@/lib/data/people/secrets';
import { userByEmail } from '@/lib/data/people/users';
import type { Role } from '@/lib/domain/actor';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { countAttempt, forgetAttempt } from './attempts';

/** Who has signed in, and the version of their sessions: raising it in the database ends this one. */
export type SignedIn = { id: string; sessionVersion: number };

/** Somebody who may begin a session, with the role that decides where they start. */
export type Welcome = SignedIn & { role: Role };

/**
 * Checks an email address and a password. Every failure is the same refusal after the same work, so that nobody learns
 * who has an account. `address` is the network address that the attempt came from.
 */
export async function signIn(
  credentials: { email: string; password: string },
  address: string,
): Promise<Result<Welcome>> {
  const email = credentials.email.trim().toLowerCase().slice(0, 254);
  const retryAfterSeconds = await countAttempt(email, address);
  if (retryAfterSeconds > 0) return refuse('too_many', { retryAfterSeconds });
  const user = userByEmail(email);
  const matches = await passwordMatches(user?.passwordHash ?? null, credentials.password.slice(0, 200));
  if (!user || !matches || user.active === 0) {
    return invalid('password', 'The email address or the password is wrong.');
  }
  await forgetAttempt(email, address);
  return ok({ id: user.id, sessionVersion: user.sessionVersion, role: user.role });
}

/**
 * The network address that counts for limits: the last one of X-Forwarded-For, which the nearest proxy added. Without a
 * proxy Next puts the peer's own address there, but keeps one that the caller made up: the limit of each email address
 * is the one that holds then.
 */
export const addressOf = (forwardedFor: string | null | undefined): string =>
  forwardedFor?.split(',').at(-1)?.trim() || 'unknown';
