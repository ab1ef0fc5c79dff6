import type { Tx } from '@/lib/data/db';
import { endLinks, insertLink } from '@/lib/data/people/links';
import { newSecret } from '@/lib/data/people/secrets';
import { newId } from '@/lib/services/ids';

const HOUR = 60 * 60 * 1000;

/** How long a one-time link is good, in milliseconds. */
const lifetimes = { FIRST_ADMIN: 24 * HOUR, SET_PASSWORD: 7 * 24 * HOUR };

const rooms = { FIRST_ADMIN: 'setup', SET_PASSWORD: 'password' };

export type OneTimeLink = { path: string; expiresAt: Date };

/**
 * Makes a one-time link and ends the earlier ones of its kind for the same person. Only its hash is stored.
 * `path` is the page on this site: the one place where the secret is ever seen.
 */
export async function makeLink(
  tx: Tx,
  purpose: 'FIRST_ADMIN' | 'SET_PASSWORD',
  userId: string | null,
  now: Date,
): Promise<OneTimeLink> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + lifetimes[purpose]);
  await endLinks(tx, purpose, userId, now);
  await insertLink(tx, { id: newId(now), purpose, userId, secret, createdAt: now, expiresAt });
  return { path: `/${rooms[purpose]}/${secret}`, expiresAt };
}
