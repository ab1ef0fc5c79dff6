import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bearer } from '@/lib/auth/bearer';
import { beginSession } from '@/lib/auth/begin-session';
import { signOut } from '@/lib/auth/end-session';
import { reader, transaction } from '@/lib/data/db';
import { hashPassword } from '@/lib/data/people/secrets';
import { savePassword } from '@/lib/data/people/users';
import type { Person } from '@/lib/domain/actor';
import { SESSION_LASTS } from '@/lib/domain/people/session';
import { ok } from '@/lib/domain/result';
import { endOneSession, endOtherSessions, listSessions } from '@/lib/services/people/sessions';
import { changePassword } from '@/lib/services/people/setup';
import { createToken } from '@/lib/services/people/tokens';
import { editUser, resetUser } from '@/lib/services/people/users';
import { aPerson } from '../../support/actors';
import { anAdmin } from '../../support/admins';
import { must } from '../../support/make';
import { aSession, through } from '../../support/sessions';

const PASSWORD = 'correct horse battery';
const NEXT = 'another long password';

let passwordHash: string;
beforeAll(async () => {
  passwordHash = must(await hashPassword(PASSWORD));
});

let rana: Person;
beforeEach(async () => {
  rana = await aPerson('CHECKER');
  await transaction(async (tx) => ok(await savePassword(tx, rana.id, passwordHash)));
});

const works = async (secret: string) => (await bearer(`Bearer ${secret}`, new Date())) !== null;
const aToken = async (owner: Person) => must(await createToken(owner, { name: 'script', scope: 'write' }));

/** What the record says of a person's doings, oldest first. */
const recorded = async (actorId: string) =>
  (await reader().auditEvent.findMany({ where: { actorId }, orderBy: { sequence: 'asc' } })).map(
    ({ verb, subjectId }) => `${verb} ${subjectId}`,
  );

describe('the list', () => {
  test('has the sessions that still work, says which one asks, and knows nobody else’s', async () => {
    const [here, ended] = [await aSession(rana.id), await aSession(rana.id)];
    const old = await aSession(rana.id, new Date(Date.now() - SESSION_LASTS));
    await aSession((await aPerson('EDITOR')).id);
    must(await signOut({ id: rana.id, sessionId: ended.id }));
    const { items } = must(await listSessions(through(rana, here)));
    expect(items.map(({ id, current, device }) => [id, current, device])).toEqual([
      [here.id, true, 'Firefox on Linux'],
    ]);
    expect(await old.live()).toBe(true);
  });
});

describe('ending', () => {
  test('one ends it and what was made in it, tokens of tokens too, and nothing else', async () => {
    const [here, there] = [await aSession(rana.id), await aSession(rana.id)];
    const mine = await aToken(through(rana, here));
    const theirs = await aToken(through(rana, there));
    const child = await aToken({ ...rana, through: { kind: 'token', id: theirs.token.id } });
    must(await endOneSession(through(rana, here), { sessionId: there.id }));
    expect(await Promise.all([here.live(), there.live()])).toEqual([true, false]);
    expect(await Promise.all([mine, theirs, child].map(({ secret }) => works(secret)))).toEqual([
      true,
      false,
      false,
    ]);
    expect((await recorded(rana.id)).slice(-3).sort()).toEqual(
      [
        `session.ended ${there.id}`,
        `token.revoked ${child.token.id}`,
        `token.revoked ${theirs.token.id}`,
      ].sort(),
    );
  });

  test('somebody else’s is refused as not found', async () => {
    const session = await aSession(rana.id);
    const other = await aPerson('EDITOR');
    expect(await endOneSession(other, { sessionId: session.id })).toMatchObject({
      refusal: { kind: 'not_found' },
    });
    expect(await session.live()).toBe(true);
  });

  test('all others leaves the one that asks', async () => {
    const [here, there, third] = [await aSession(rana.id), await aSession(rana.id), await aSession(rana.id)];
    const { secret } = await aToken(through(rana, third));
    expect(must(await endOtherSessions(through(rana, here)))).toEqual({ ended: 2 });
    expect(await Promise.all([here, there, third].map((session) => session.live()))).toEqual([
      true,
      false,
      false,
    ]);
    expect(await works(secret)).toBe(false);
  });

  test('by signing out leaves tokens alone, is recorded, and happens once', async () => {
    const session = await aSession(rana.id);
    const { secret } = await aToken(through(rana, session));
    must(await signOut({ id: rana.id, sessionId: session.id }));
    must(await signOut({ id: rana.id, sessionId: session.id }));
    expect(await Promise.all([session.live(), works(secret)])).toEqual([false, true]);
    const events = await recorded(rana.id);
    expect(events.filter((event) => event === `session.ended ${session.id}`)).toHaveLength(1);
  });
});

describe('a token', () => {
  test('is not made by what ended while it was asked for', async () => {
    const session = await aSession(rana.id);
    const parent = await aToken(rana);
    must(await signOut({ id: rana.id, sessionId: session.id }));
    must(await changePassword(rana, { current: PASSWORD, password: NEXT }));
    const byToken: Person = { ...rana, through: { kind: 'token', id: parent.token.id } };
    for (const owner of [through(rana, session), byToken])
      expect(await createToken(owner, { name: 'late', scope: 'write' })).toMatchObject({
        refusal: { kind: 'unauthenticated' },
      });
  });
});

describe('a changed password', () => {
  test('ends all sessions and tokens; the browser that changed it goes on under a new id', async () => {
    const [here, there] = [await aSession(rana.id), await aSession(rana.id)];
    const tokens = [
      await aToken(through(rana, here)),
      await aToken(through(rana, there)),
      await aToken(rana),
    ];
    const input = { current: PASSWORD, password: NEXT };
    const { sessionId } = must(await changePassword(through(rana, here), input));
    expect(await Promise.all([here.live(), there.live()])).toEqual([false, false]);
    expect(await Promise.all(tokens.map(({ secret }) => works(secret)))).toEqual([false, false, false]);
    const { items } = must(await listSessions(rana));
    expect(items.map(({ id }) => id)).toEqual([sessionId]);
  });

  test('runs out when the session would have that changed it', async () => {
    const days = 24 * 60 * 60 * 1000;
    const session = await aSession(rana.id, new Date(Date.now() - 13 * days));
    must(await changePassword(through(rana, session), { current: PASSWORD, password: NEXT }));
    const [item] = must(await listSessions(rana)).items;
    expect(Date.parse(item?.expiresAt ?? '') - Date.now()).toBeLessThanOrEqual(days);
  });

  test('is refused to a session that ended while the passwords were compared', async () => {
    const session = await aSession(rana.id);
    must(await signOut({ id: rana.id, sessionId: session.id }));
    expect(await changePassword(through(rana, session), { current: PASSWORD, password: NEXT })).toMatchObject(
      { refusal: { kind: 'unauthenticated' } },
    );
  });

  test('lets nobody in who was compared with the one before', async () => {
    must(await changePassword(rana, { current: PASSWORD, password: NEXT }));
    const begun = await beginSession({ id: rana.id, passwordHash }, 'Safari on iOS', new Date());
    expect(begun).toMatchObject({ refusal: { kind: 'unauthenticated' } });
  });
});

describe('an administrator', () => {
  test('who resets somebody ends their sessions and tokens', async () => {
    const session = await aSession(rana.id);
    const { secret } = await aToken(rana);
    must(await resetUser(await anAdmin(), { userId: rana.id }));
    expect(await Promise.all([session.live(), works(secret)])).toEqual([false, false]);
  });

  test('who takes access away ends both for good; a changed role ends sessions alone', async () => {
    const admin = await anAdmin();
    const edit = { userId: rana.id, name: rana.name, active: true };
    const session = await aSession(rana.id);
    const { secret } = await aToken(rana);
    must(await editUser(admin, { ...edit, version: 1, role: 'EDITOR' }));
    expect(await Promise.all([session.live(), works(secret)])).toEqual([false, true]);
    must(await editUser(admin, { ...edit, version: 2, role: 'EDITOR', active: false }));
    must(await editUser(admin, { ...edit, version: 3, role: 'EDITOR' }));
    expect(await works(secret)).toBe(false);
  });
});

test('sessions that ran out are deleted with a later sign-in; tokens that were made in them stay', async () => {
  const long = new Date(Date.now() - SESSION_LASTS - 1000);
  const old = await aSession(rana.id, long);
  const { token, secret } = must(
    await createToken(through(rana, old), { name: 'kept', scope: 'read' }, { now: long }),
  );
  must(await beginSession({ id: rana.id, passwordHash }, 'Safari on iOS', new Date()));
  expect(await reader().session.findUnique({ where: { id: old.id } })).toBeNull();
  const kept = await reader().apiToken.findUniqueOrThrow({ where: { id: token.id } });
  expect([kept.sessionId, await works(secret)]).toEqual([null, true]);
});
