import { passwordMatches } from '@/lib/data/people/secrets';
import { type SignInRow, userByEmail } from '@/lib/data/people/users';
import type { Role } from '@/lib/domain/actor';
import { invalid, ok, type Result } from '@/lib/domain/result';
import { within } from './attempts';
import { beginSession } from './begin-session';

/** Somebody who has signed in, the session that began, and the role that decides where they start. */
export type SignedIn = { id: string; sessionId: string; role: Role };

/** Who tries to sign in, as far as a request tells. */
export type Visitor = {
  /** Where from, as limits count it. */
  place: string;
  /** Browser and system in words. */
  device: string;
  /** A name for the device, when it signed in to this account before. */
  knownDevice: (userId: string) => Promise<string | null>;
};

/**
 * Checks an email address and a password, and begins a session. Every failure is the same refusal after the same work, so
 * that nobody learns who has an account.
 */
export async function signIn(
  credentials: { email: string; password: string },
  { place, device, knownDevice }: Visitor,
  now = new Date(),
): Promise<Result<SignedIn>> {
  const email = credentials.email.trim().toLowerCase().slice(0, 254);
  const user = userByEmail(email);
  const attempt = { account: email, place, device: user ? await knownDevice(user.id) : null };
  return within(attempt, () => compare(user, credentials.password.slice(0, 200), device, now));
}

async function compare(
  user: SignInRow | undefined,
  password: string,
  device: string,
  now: Date,
): Promise<Result<SignedIn>> {
  const { passwordHash = null } = user ?? {};
  const matches = await passwordMatches(passwordHash, password);
  if (!matches.ok) return matches;
  if (!user || passwordHash === null || !matches.value || user.active === 0) return wrong;
  const begun = await beginSession({ id: user.id, passwordHash }, device, now);
  if (!begun.ok) return begun.refusal.kind === 'unauthenticated' ? wrong : begun;
  return ok({ id: user.id, sessionId: begun.value, role: user.role });
}

const wrong = invalid('password', 'The email address or the password is wrong.');
