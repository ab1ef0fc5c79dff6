import { expect, test } from 'vitest';
import { transaction } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { isReady } from '@/lib/services/readiness';

const change = (sql: string) =>
  transaction(async (tx) => {
    await tx.$executeRawUnsafe(sql);
    return ok(null);
  });

test('ready at the migrations that this code knows, and at no others', async () => {
  expect(await isReady()).toBe(true);
  await change(
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "started_at", "applied_steps_count") VALUES ('later', '', '29990101000000_later', current_timestamp, current_timestamp, 1)`,
  );
  expect(await isReady()).toBe(false);
  await change(`DELETE FROM "_prisma_migrations" WHERE "id" = 'later'`);
  expect(await isReady()).toBe(true);
});
