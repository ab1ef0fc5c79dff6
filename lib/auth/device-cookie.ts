import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies } from 'next/headers';
import { env } from '@/lib/config/env';
import { newSecret } from '@/lib/data/people/secrets';
import { isSecure } from './over-https';

/** How long a device is known after it last signed in, in seconds: browsers keep no cookie for longer. */
const KNOWN_FOR = 400 * 24 * 60 * 60;

/** An account as devices know it: by the password that they signed in with. With another one none is known any more. */
export type Account = { id: string; passwordHash: string };

/**
 * The nonce of the cookie that this browser was given when somebody signed in to this account with it; null when there is
 * none, or none that this site signed for this account and its present password. It lets nobody in: it only has a count of
 * failures of its own.
 */
export async function knownDevice(account: Account): Promise<string | null> {
  return deviceOf((await cookies()).get(nameFor(account))?.value, account);
}

/** Gives this browser such a cookie. For server actions and routes. */
export async function rememberDevice(account: Account): Promise<void> {
  (await cookies()).set(nameFor(account), sealed(newSecret().slice(0, 22), account), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge: KNOWN_FOR,
  });
}

/** What the value of such a cookie says of an account. */
export function deviceOf(value: string | undefined, account: Account): string | null {
  const nonce = value?.split('.')[0];
  if (!value || !nonce) return null;
  const [given, right] = [Buffer.from(value), Buffer.from(sealed(nonce, account))];
  return given.length === right.length && timingSafeEqual(given, right) ? nonce : null;
}

export const sealed = (nonce: string, { id, passwordHash }: Account): string =>
  `${nonce}.${mac(`device of ${id} with ${passwordHash}: ${nonce}`)}`;

/** One cookie for each account: a browser may be shared. The name tells nobody whose it is. */
const nameFor = ({ id }: Account): string => `sourceline-device-${mac(`name for ${id}`).slice(0, 12)}`;

const mac = (words: string): string =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(words).digest('base64url');
