import { expect, onTestFinished, test } from 'vitest';
import { GET } from '@/app/readyz/route';
import { transaction } from '@/lib/data/db';
import type { Driver } from '@/lib/data/db/driver';
import { ok } from '@/lib/domain/result';
import { isReady } from '@/lib/services/readiness';

const store = globalThis as typeof globalThis & { sourcelineDriver?: Driver };

const change = (sql: string) =>
  transaction(async (tx) => {
    await tx.$executeRawUnsafe(sql);
    return ok(null);
  });

/** Until this test is over the database answers fast reads like this. */
function answering(rows: () => Promise<never>): void {
  const open = store.sourcelineDriver as Driver;
  store.sourcelineDriver = { ...open, rows };
  onTestFinished(() => {
    store.sourcelineDriver = open;
  });
}

test('ready at the migrations that this code knows, and at no others', async () => {
  expect(await isReady()).toBe(true);
  await change(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "started_at", "applied_steps_count") VALUES ('later', '', '29990101000000_later', current_timestamp, current_timestamp, 1)`,
  );
  expect(await isReady()).toBe(false);
  await change(`DELETE FROM "_prisma_migrations" WHERE "id" = 'later'`);
  expect(await isReady()).toBe(true);
});

test('one whose last migration was taken back, or never ended, is not ready', async () => {
  for (const column of ['rolled_back_at', 'finished_at']) {
    const was = column === 'finished_at' ? 'current_timestamp' : 'NULL';
    const is = column === 'finished_at' ? 'NULL' : 'current_timestamp';
    const last = `"id" = (SELECT max("id") FROM "_prisma_migrations")`;
    await change(`UPDATE "_prisma_migrations" SET "${column}" = ${is} WHERE ${last}`);
    expect([column, await isReady()]).toEqual([column, false]);
    await change(`UPDATE "_prisma_migrations" SET "${column}" = ${was} WHERE ${last}`);
    expect([column, await isReady()]).toEqual([column, true]);
  }
});

test.each([
  ['refuses', () => Promise.reject(new Error('Connection terminated'))],
  ['does not answer', () => new Promise<never>(() => undefined)],
])('a database that %s makes nobody wait, and is told in words', async (_, rows) => {
  await isReady();
  answering(rows);
  expect(await isReady(50)).toBe(false);
  const answer = await GET();
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store']);
  expect(await answer.text()).toBe(
    'The database does not answer, or is not at the migrations of this Sourceline.\n',
  );
});
