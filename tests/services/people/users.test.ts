import { beforeAll, describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import { encodeCursor } from '@/lib/data/paging';
import { type Person, signedOut } from '@/lib/domain/actor';
import { createToken } from '@/lib/services/people/tokens';
import { createUser, editUser, getUser, listUsers, resetUser } from '@/lib/services/people/users';
import { aPerson, readingOnly } from '../../support/actors';
import { anAdmin } from '../../support/admins';
import { must } from '../../support/make';
import { outside } from '../../support/outside';
import { aSession } from '../../support/sessions';

let admin: Person;
beforeAll(async () => {
  admin = await anAdmin();
});

const kind = (result: { ok: boolean; refusal?: { kind: string } }) => result.refusal?.kind;

const rana = { name: 'Rana', email: 'rana@newsroom.example', role: 'CHECKER' as const };

describe('who may', () => {
  test.each(['CHECKER', 'EDITOR'] as const)('for a %s the accounts do not exist', async (role) => {
    const actor = await aPerson(role);
    expect(kind(await listUsers(actor, { limit: 50 }))).toBe('not_found');
    expect(kind(await getUser(actor, { userId: admin.id }))).toBe('not_found');
    expect(kind(await createUser(actor, rana))).toBe('not_found');
    expect(kind(await resetUser(actor, { userId: admin.id }))).toBe('not_found');
  });

  test('somebody signed out has to sign in', async () => {
    expect(kind(await listUsers(signedOut, { limit: 50 }))).toBe('unauthenticated');
  });

  test('a read token may look and not touch', async () => {
    const reading = readingOnly(admin);
    expect(kind(await listUsers(reading, { limit: 50 }))).toBeUndefined();
    expect(kind(await createUser(reading, rana))).toBe('forbidden');
  });
});

describe('inviting', () => {
  test('makes an account without a password and tells the link once', async () => {
    const { user, link, expiresAt } = must(
      await createUser(admin, rana, { now: new Date('2026-11-01T00:00:00Z') }),
    );
    expect(user).toMatchObject({ ...rana, active: true, hasPassword: false });
    expect(link).toMatch(/^\/password\/[\w-]{43}$/);
    expect(expiresAt).toBe('2026-11-08T00:00:00.000Z');
    const secret = link.split('/').at(-1) ?? '';
    const rows = JSON.stringify(await reader().accessLink.findMany({ where: { userId: user.id } }));
    expect(rows).not.toContain(secret);
    expect(JSON.stringify(await reader().auditEvent.findMany())).not.toContain(secret);
  });

  test('the same address again is refused with the account that has it', async () => {
    const again = await createUser(admin, { ...rana, name: 'Another' });
    expect(again).toMatchObject({ ok: false, refusal: { kind: 'duplicate', existing: { label: 'Rana' } } });
  });

  test('the same key makes one account, and its link is not told twice', async () => {
    const input = { ...rana, email: 'once@newsroom.example' };
    const first = must(await createUser(admin, input, { key: 'k1' }));
    const second = await createUser(admin, input, { key: 'k1' });
    expect(second).toMatchObject({ refusal: { kind: 'duplicate', existing: { id: first.user.id } } });
    const kept = await reader().idempotencyKey.findMany();
    expect(JSON.stringify(kept)).not.toContain(first.link.split('/').at(-1));
    expect(kind(await createUser(admin, { ...input, name: 'Else' }, { key: 'k1' }))).toBe('key_reused');
  });
});

describe('changing', () => {
  test('a changed role ends sessions; a changed name does not', async () => {
    const { user } = must(await createUser(admin, { ...rana, email: 'change@newsroom.example' }));
    const session = await aSession(user.id);
    const renamed = must(
      await editUser(admin, { userId: user.id, version: 1, name: 'R.', role: 'CHECKER', active: true }),
    );
    expect(await session.live()).toBe(true);
    must(
      await editUser(admin, {
        userId: user.id,
        version: renamed.version,
        name: 'R.',
        role: 'EDITOR',
        active: true,
      }),
    );
    expect(await session.live()).toBe(false);
  });

  test('whoever comes second is told and gets what is stored', async () => {
    const { user } = must(await createUser(admin, { ...rana, email: 'stale@newsroom.example' }));
    const edit = { userId: user.id, version: 1, name: 'First', role: 'CHECKER' as const, active: true };
    must(await editUser(admin, edit));
    expect(await editUser(admin, { ...edit, name: 'Second' })).toMatchObject({
      refusal: { kind: 'stale', current: { name: 'First', version: 2 } },
    });
  });

  test('nobody changes their own role, so that no admin makes themselves an editor', async () => {
    const self = { userId: admin.id, version: 1, name: 'Me', role: 'EDITOR' as const, active: true };
    expect(kind(await editUser(admin, self))).toBe('forbidden');
    expect(kind(await editUser(admin, { ...self, role: 'ADMIN', active: false }))).toBe('forbidden');
    expect(kind(await resetUser(admin, { userId: admin.id }))).toBe('forbidden');
  });

  test('the last administrator who can sign in stays, also against one who has just lost their role', async () => {
    const other = await anAdmin();
    const demote = (person: Person) => ({
      userId: person.id,
      version: 1,
      name: person.name,
      role: 'CHECKER' as const,
      active: true,
    });
    must(await editUser(admin, demote(other)));
    expect(kind(await editUser(other, demote(admin)))).toBe('not_ready');
    expect(must(await getUser(admin, { userId: admin.id })).role).toBe('ADMIN');
  });

  test('of two administrators who take each other’s role at the same moment one stays', async () => {
    const other = await anAdmin();
    const demotes = (by: Person, person: Person) =>
      editUser(by, { userId: person.id, version: 1, name: person.name, role: 'CHECKER', active: true });
    const both = await Promise.all([demotes(admin, other), demotes(other, admin)]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await reader().user.count({ where: { role: 'ADMIN', active: true } })).toBe(1);
    // Whoever stayed; the tests below are the first one's.
    await outside(`UPDATE "User" SET "role" = 'ADMIN' WHERE "id" = '${admin.id}'`);
  });
});

test('a reset takes password, tokens and earlier links away and makes one link', async () => {
  const person = await aPerson('CHECKER');
  must(await createToken(person, { name: 'script', scope: 'write' }));
  const first = must(await resetUser(admin, { userId: person.id }));
  const second = must(await resetUser(admin, { userId: person.id }));
  expect(second.link).not.toBe(first.link);
  expect(second.user.hasPassword).toBe(false);
  expect(await reader().apiToken.count({ where: { userId: person.id, revokedAt: null } })).toBe(0);
  expect(await reader().accessLink.count({ where: { userId: person.id, usedAt: null } })).toBe(1);
});

test('the list is paged newest first and reaches everybody once', async () => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = must(await listUsers(admin, { limit: 2, cursor }));
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(await reader().user.count());
});

test('a cursor that names no instant starts at the beginning', async () => {
  const cursor = encodeCursor({ at: 'never', id: 'nobody' });
  const [first] = must(await listUsers(admin, { limit: 1 })).items;
  expect(must(await listUsers(admin, { limit: 1, cursor })).items).toEqual([first]);
});
