import { hashSecret } from '@/lib/data/people/secrets';
import { bearerOf, noteUse } from '@/lib/data/people/tokens';
import type { Actor } from '@/lib/domain/actor';
import { isUnnoted } from '@/lib/domain/people/session';
import { noteLater } from './last-use';

const HOUR = 60 * 60 * 1000;

/** Whom an Authorization header speaks for; null for another scheme, an unknown or revoked token, or a lost account. */
export async function bearer(authorization: string, now: Date): Promise<Actor | null> {
  const secret = /^Bearer +([\w-]{20,100})$/i.exec(authorization)?.[1];
  const row = secret && (await bearerOf(hashSecret(secret)));
  if (!row) return null;
  const { tokenId, id, name, role, scope } = row;
  const lastUsedAt = row.lastUsedAt === null ? null : new Date(row.lastUsedAt);
  if (isUnnoted(lastUsedAt, now, HOUR)) noteLater(tokenId, () => noteUse(tokenId, now));
  return { id, name, role, scope, through: { kind: 'token', id: tokenId } };
}
