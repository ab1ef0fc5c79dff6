import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { execute, reader, rows, rowsThrough, type Tx, transaction } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import { ok, refuse } from '@/lib/domain/result';

const count = (mark: string) =>
  Prisma.sql`SELECT COUNT(*) AS "rows" FROM "PublicChange" WHERE "mark" = ${mark}`;
const put = (tx: Tx, mark: string) => insert(tx, 'PublicChange', [{ mark, change: 'now' }]);

describe('a statement inside a transaction', () => {
  test('sees what was written there, which nobody else does before it is committed', async () => {
    const mark = randomUUID();
    await transaction(async (tx) => {
      await put(tx, mark);
      expect(await tx.publicChange.count({ where: { mark } })).toBe(1);
      const [inside] = await rowsThrough<{ change: string }>(
        tx,
        Prisma.sql`SELECT "change" FROM "PublicChange" WHERE "mark" = ${mark}`,
      );
      expect(inside).toEqual({ change: 'now' });
      expect(await rows(count(mark))).toEqual([{ rows: 0 }]);
      return ok(null);
    });
    expect(await rowsThrough(reader(), count(mark))).toEqual([{ rows: 1 }]);
  });

  test.each([
    ['refused', async () => refuse('not_found')],
    ['broken off', () => Promise.reject(new Error('broken off'))],
  ])('leaves nothing where the transaction is %s', async (_, end) => {
    const mark = randomUUID();
    const done = transaction<never>(async (tx) => {
      await put(tx, mark);
      return end();
    });
    await done.catch(() => undefined);
    expect(await rows(count(mark))).toEqual([{ rows: 0 }]);
  });

  test('does nothing once the transaction is over, nor in the next one', async () => {
    const mark = randomUUID();
    const kept: Tx[] = [];
    await transaction(async (tx) => ok(void kept.push(tx)));
    const [over] = kept;
    if (!over) throw new Error('There was no transaction.');
    await expect(execute(over, count(mark))).rejects.toThrow();
    await expect(put(over, mark)).rejects.toThrow();
    await transaction(async (tx) => {
      await put(tx, `${mark} next`);
      await expect(put(over, mark)).rejects.toThrow();
      return ok(null);
    });
    expect(await rows(count(mark))).toEqual([{ rows: 0 }]);
  });

  test('stores several rows, with instants as Prisma reads them', async () => {
    const at = new Date('2026-11-22T09:30:00.005Z');
    const keys = ['a', 'b'].map((key) => ({ ...answer, userId: randomUUID(), key, createdAt: at }));
    await transaction(async (tx) => ok(await insert(tx, 'IdempotencyKey', keys)));
    for (const { userId, key } of keys)
      expect(await reader().idempotencyKey.findUnique({ where: { userId_key: { userId, key } } })).toEqual(
        keys.find((stored) => stored.key === key),
      );
  });
});

const answer = { operation: 'claim.draft', requestHash: 'none', response: '{"it’s":"“here”"}' };
