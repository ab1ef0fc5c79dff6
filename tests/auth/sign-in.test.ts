import { beforeEach, expect, test, vi } from 'vitest';
import { addressOf } from '@/lib/auth/sign-in';
import { transaction } from '@/lib/data/db';
import { hashPassword } from '@/lib/data/people/secrets';
import { savePassword } from '@/lib/data/people/users';
import { ok } from '@/lib/domain/result';
import { aPerson } from '../support/actors';

const PASSWORD = 'correct horse battery';

/** Counts start anew with the module that holds them. */
let signIn: typeof import('@/lib/auth/sign-in').signIn;
beforeEach(async () => {
  vi.resetModules();
  ({ signIn } = await import('@/lib/auth/sign-in'));
});

async function anAccount({ active = true } = {}) {
  const person = await aPerson('CHECKER');
  const passwordHash = await hashPassword(PASSWORD);
  await transaction(async (tx) => {
    await savePassword(tx, person.id, passwordHash);
    return ok(await tx.user.update({ where: { id: person.id }, data: { active } }));
  });
  return { id: person.id, email: `${person.id}@newsroom.example` };
}

test('the right password signs in, however the address is written', async () => {
  const { id, email } = await anAccount();
  expect(await signIn({ email: ` ${email.toUpperCase()} `, password: PASSWORD }, 'here')).toMatchObject({
    ok: true,
    value: { id, sessionVersion: 2 },
  });
});

test('a wrong password, an unknown address, a closed account and one without a password look the same', async () => {
  const { email } = await anAccount();
  const closed = await anAccount({ active: false });
  const invited = await aPerson('CHECKER');
  const refusals = await Promise.all([
    signIn({ email, password: 'wrong' }, 'a'),
    signIn({ email: 'nobody@newsroom.example', password: PASSWORD }, 'b'),
    signIn({ email: closed.email, password: PASSWORD }, 'c'),
    signIn({ email: `${invited.id}@newsroom.example`, password: PASSWORD }, 'd'),
  ]);
  expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  expect(refusals[0]).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
});

test('after ten failures an address waits, even with the right password and from elsewhere', async () => {
  const { email } = await anAccount();
  await Promise.all(Array.from({ length: 10 }, (_, i) => signIn({ email, password: 'wrong' }, `place ${i}`)));
  const next = await signIn({ email, password: PASSWORD }, 'elsewhere');
  expect(next).toMatchObject({ refusal: { kind: 'too_many' } });
  if (!next.ok && next.refusal.kind === 'too_many') {
    expect(next.refusal.retryAfterSeconds).toBeGreaterThan(60);
    expect(next.refusal.retryAfterSeconds).toBeLessThanOrEqual(15 * 60);
  }
  const other = await anAccount();
  expect((await signIn({ email: other.email, password: PASSWORD }, 'elsewhere')).ok).toBe(true);
});

test('a success forgets the failures before it', async () => {
  const { email } = await anAccount();
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(Array.from({ length: 9 }, () => signIn({ email, password: 'wrong' }, 'home')));
    expect((await signIn({ email, password: PASSWORD }, 'home')).ok).toBe(true);
  }
});

test('the address that counts is the one that the nearest proxy added', () => {
  expect(addressOf('1.1.1.1, 2.2.2.2')).toBe('2.2.2.2');
  expect(addressOf('2.2.2.2')).toBe('2.2.2.2');
  expect(addressOf(null)).toBe('unknown');
});
