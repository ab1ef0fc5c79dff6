import type { Reader, Tx } from '@/lib/data/db';
import type { LinkPurpose, Prisma } from '@/lib/data/generated/client';
import { hashSecret } from './secrets';

const fields = {
  id: true,
  purpose: true,
  expiresAt: true,
  user: { select: { id: true, name: true, email: true, active: true } },
} satisfies Prisma.AccessLinkSelect;

export type LinkRow = Prisma.AccessLinkGetPayload<{ select: typeof fields }>;

/** Stores a link by the hash of its secret. */
export async function insertLink(
  tx: Tx,
  link: {
    id: string;
    purpose: LinkPurpose;
    userId: string | null;
    secret: string;
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  const { secret, ...row } = link;
  await tx.accessLink.create({ data: { ...row, hash: hashSecret(secret) }, select: { id: true } });
}

/** The link of a secret while it is good: unused, not past its time, and of somebody who may still sign in. */
export async function findLink(
  db: Reader | Tx,
  secret: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<LinkRow | null> {
  const link = await db.accessLink.findFirst({
    where: { hash: hashSecret(secret), purpose, usedAt: null, expiresAt: { gt: now } },
    select: fields,
  });
  return link?.user?.active === false ? null : link;
}

/** Spends a link. False when somebody spent it first. */
export async function spendLink(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.accessLink.updateMany({
    where: { id, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}

/** Ends the links of one kind that are still open: those of one person, or the first admin's (`userId` null). */
export async function endLinks(
  tx: Tx,
  purpose: LinkPurpose,
  userId: string | null,
  now: Date,
): Promise<void> {
  await tx.accessLink.updateMany({ where: { purpose, userId, usedAt: null }, data: { usedAt: now } });
}
