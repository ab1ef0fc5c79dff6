import { log } from '@/lib/config/log';
import { hashSecret } from '@/lib/data/people/secrets';
import { bearerOf, noteUse } from '@/lib/data/people/tokens';
import type { Actor } from '@/lib/domain/actor';

const HOUR = 60 * 60 * 1000;

/** Tokens whose use is being noted now, so that a busy one is written once. */
const noting = new Set<string>();

/** Whom an Authorization header speaks for; null for another scheme, an unknown or revoked token, or a lost account. */
export function bearer(authorization: string, now: Date): Actor | null {
  const secret = /^Bearer +([\w-]{20,100})$/i.exec(authorization)?.[1];
  const row = secret && bearerOf(hashSecret(secret));
  if (!row) return null;
  const unnoted = row.lastUsedAt === null || now.getTime() - Date.parse(row.lastUsedAt) > HOUR;
  if (unnoted) noteLater(row.tokenId, now);
  return { id: row.id, name: row.name, role: row.role, scope: row.scope };
}

/** Writes the time of use beside the request, which doesn't wait for it and doesn't fail with it. */
function noteLater(tokenId: string, now: Date): void {
  if (noting.has(tokenId)) return;
  noting.add(tokenId);
  noteUse(tokenId, now)
    .catch((err: unknown) => log().warn({ err, tokenId }, 'The use of a token was not noted.'))
    .finally(() => noting.delete(tokenId));
}
