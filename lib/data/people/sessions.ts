import { type Reader, row, type Tx, transaction } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { record } from '@/lib/data/record/audit';
import type { Role } from '@/lib/domain/actor';
import { SESSION_LASTS } from '@/lib/domain/people/session';
import { ok } from '@/lib/domain/result';

const fields = {
  id: true,
  device: true,
  createdAt: true,
  lastUsedAt: true,
} satisfies Prisma.SessionSelect;

export type SessionRow = Prisma.SessionGetPayload<{ select: typeof fields }>;

/** Sessions that still let somebody in. */
const live = (now: Date) =>
  ({
    endedAt: null,
    createdAt: { gt: new Date(now.getTime() - SESSION_LASTS) },
  }) satisfies Prisma.SessionWhereInput;

/** A person's sessions that still let them in, the last used first. */
export const findSessions = (db: Reader, userId: string, now: Date): Promise<SessionRow[]> =>
  db.session.findMany({
    where: { userId, ...live(now) },
    orderBy: [{ lastUsedAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: fields,
  });

/** One of a person's sessions, while it still lets them in. */
export const findSession = (
  db: Reader | Tx,
  userId: string,
  id: string,
  now: Date,
): Promise<SessionRow | null> =>
  db.session.findFirst({ where: { id, userId, ...live(now) }, select: fields });

/** Begins a session of a person, and records it as theirs. `createdAt` is earlier where one goes on under a new id. */
export async function beginSession(
  tx: Tx,
  session: { id: string; userId: string; device: string; createdAt: Date },
  now: Date,
): Promise<SessionRow> {
  const begun = await tx.session.create({ data: { ...session, lastUsedAt: now }, select: fields });
  await record(tx, event(session.userId, 'session.begun', begun.id, now));
  return begun;
}

/** Ends sessions that still let somebody in, and records who ended each. */
export async function endSessions(
  tx: Tx,
  by: { id: string },
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await tx.session.updateMany({ where: { id: { in: [...ids] } }, data: { endedAt: now } });
  for (const id of ids) await record(tx, event(by.id, 'session.ended', id, now));
}

const event = (actorId: string, verb: string, subjectId: string, at: Date) => ({
  ...{ at, actorId, verb, subjectKind: 'session', subjectId, claimId: null, detail: {} },
});

/** Ends every session of a person that is still good, but for one where it is given, and records each; their ids. */
export async function endSessionsOf(
  tx: Tx,
  by: { id: string },
  userId: string,
  now: Date,
  but: string | null = null,
): Promise<string[]> {
  const rows = await tx.session.findMany({
    where: { userId, ...live(now), ...(but === null ? {} : { id: { not: but } }) },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  await endSessions(tx, by, ids, now);
  return ids;
}

/** Deletes sessions that have run out, oldest first, up to `limit`. Their tokens stay. */
export async function forgetSessions(tx: Tx, now: Date, limit: number): Promise<void> {
  const old = await tx.session.findMany({
    where: { createdAt: { lte: new Date(now.getTime() - SESSION_LASTS) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true },
  });
  await tx.session.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}

export type SessionUser = { id: string; name: string; role: Role; createdAt: string; lastUsedAt: string };

/** The person of a session that was not ended, with an account that is open. One prepared read: every request makes it. */
export const userOfSession = (sessionId: string): Promise<SessionUser | undefined> =>
  row<SessionUser>(Prisma.sql`
    SELECT u."id", u."name", u."role", s."createdAt", s."lastUsedAt"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ${sessionId} AND s."endedAt" IS NULL AND u."active" = TRUE`);

/** Notes that a session was used, in a transaction of its own. */
export async function noteSessionUse(id: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx.session.updateMany({ where: { id, endedAt: null }, data: { lastUsedAt: now } });
    return ok(null);
  });
}
