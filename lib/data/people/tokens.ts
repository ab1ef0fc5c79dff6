import { type Reader, row, type Tx, transaction } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { record } from '@/lib/data/record/audit';
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
  token: {
    id: string;
    userId: string;
    name: string;
    hash: string;
    scope: Scope;
    createdAt: Date;
    parentId: string | null;
    sessionId: string | null;
  },
): Promise<TokenRow> => tx.apiToken.create({ data: token, select: fields });

/** How many tokens of a person still work. */
export const countTokens = (tx: Tx, userId: string): Promise<number> =>
  tx.apiToken.count({ where: { userId, revokedAt: null } });

/** Ends every token of a person that still works, and records each. */
export const endTokensOf = (tx: Tx, by: { id: string }, userId: string, now: Date): Promise<void> =>
  endTokens(tx, by, { userId }, now);

/** The same for a token and all that were made with it, and with those. */
export async function endLineOf(tx: Tx, by: { id: string }, tokenId: string, now: Date): Promise<void> {
  const line = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE "line"("id") AS (
      SELECT "id" FROM "ApiToken" WHERE "id" = ${tokenId}
      UNION SELECT t."id" FROM "ApiToken" t JOIN "line" ON t."parentId" = "line"."id")
    SELECT "id" FROM "line"`;
  await endTokens(tx, by, { id: { in: line.map(({ id }) => id) } }, now);
}

/** The same for all tokens that were made in some sessions, and all that were made with those. */
export async function endTokensMadeIn(
  tx: Tx,
  by: { id: string },
  sessionIds: readonly string[],
  now: Date,
): Promise<void> {
  const made = await tx.apiToken.findMany({
    where: { sessionId: { in: [...sessionIds] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  for (const { id } of made) await endLineOf(tx, by, id, now);
}

async function endTokens(
  tx: Tx,
  by: { id: string },
  where: Prisma.ApiTokenWhereInput,
  now: Date,
): Promise<void> {
  const rows = await tx.apiToken.findMany({
    where: { ...where, revokedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  await tx.apiToken.updateMany({ where: { id: { in: ids } }, data: { revokedAt: now } });
  const event = { at: now, actorId: by.id, verb: 'token.revoked', claimId: null, detail: {} };
  for (const subjectId of ids) await record(tx, { ...event, subjectKind: 'token', subjectId });
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
export const bearerOf = (hash: string): Promise<BearerRow | undefined> =>
  row<BearerRow>(Prisma.sql`
    SELECT t."id" AS "tokenId", t."scope", t."lastUsedAt", u."id", u."name", u."role"
    FROM "ApiToken" t JOIN "User" u ON u."id" = t."userId"
    WHERE t."hash" = ${hash} AND t."revokedAt" IS NULL AND u."active" = TRUE`);

/** Notes that a token was used, in a transaction of its own. */
export async function noteUse(tokenId: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: now } });
    return ok(null);
  });
}
