import { reader, type Tx, transaction } from '@/lib/data/db';
import { instantCursor, pageOf } from '@/lib/data/paging';
import { endSessionsOf } from '@/lib/data/people/sessions';
import {
  countAdmins,
  findUser,
  findUserByEmail,
  findUsers,
  insertUser,
  savePassword,
  saveUser,
  type UserRow,
} from '@/lib/data/people/users';
import { record } from '@/lib/data/record/audit';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Refused, type Result, refuse } from '@/lib/domain/result';
import type { CreateUser, EditUser, InvitedUser, ListUsers, ResetUser, UserView } from '@/lib/schemas/people';
import type { Page } from '@/lib/schemas/primitives';
import { newId } from '@/lib/services/ids';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { endEverything } from './ending';
import { makeLink } from './links';
import { userView } from './view';

const newest = (user: UserRow) => ({ at: user.createdAt.toISOString(), id: user.id });

/** Every account, newest first. For administrators. */
export async function listUsers(actor: Actor, { cursor, limit }: ListUsers): Promise<Result<Page<UserView>>> {
  const permitted = permit(actor, 'user.read');
  if (!permitted.ok) return permitted;
  return ok(pageOf(await findUsers(reader(), instantCursor(cursor), limit), limit, newest, userView));
}

/** One account. For administrators. */
export async function getUser(actor: Actor, { userId }: { userId: string }): Promise<Result<UserView>> {
  const permitted = permit(actor, 'user.read');
  if (!permitted.ok) return permitted;
  const user = await findUser(reader(), userId);
  return user ? ok(userView(user)) : refuse('not_found');
}

/**
 * Makes an account without a password and the one-time link with which the person sets one. The link is told once and
 * never stored, so a repeated Idempotency-Key is refused as a duplicate that names the account.
 */
export async function createUser(
  actor: Actor,
  input: CreateUser,
  { now = new Date(), key = null }: WriteOptions = {},
): Promise<Result<InvitedUser>> {
  const permitted = permit(actor, 'user.manage');
  if (!permitted.ok) return permitted;
  let link: InvitedUser['link'] | null = null;
  const created = await transaction((tx) =>
    creating(tx, permitted.value, key, 'user.create', input, now, async () => {
      const existing = await findUserByEmail(tx, input.email);
      if (existing) return taken(existing, 'Somebody has an account with this email address.');
      const user = await insertUser(tx, { id: newId(now), ...input, passwordHash: null, createdAt: now });
      const invited = await invite(tx, permitted.value, user, 'user.invited', now);
      link = invited.link;
      return ok({ user: invited.user, expiresAt: invited.expiresAt });
    }),
  );
  if (!created.ok) return created;
  if (link === null)
    return taken(created.value.user, 'This account was made before; its link was shown once.');
  return ok({ ...created.value, link });
}

/**
 * Changes name, role and access. A changed role ends the person's sessions; lost access ends their tokens too, for good.
 * Nobody changes their own, and one administrator who can sign in always remains.
 */
export async function editUser(
  actor: Actor,
  { userId, version, name, role, active }: EditUser,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<UserView>> {
  const permitted = permit(actor, 'user.manage');
  if (!permitted.ok) return permitted;
  return transaction(async (tx) => {
    const user = await findUser(tx, userId);
    if (!user) return refuse('not_found');
    const powers = user.role !== role || user.active !== active;
    if (powers && userId === actor.id) return notYourself;
    const saved = await saveUser(tx, userId, version, { name, role, active });
    if (!saved) return refuse('stale', { current: userView(user) });
    if (powers && (await countAdmins(tx)) === 0) return lastAdmin;
    await record(tx, {
      ...event(permitted.value, 'user.edited', userId, now),
      detail: { from: standing(user), to: standing({ role, active }), renamed: user.name !== name },
    });
    if (!active) await endEverything(tx, permitted.value, userId, now);
    else if (powers) await endSessionsOf(tx, permitted.value, userId, now);
    return ok(userView((await findUser(tx, userId)) ?? user));
  });
}

/** Takes a person's password, sessions and tokens away, and makes a link with which they set a new password. */
export async function resetUser(
  actor: Actor,
  { userId }: ResetUser,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<InvitedUser>> {
  const permitted = permit(actor, 'user.manage');
  if (!permitted.ok) return permitted;
  if (userId === actor.id) return notYourPassword;
  return transaction(async (tx) => {
    const user = await findUser(tx, userId);
    if (!user) return refuse('not_found');
    if (!user.active) return refuse('not_ready', { reasons: ['Give this person access again first.'] });
    const without = await savePassword(tx, userId, null);
    const invited = await invite(tx, permitted.value, without, 'user.reset', now);
    await endEverything(tx, permitted.value, userId, now);
    return ok(invited);
  });
}

async function invite(
  tx: Tx,
  by: Person,
  user: UserRow,
  verb: 'user.invited' | 'user.reset',
  now: Date,
): Promise<InvitedUser> {
  const { path, expiresAt } = await makeLink(tx, 'SET_PASSWORD', user.id, now);
  await record(tx, { ...event(by, verb, user.id, now), detail: { to: standing(user) } });
  return { user: userView(user), link: path, expiresAt: expiresAt.toISOString() };
}

const event = (by: Person, verb: string, userId: string, at: Date) => ({
  at,
  actorId: by.id,
  verb,
  subjectKind: 'user',
  subjectId: userId,
  claimId: null,
});

const standing = ({ role, active }: { role: string; active: boolean }) =>
  active ? role : `${role}, no access`;

const taken = ({ id, name }: { id: string; name: string }, message: string): Refused =>
  refuse('duplicate', { message, existing: { id, href: `/desk/people#${id}`, label: name } });

const notYourself = refuse('forbidden', {
  reasons: ['Another administrator has to change your role or access.'],
});

const notYourPassword = refuse('forbidden', {
  reasons: ['This is your own account: change your password on your account page.'],
});

const lastAdmin = refuse('not_ready', {
  reasons: ['This is the last administrator who can sign in. Make somebody else one first.'],
});
