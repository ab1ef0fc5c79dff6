import { type Reader, row, type Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import type { Cursor } from '@/lib/data/paging';
import type { Role } from '@/lib/domain/actor';

const fields = {
  id: true,
  name: true,
  email: true,
  role: true,
  active: true,
  version: true,
  passwordHash: true,
  createdAt: true,
} satisfies Prisma.UserSelect;

export type UserRow = Prisma.UserGetPayload<{ select: typeof fields }>;

export const findUser = (db: Reader | Tx, id: string): Promise<UserRow | null> =>
  db.user.findUnique({ where: { id }, select: fields });

export const findUserByEmail = (db: Reader | Tx, email: string): Promise<UserRow | null> =>
  db.user.findUnique({ where: { email }, select: fields });

/** The account that has been on the desk longest. */
export const findFirstOnDesk = (db: Reader | Tx): Promise<UserRow | null> =>
  db.user.findFirst({
    where: { active: true, role: { in: ['CHECKER', 'EDITOR'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: fields,
  });

/** Newest first; one row more than `limit`, which tells whether there is another page. */
export const findUsers = (db: Reader, after: Cursor | null, limit: number): Promise<UserRow[]> =>
  db.user.findMany({
    where: after ? olderThan(after) : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: fields,
  });

function olderThan({ at, id }: Cursor): Prisma.UserWhereInput {
  const createdAt = new Date(at);
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}

export const insertUser = (
  tx: Tx,
  user: { id: string; email: string; name: string; role: Role; passwordHash: string | null; createdAt: Date },
): Promise<UserRow> => tx.user.create({ data: user, select: fields });

/** Saves what an admin changed. False when somebody else was first. */
export async function saveUser(
  tx: Tx,
  id: string,
  version: number,
  change: { name: string; role: Role; active: boolean },
): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}

/** Sets or, with null, takes away the password. */
export const savePassword = (tx: Tx, id: string, passwordHash: string | null): Promise<UserRow> =>
  tx.user.update({ where: { id }, data: { passwordHash }, select: fields });

/** Admins who can sign in. An invited one who has set no password yet doesn't count. */
export const countAdmins = (db: Reader | Tx): Promise<number> =>
  db.user.count({ where: { role: 'ADMIN', active: true, passwordHash: { not: null } } });

export type SignInRow = { id: string; role: Role; active: 0 | 1; passwordHash: string | null };

/** Whoever would sign in with an address, in one prepared read. */
export const userByEmail = (email: string): Promise<SignInRow | undefined> =>
  row<SignInRow>(
    Prisma.sql`SELECT "id", "role", "active", "passwordHash" FROM "User" WHERE "email" = ${email}`,
  );
