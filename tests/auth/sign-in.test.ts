import { beforeEach, expect, test } from 'vitest';
import { within } from '@/lib/auth/attempts';
import { deviceOf, sealed } from '@/lib/auth/device-cookie';
import { signIn, type Visitor } from '@/lib/auth/sign-in';
import { reader, transaction } from '@/lib/data/db';
import { hashPassword } from '@/lib/data/people/secrets';
import { savePassword } from '@/lib/data/people/users';
import { invalid, ok } from '@/lib/domain/result';
import { aPerson } from '../support/actors';
import { must } from '../support/make';
import { onPostgres } from '../support/postgres';

const PASSWORD = 'correct horse battery';

beforeEach(async () => {
  await transaction(async (tx) => ok(await tx.attemptCount.deleteMany()));
});

async function anAccount({ active = true } = {}) {
  const person = await aPerson('CHECKER');
  const passwordHash = must(await hashPassword(PASSWORD));
  await transaction(async (tx) => {
    await savePassword(tx, person.id, passwordHash);
    return ok(await tx.user.update({ where: { id: person.id }, data: { active } }));
  });
  return { id: person.id, email: `${person.id}@newsroom.example` };
}

const from = (place: string, device: string | null = null): Visitor => ({
  place,
  device: 'Firefox on Linux',
  knownDevice: async () => device,
  welcome: async () => undefined,
});

/** One attempt after the other: many at once would wait in a queue that is full before they are counted. */
async function wrongly(times: number, email: string, visitor: (attempt: number) => Visitor) {
  let last = await signIn({ email, password: 'wrong' }, visitor(0));
  for (let attempt = 1; attempt < times; attempt += 1)
    last = await signIn({ email, password: 'wrong' }, visitor(attempt));
  return last;
}

test('the right password signs in, however the address is written, and begins a session', async () => {
  const { id, email } = await anAccount();
  const { sessionId } = must(
    await signIn({ email: ` ${email.toUpperCase()} `, password: PASSWORD }, from('here')),
  );
  expect(await reader().session.findUnique({ where: { id: sessionId } })).toMatchObject({
    userId: id,
    device: 'Firefox on Linux',
    endedAt: null,
  });
});

test('a wrong password, an unknown address, a closed account and one without a password look the same', async () => {
  const { email } = await anAccount();
  const closed = await anAccount({ active: false });
  const invited = await aPerson('CHECKER');
  const refusals = await Promise.all([
    signIn({ email, password: 'wrong' }, from('a')),
    signIn({ email: 'nobody@newsroom.example', password: PASSWORD }, from('b')),
    signIn({ email: closed.email, password: PASSWORD }, from('c')),
    signIn({ email: `${invited.id}@newsroom.example`, password: PASSWORD }, from('d')),
  ]);
  expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  expect(refusals[0]).toMatchObject({ ok: false, refusal: { kind: 'invalid' } });
});

test('a stranger waits after ten failures, and goes on for nothing: the owner signs in from elsewhere', async () => {
  const { email } = await anAccount();
  const last = await wrongly(150, email, () => from('a stranger'));
  expect(last).toMatchObject({ refusal: { kind: 'too_many' } });
  const right = await signIn({ email, password: PASSWORD }, from('a stranger'));
  if (right.ok || right.refusal.kind !== 'too_many') throw new Error('The stranger got in.');
  expect(right.refusal.retryAfterSeconds).toBeGreaterThan(60);
  expect(right.refusal.retryAfterSeconds).toBeLessThanOrEqual(15 * 60);
  must(await signIn({ email, password: PASSWORD }, from('home')));
  const other = await anAccount();
  must(await signIn({ email: other.email, password: PASSWORD }, from('a stranger')));
});

test('a hundred failures from many places stop every place but the device that signed in before', async () => {
  const { email } = await anAccount();
  await wrongly(100, email, (attempt) => from(`place ${attempt}`));
  const right = { email, password: PASSWORD };
  expect(await signIn(right, from('home'))).toMatchObject({ refusal: { kind: 'too_many' } });
  must(await signIn(right, from('home', 'the owner’s laptop')));
});

test('a known device waits after ten failures of its own', async () => {
  const { email } = await anAccount();
  await wrongly(10, email, () => from('home', 'laptop'));
  const right = { email, password: PASSWORD };
  expect(await signIn(right, from('home', 'laptop'))).toMatchObject({ refusal: { kind: 'too_many' } });
});

test('a hundred failures from one place stop it for every account', async () => {
  const emails = await Promise.all(Array.from({ length: 10 }, async () => (await anAccount()).email));
  for (const email of emails) await wrongly(10, email, () => from('a stranger'));
  const { email } = await anAccount();
  const right = { email, password: PASSWORD };
  expect(await signIn(right, from('a stranger'))).toMatchObject({ refusal: { kind: 'too_many' } });
  must(await signIn(right, from('home')));
});

test('a success forgets the failures before it', async () => {
  const { email } = await anAccount();
  for (let round = 0; round < 3; round += 1) {
    await wrongly(9, email, () => from('home'));
    must(await signIn({ email, password: PASSWORD }, from('home')));
  }
});

test('who finds the queue full is asked to come back, and nothing is counted against them', async () => {
  const { email } = await anAccount();
  const attempts = await Promise.all(
    Array.from({ length: 60 }, (_, n) => signIn({ email, password: PASSWORD }, from(`desk ${n}`, 'laptop'))),
  );
  const kinds = attempts.map((attempt) => (attempt.ok ? 'in' : attempt.refusal.kind));
  // Ten of one device may try at once; the rest are stopped by the count, not by the queue.
  expect(kinds.filter((kind) => kind === 'in')).toHaveLength(10);
  const strangers = await Promise.all(
    Array.from({ length: 60 }, (_, n) => signIn({ email, password: PASSWORD }, from(`place ${n}`))),
  );
  const answers = strangers.map((attempt) => (attempt.ok ? 'in' : attempt.refusal.kind));
  const busy = answers.filter((kind) => kind === 'busy').length;
  expect(answers.filter((kind) => kind === 'in')).toHaveLength(60 - busy);
  // On PostgreSQL they come to the queue one after the other, as each was counted, and more of them find room.
  if (!onPostgres) expect(busy).toBe(42);
  // All of those counted, this would be too many from one place.
  must(await signIn({ email, password: PASSWORD }, from('place 59')));
});

test('a device cookie is good for its own account and password, and only as it was signed', () => {
  const rana = { id: 'rana', passwordHash: 'one' };
  const cookie = sealed('nonce', rana);
  expect(deviceOf(cookie, rana)).toBe('nonce');
  expect(deviceOf(cookie, { ...rana, id: 'daniel' })).toBeNull();
  expect(deviceOf(cookie, { ...rana, passwordHash: 'another' })).toBeNull();
  expect(deviceOf(cookie.replace('nonce', 'other'), rana)).toBeNull();
  for (const made of [undefined, '', '.', 'nonce', 'nonce.', `${cookie}x`])
    expect(deviceOf(made, rana)).toBeNull();
});

test('who gets in is welcomed with the password that was compared, and nobody else is', async () => {
  const { id, email } = await anAccount();
  const { passwordHash } = await reader().user.findUniqueOrThrow({ where: { id } });
  const welcomed: unknown[] = [];
  const visitor: Visitor = {
    ...from('home'),
    welcome: async (account) => void welcomed.push(account),
  };
  await signIn({ email, password: 'wrong' }, visitor);
  expect(welcomed).toEqual([]);
  must(await signIn({ email, password: PASSWORD }, visitor));
  expect(welcomed).toEqual([{ id, passwordHash }]);
});

test('no made-up address uses up what a link or a change of password has', async () => {
  for (const account of ['password of rana', 'link of hers']) {
    await wrongly(10, account, () => from('a stranger'));
    must(await within({ account, place: 'a stranger', device: null }, async () => ok(null)));
  }
});

test('a place that is refused leaves nothing behind, however many accounts it makes up', async () => {
  const begun = new Date();
  const later = (minutes: number) => new Date(begun.getTime() + minutes * 60_000);
  const attempt = (account: string) => ({ account, place: 'a stranger', device: null });
  const wrong = async () => invalid('password', 'Wrong.');
  for (let n = 0; n < 100; n += 1) await within(attempt(`account ${n % 20}`), wrong, begun);
  const kept = await reader().attemptCount.findMany();
  for (let n = 0; n < 50; n += 1)
    expect(await within(attempt(`made up ${n}`), wrong, later(1))).toMatchObject({
      refusal: { kind: 'too_many' },
    });
  expect(await reader().attemptCount.findMany()).toEqual(kept);
  must(await within(attempt('made up 1'), async () => ok(null), later(15)));
});

test('many at once don’t pass together', async () => {
  const attempt = { account: 'rana', place: 'a stranger', device: null };
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => within(attempt, async () => invalid('password', 'Wrong.'))),
  );
  const kinds = answers.map((answer) => !answer.ok && answer.refusal.kind);
  expect(kinds.filter((kind) => kind === 'invalid')).toHaveLength(10);
  expect(kinds.filter((kind) => kind === 'too_many')).toHaveLength(20);
});

test('what is over is forgotten, and nobody’s name is kept', async () => {
  const wrong = async () => invalid('password', 'Wrong.');
  const attempt = { account: 'email rana@newsroom.example', place: '192.0.2.1', device: null };
  await within(attempt, wrong, new Date(Date.now() - 2 * 60 * 60_000));
  const stored = JSON.stringify(await reader().attemptCount.findMany());
  expect(stored).not.toMatch(/rana|192/);
  await within({ ...attempt, account: 'email amina@newsroom.example', place: '192.0.2.2' }, wrong);
  expect(await reader().attemptCount.count()).toBe(3);
});
