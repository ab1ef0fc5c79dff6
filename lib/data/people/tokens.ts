import { prepared, type Reader, type Tx, transaction } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { Role, Scope } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';

const fields = {
  id: true,
  name: true,
  scope: true,
  createdAt: true,
  lastUsedAt: true,
  revokedAt: true,
} satisfies Prisma.ApiTokenSelect;

export type TokenRow = Prisma.ApiTokenGetPayload<{ select: typeof fields }>;

/** A person's own tokens, newest first. */
export const findTokens = (db: Reader, userId: string): Promise<TokenRow[]> =>
  db.apiToken.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: fields,
  });

export const findToken = (db: Reader | Tx, userId: string, id: string): Promise<TokenRow | null> =>
  db.apiToken.findFirst({ where: { id, userId }, select: fields });

export const insertToken = (
  tx: Tx,
  token: { id: string; userId: string; name: string; hash: string; scope: Scope; createdAt: Date },
): Promise<TokenRow> => tx.apiToken.create({ data: token, select: fields });

export const endToken = (tx: Tx, id: string, now: Date): Promise<TokenRow> =>
  tx.apiToken.update({ where: { id }, data: { revokedAt: now }, select: fields });

/** Ends every token of a person; how many there were. */
export async function endTokensOf(tx: Tx, userId: string, now: Date): Promise<number> {
  const { count } = await tx.apiToken.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count;
}

export type BearerRow = {
  tokenId: string;
  scope: Scope;
  lastUsedAt: string | null;
  id: string;
  name: string;
  role: Role;
};

/** Whom a token acts as, by the hash of its secret: one prepared read, for every request of the API. */
export const bearerOf = (hash: string): BearerRow | undefined =>
  prepared<[string], BearerRow>(
    `SELECT t."id" AS "tokenId", t."scope", t."lastUsedAt", u."id", u."name", u."role"
     FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId"
     WHERE t."hash" = ? AND t."revokedAt" IS NULL AND u."active" = 1`,
  ).get(hash);

/** Notes that a token was used, in a transaction of its own. */
export async function noteUse(tokenId: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: now } });
    return ok(null);
  });
}
