import { expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { hashPassword, passwordMatches } from '@/lib/data/people/secrets';
import { savePassword } from '@/lib/data/people/users';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import {
  changePassword,
  claimFirstAdmin,
  describeLink,
  firstAdminLink,
  setPassword,
} from '@/lib/services/people/setup';
import { createUser, editUser, resetUser } from '@/lib/services/people/users';
import { must } from '../../support/make';
import { aSession } from '../../support/sessions';

const now = new Date('2026-11-01T12:00:00Z');
const later = (hours: number) => new Date(now.getTime() + hours * 60 * 60 * 1000);
const secretOf = (path: string | null) => path?.split('/').at(-1) ?? '';
const ingrid = { name: 'Ingrid', email: 'ingrid@newsroom.example', password: 'a long enough one' };

let admin: Person;

test('the first link is good for a day, once, and a newer one ends it', async () => {
  const first = await firstAdminLink(now);
  const second = await firstAdminLink(now);
  expect(second).toMatch(/^\/setup\/[\w-]{43}$/);
  expect((await describeLink('FIRST_ADMIN', secretOf(first), now)).ok).toBe(false);
  expect((await describeLink('FIRST_ADMIN', secretOf(second), later(23))).ok).toBe(true);
  expect((await describeLink('FIRST_ADMIN', secretOf(second), later(24))).ok).toBe(false);
  expect((await describeLink('SET_PASSWORD', secretOf(second), now)).ok).toBe(false);

  const made = await claimFirstAdmin({ secret: secretOf(second), ...ingrid }, { now });
  expect(made).toMatchObject({ ok: true, value: { role: 'ADMIN', hasPassword: true } });
  if (made.ok) admin = { id: made.value.id, name: made.value.name, role: 'ADMIN', scope: 'write' };
  const again = await claimFirstAdmin(
    { secret: secretOf(second), ...ingrid, email: 'b@newsroom.example' },
    { now },
  );
  expect(again).toMatchObject({ refusal: { kind: 'not_found' } });
  expect(await firstAdminLink(now)).toBeNull();
});

test('two who claim the link at the same moment: one becomes the administrator', async () => {
  // The test before has made one; without their password nobody can sign in, and the link exists again.
  const kept = await reader().user.findUniqueOrThrow({ where: { id: admin.id } });
  await transaction(async (tx) => ok(await savePassword(tx, admin.id, null)));
  const secret = secretOf(await firstAdminLink(now));
  const claims = await Promise.all(
    ['one', 'two'].map((name) =>
      claimFirstAdmin(
        { secret, name, email: `${name}@newsroom.example`, password: ingrid.password },
        { now },
      ),
    ),
  );
  expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
  await transaction(async (tx) => ok(await savePassword(tx, admin.id, kept.passwordHash)));
});

test('an invited person sets a password once within seven days, and their sessions end', async () => {
  const invitee = { name: 'Tomas', email: 'tomas@newsroom.example', role: 'CHECKER' as const };
  const { user, link } = must(await createUser(admin, invitee, { now }));
  const secret = secretOf(link);
  expect(await describeLink('SET_PASSWORD', secret, later(24 * 7 - 1))).toMatchObject({
    value: { for: { name: 'Tomas', email: 'tomas@newsroom.example' } },
  });
  expect((await describeLink('SET_PASSWORD', secret, later(24 * 7))).ok).toBe(false);
  const session = await aSession(user.id, now);
  const set = await setPassword({ secret, password: 'correct horse battery' }, { now });
  expect(set).toMatchObject({ ok: true, value: { user: { hasPassword: true } } });
  expect(await setPassword({ secret, password: 'correct horse battery' }, { now })).toMatchObject({
    refusal: { kind: 'not_found' },
  });
  const after = await reader().user.findUniqueOrThrow({ where: { id: user.id } });
  expect(await session.live()).toBe(false);
  expect(after.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('the password is changed against the present one, and open links end', async () => {
  const user = await reader().user.findUniqueOrThrow({ where: { email: 'tomas@newsroom.example' } });
  const tomas: Person = { id: user.id, name: user.name, role: 'CHECKER', scope: 'write' };
  const wrong = await changePassword(tomas, { current: 'wrong', password: 'another long one' });
  expect(wrong).toMatchObject({ refusal: { kind: 'invalid', issues: [{ path: 'current' }] } });
  expect(
    (await changePassword(tomas, { current: 'correct horse battery', password: 'another long one' })).ok,
  ).toBe(true);
  const { passwordHash } = await reader().user.findUniqueOrThrow({ where: { id: user.id } });
  expect(await passwordMatches(passwordHash, 'another long one')).toEqual(ok(true));
  expect(await passwordMatches(passwordHash, 'correct horse battery')).toEqual(ok(false));
});

test('a link of somebody who lost access is worth nothing', async () => {
  const user = await reader().user.findUniqueOrThrow({ where: { email: 'tomas@newsroom.example' } });
  const { link } = must(await resetUser(admin, { userId: user.id }, { now }));
  const edit = { userId: user.id, version: user.version, name: user.name, active: false };
  expect((await editUser(admin, { ...edit, role: 'CHECKER' })).ok).toBe(true);
  expect((await setPassword({ secret: secretOf(link), password: 'a third long one' }, { now })).ok).toBe(
    false,
  );
});

test('a password is the same however its letters are composed, and nobody without one gets in', async () => {
  const composed = 'pass-caf\u00e9-word';
  expect(await passwordMatches(must(await hashPassword(composed)), composed.normalize('NFD'))).toEqual(
    ok(true),
  );
  expect(await passwordMatches(null, 'anything at all')).toEqual(ok(false));
});
