import { beforeAll, expect, test } from 'vitest';
import { bearer } from '@/lib/auth/bearer';
import { reader } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { createToken, listTokens, revokeToken } from '@/lib/services/people/tokens';
import { editUser } from '@/lib/services/people/users';
import { aPerson, readingOnly } from '../../support/actors';
import { anAdmin } from '../../support/admins';
import { must } from '../../support/make';
import { eventually } from '../../support/patience';

let rana: Person;
beforeAll(async () => {
  rana = await aPerson('CHECKER');
});

async function aToken(scope: 'read' | 'write' = 'read', owner = rana) {
  return must(await createToken(owner, { name: 'script', scope }));
}

test('only the hash of the secret is stored, and the list never tells it', async () => {
  const { token, secret } = await aToken();
  expect(secret).toMatch(/^slt_[\w-]{43}$/);
  const stored = JSON.stringify([await reader().apiToken.findMany(), await reader().auditEvent.findMany()]);
  expect(stored).not.toContain(secret);
  expect(JSON.stringify(await listTokens(rana))).not.toContain(secret);
  expect(JSON.stringify(await listTokens(rana))).toContain(token.id);
});

test('it acts as its owner, in its scope', async () => {
  const { token, secret } = await aToken('read');
  const now = new Date();
  expect(await bearer(`Bearer ${secret}`, now)).toEqual({
    ...rana,
    scope: 'read',
    through: { kind: 'token', id: token.id },
  });
  expect((await bearer(`bearer ${secret}`, now))?.id).toBe(rana.id);
  for (const other of [`Basic ${secret}`, secret, `Bearer ${secret}x`, 'Bearer ', `Bearer ${secret} more`]) {
    expect(await bearer(other, now)).toBeNull();
  }
});

test('a read token makes no tokens', async () => {
  const made = await createToken(readingOnly(rana), { name: 'more', scope: 'write' });
  expect(made).toMatchObject({ refusal: { kind: 'forbidden' } });
});

test('revoking ends it at once; somebody else’s does not exist', async () => {
  const { token, secret } = await aToken();
  const other = await aPerson('EDITOR');
  expect(await revokeToken(other, { tokenId: token.id })).toMatchObject({ refusal: { kind: 'not_found' } });
  expect(await bearer(`Bearer ${secret}`, new Date())).not.toBeNull();
  expect((await revokeToken(rana, { tokenId: token.id })).ok).toBe(true);
  expect(await bearer(`Bearer ${secret}`, new Date())).toBeNull();
  expect((await revokeToken(rana, { tokenId: token.id })).ok).toBe(true);
});

test('revoking it ends what was made with it, and with that in turn; a sister stays', async () => {
  const parent = await aToken('write');
  const made = async (by: string) => aToken('write', { ...rana, through: { kind: 'token', id: by } });
  const child = await made(parent.token.id);
  const grandchild = await made(child.token.id);
  const sister = await aToken('write');
  must(await revokeToken(rana, { tokenId: parent.token.id }));
  const work = [];
  for (const { secret } of [parent, child, grandchild, sister])
    work.push((await bearer(`Bearer ${secret}`, new Date())) !== null);
  expect(work).toEqual([false, false, false, true]);
  const { items } = must(await listTokens(rana));
  expect(items.find(({ id }) => id === grandchild.token.id)?.revokedAt).not.toBeNull();
});

test('nobody has more than a hundred that work', async () => {
  const owner = await aPerson('EDITOR');
  for (let n = 0; n < 100; n += 1) await aToken('read', owner);
  const more = await createToken(owner, { name: 'one more', scope: 'read' });
  expect(more).toMatchObject({ refusal: { kind: 'not_ready' } });
  const [oldest] = must(await listTokens(owner)).items;
  must(await revokeToken(owner, { tokenId: oldest?.id ?? '' }));
  await aToken('read', owner);
});

test('somebody who loses access loses their tokens', async () => {
  const owner = await aPerson('EDITOR');
  const admin = await anAdmin();
  const { secret } = await aToken('write', owner);
  const edit = { userId: owner.id, version: 1, name: owner.name, role: 'EDITOR' as const, active: false };
  expect((await editUser(admin, edit)).ok).toBe(true);
  expect(await bearer(`Bearer ${secret}`, new Date())).toBeNull();
});

test('its use is noted, once an hour', async () => {
  const { token, secret } = await aToken();
  const used = async () =>
    (await reader().apiToken.findUniqueOrThrow({ where: { id: token.id } })).lastUsedAt;
  const at = (time: string) => new Date(`2027-01-01T${time}:00.000Z`);
  await bearer(`Bearer ${secret}`, at('10:00'));
  await eventually(async () => expect(await used()).toEqual(at('10:00')));
  await bearer(`Bearer ${secret}`, at('10:59'));
  await bearer(`Bearer ${secret}`, at('11:01'));
  await eventually(async () => expect(await used()).toEqual(at('11:01')));
});

test('the same key makes one token, and its secret is not told twice', async () => {
  const input = { name: 'once', scope: 'read' as const };
  const first = must(await createToken(rana, input, { key: 'key' }));
  expect(await createToken(rana, input, { key: 'key' })).toMatchObject({
    refusal: { kind: 'duplicate', existing: { id: first.token.id } },
  });
  expect(JSON.stringify(await reader().idempotencyKey.findMany())).not.toContain(first.secret);
});
