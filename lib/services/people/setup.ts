import { reader, type Tx, transaction } from '@/lib/data/db';
import { endLinks, findLink, type LinkRow, spendLink } from '@/lib/data/people/links';
import { hashPassword, passwordMatches } from '@/lib/data/people/secrets';
import { createSession, findSession, type SessionRow } from '@/lib/data/people/sessions';
import { countAdmins, findUser, findUserByEmail, insertUser, savePassword } from '@/lib/data/people/users';
import { record } from '@/lib/data/record/audit';
import { type Actor, isPerson } from '@/lib/domain/actor';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import type { ChangePassword, FirstAdmin, SetPassword, UserView } from '@/lib/schemas/people';
import { newId } from '@/lib/services/ids';
import type { WriteOptions } from '@/lib/services/writing';
import { endEverything } from './ending';
import { makeLink } from './links';
import { sessionOf } from './sessions';
import { userView } from './view';

/**
 * The page of the one-time link that makes the first administrator, as a path on this site, while there is none who can
 * sign in; else null. A new link ends the one before.
 */
export async function firstAdminLink(now = new Date()): Promise<string | null> {
  const made = await transaction(async (tx) => {
    if ((await countAdmins(tx)) > 0) return ok(null);
    return ok((await makeLink(tx, 'FIRST_ADMIN', null, now)).path);
  });
  if (!made.ok) throw new Error('Another program has been writing to the database for an hour: stop it.');
  return made.value;
}

/** For whom a link is and until when; `not_found` when it is unknown, spent or past its time. */
export type LinkDescription = { for: { name: string; email: string } | null; expiresAt: string };

export async function describeLink(
  purpose: 'FIRST_ADMIN' | 'SET_PASSWORD',
  secret: string,
  now = new Date(),
): Promise<Result<LinkDescription>> {
  const link = await findLink(reader(), secret, purpose, now);
  if (!link) return refuse('not_found');
  const person = link.user && { name: link.user.name, email: link.user.email };
  return ok({ for: person, expiresAt: link.expiresAt.toISOString() });
}

/** Spends the first link: makes the administrator, whose password is then good for signing in. */
export async function claimFirstAdmin(
  { secret, name, email, password }: FirstAdmin,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<UserView>> {
  if (!(await findLink(reader(), secret, 'FIRST_ADMIN', now))) return refuse('not_found');
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  const passwordHash = hashed.value;
  return transaction(async (tx) => {
    const link = await spend(tx, secret, 'FIRST_ADMIN', now);
    if (!link || (await countAdmins(tx)) > 0) return refuse('not_found');
    if (await findUserByEmail(tx, email))
      return invalid('email', 'Somebody has an account with this address.');
    const user = await insertUser(tx, {
      id: newId(now),
      name,
      email,
      role: 'ADMIN',
      passwordHash,
      createdAt: now,
    });
    await record(tx, { ...event(user.id, 'user.setUp', now), detail: { to: user.role } });
    return ok(userView(user));
  });
}

/** Spends a person's link: sets their password and ends the sessions and tokens they had. */
export async function setPassword(
  { secret, password }: SetPassword,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<PasswordSet>> {
  if (!(await findLink(reader(), secret, 'SET_PASSWORD', now))) return refuse('not_found');
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  const passwordHash = hashed.value;
  return transaction(async (tx) => {
    const link = await spend(tx, secret, 'SET_PASSWORD', now);
    if (!link?.user) return refuse('not_found');
    return ok({ user: await replacePassword(tx, link.user.id, passwordHash, now), passwordHash });
  });
}

/**
 * Changes your own password, against the one you have. All your sessions and tokens end, and open links to set one do:
 * whoever knew the old password may hold any of them. The session that asks goes on under a new id, so that a copy of its
 * cookie is worth nothing either.
 */
export async function changePassword(
  actor: Actor,
  { current, password }: ChangePassword,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<PasswordChanged>> {
  if (!isPerson(actor)) return refuse('unauthenticated');
  if (actor.scope !== 'write') return refuse('forbidden', { reasons: ['This token may only read.'] });
  const user = await findUser(reader(), actor.id);
  const matches = await passwordMatches(user?.passwordHash ?? null, current);
  if (!matches.ok) return matches;
  if (!user || !matches.value) return invalid('current', 'This is not your present password.');
  const hashed = await hashPassword(password);
  if (!hashed.ok) return hashed;
  const passwordHash = hashed.value;
  return transaction(async (tx) => {
    // Somebody may have changed it, or been shut out, while the passwords were compared.
    if ((await findUser(tx, user.id))?.passwordHash !== user.passwordHash) return refuse('unauthenticated');
    const sessionId = sessionOf(actor);
    const session = sessionId === null ? null : await findSession(tx, user.id, sessionId, now);
    if (sessionId !== null && !session) return refuse('unauthenticated');
    await endLinks(tx, 'SET_PASSWORD', user.id, now);
    const changed = await replacePassword(tx, user.id, passwordHash, now);
    const goesOn = session && (await goOn(tx, session, user.id, now));
    return ok({ user: changed, passwordHash, sessionId: goesOn });
  });
}

/** The same session under a new id: it runs out when it would have. */
async function goOn(tx: Tx, session: SessionRow, userId: string, now: Date): Promise<string> {
  const { device, createdAt } = session;
  return (await createSession(tx, { id: newId(now), userId, device, createdAt }, now)).id;
}

/** `passwordHash` is what a device is known by from now on: for `rememberDevice`, and nobody else. */
export type PasswordSet = { user: UserView; passwordHash: string };

/** `sessionId` is the one that goes on at this browser; null for who came with a token. */
export type PasswordChanged = PasswordSet & { sessionId: string | null };

async function spend(
  tx: Tx,
  secret: string,
  purpose: 'FIRST_ADMIN' | 'SET_PASSWORD',
  now: Date,
): Promise<LinkRow | null> {
  const link = await findLink(tx, secret, purpose, now);
  return link && (await spendLink(tx, link.id, now)) ? link : null;
}

async function replacePassword(tx: Tx, userId: string, passwordHash: string, now: Date): Promise<UserView> {
  const user = await savePassword(tx, userId, passwordHash);
  await record(tx, { ...event(userId, 'user.passwordSet', now), detail: {} });
  await endEverything(tx, { id: userId }, userId, now);
  return userView(user);
}

const event = (userId: string, verb: string, at: Date) => ({
  at,
  actorId: userId,
  verb,
  subjectKind: 'user',
  subjectId: userId,
  claimId: null,
});
