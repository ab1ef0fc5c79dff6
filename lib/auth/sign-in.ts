import { passwordMatches } from '@/lib/data/people/secrets';
import { type SignInRow, userByEmail } from '@/lib/data/people/users';
import type { Role } from '@/lib/domain/actor';
import { invalid, ok, type Result } from '@/lib/domain/result';
import { within } from './attempts';
import { beginSession } from './begin-session';
import type { Account } from './device-cookie';

/** Somebody who has signed in, the session that began, and the role that decides where they start. */
export type SignedIn = { id: string; sessionId: string; role: Role };

/** Who tries to sign in, as far as a request tells. */
export type Visitor = {
  /** Where from, as limits count it. */
  place: string;
  /** Browser and system in words. */
  device: string;
  /** A name for the device, when it signed in to this account before. */
  knownDevice: (account: Account) => Promise<string | null>;
  /** Told who has got in: ends the session that this browser had until now, and makes the device known. */
  welcome: (account: Account) => Promise<void>;
};

/**
 * Checks an email address and a password, and begins a session. Every failure is the same refusal after the same work, so
 * that nobody learns who has an account.
 */
export async function signIn(
  credentials: { email: string; password: string },
  visitor: Visitor,
  now = new Date(),
): Promise<Result<SignedIn>> {
  // NextAuth's own door gives what was sent: no address holds NUL, and no database looks for it.
  const email = credentials.email.replaceAll('\0', '').trim().toLowerCase().slice(0, 254);
  const user = await userByEmail(email);
  const account = accountOf(user);
  const known = account && (await visitor.knownDevice(account));
  const attempt = { account: `email ${email}`, place: visitor.place, device: known };
  return within(attempt, () => compare(user, credentials.password.slice(0, 200), visitor, now));
}

/** Nobody's without a password: an account that was invited, or reset. */
const accountOf = (user: SignInRow | undefined): Account | null =>
  user && user.passwordHash !== null ? { id: user.id, passwordHash: user.passwordHash } : null;

async function compare(
  user: SignInRow | undefined,
  password: string,
  { device, welcome }: Visitor,
  now: Date,
): Promise<Result<SignedIn>> {
  const account = accountOf(user);
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  if (!matches.ok) return matches;
  if (!user || !account || !matches.value || user.active === 0) return wrong;
  const begun = await beginSession(account, device, now);
  if (!begun.ok) return begun.refusal.kind === 'unauthenticated' ? wrong : begun;
  await welcome(account);
  return ok({ id: user.id, sessionId: begun.value, role: user.role });
}

const wrong = invalid('password', 'The email address or the password is wrong.');
