import { beforeEach, expect, test } from 'vitest';
import { transaction } from '@/lib/data/db';
import { ask } from '@/lib/data/jobs';
import { ok } from '@/lib/domain/result';
import { newId } from '@/lib/services/ids';
import { nextJob } from '@/lib/services/jobs';
import { outside } from '../../support/outside';
import { connected, onPostgres } from '../../support/postgres';

const MINUTE = 60_000;

beforeEach(() => outside('DELETE FROM "Job"'));

/** Asks for so many pieces of work. Gives their ids, what is due first before the rest. */
async function asked(pieces: number): Promise<string[]> {
  const ids = Array.from({ length: pieces }, () => newId());
  await transaction(async (tx) => {
    for (const [n, id] of ids.entries()) {
      const createdAt = new Date(Date.now() - (pieces - n) * 1000);
      await ask(tx, { id, kind: 'CAPTURE', subjectId: newId(), createdById: null, createdAt });
    }
    return ok(undefined);
  });
  return ids;
}

test('workers that look at once take a piece each, and none takes one that another has', async () => {
  const ids = await asked(12);
  const worker = async () => {
    const taken: string[] = [];
    for (let job = await nextJob(MINUTE); job; job = await nextJob(MINUTE)) taken.push(job.id);
    return taken;
  };
  const taken = await Promise.all([worker(), worker(), worker()]);
  expect(taken.flat().sort()).toEqual([...ids].sort());
  expect(taken.every((some) => some.length > 0)).toBe(true);
});

test.runIf(onPostgres)('a row that somebody else is changing is passed over, not waited for', async () => {
  const [first = '', second] = await asked(2);
  await connected(String(process.env.DATABASE_URL), async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM "Job" WHERE "id" = $1 FOR UPDATE', [first]);
    expect((await nextJob(MINUTE))?.id).toBe(second);
    expect(await nextJob(MINUTE)).toBeUndefined();
    await client.query('ROLLBACK');
  });
  expect((await nextJob(MINUTE))?.id).toBe(first);
});
