import { describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { creating } from '@/lib/services/writing';
import { aPerson } from '../support/actors';
import { must, refusalOf } from '../support/make';

const HOUR = 60 * 60 * 1000;
const start = new Date('2026-03-01T09:00:00Z');
const hour = (hours: number) => new Date(start.getTime() + hours * HOUR);

/** A create that answers with `made`, asked for at a time of this test's own. */
const creates = (by: Person, key: string, made: number, now: Date, input: unknown = {}) =>
  transaction((tx) => creating(tx, by, key, 'test.create', input, now, async () => ok(made)));

const keysOf = async ({ id: userId }: Person) =>
  (await reader().idempotencyKey.findMany({ where: { userId }, orderBy: { key: 'asc' } })).map((r) => r.key);

describe('the answer of a create', () => {
  test('is kept for its key for a day, and no longer', async () => {
    const by = await aPerson('CHECKER');
    expect(must(await creates(by, 'a', 1, start))).toBe(1);
    expect(must(await creates(by, 'a', 2, hour(23.9)))).toBe(1);
    expect(refusalOf(await creates(by, 'a', 2, hour(23.9), { other: true })).kind).toBe('key_reused');
    expect(must(await creates(by, 'a', 3, hour(24.1)))).toBe(3);
    expect(must(await creates(by, 'a', 4, hour(24.2)))).toBe(3);
  });

  test('is forgotten with what anybody creates a day later; younger ones stay', async () => {
    const [by, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    for (const [i, key] of ['a', 'b', 'c'].entries()) must(await creates(by, key, i, hour(100 + i)));
    must(await creates(other, 'later', 9, hour(100 + 25.5)));
    expect(await keysOf(by)).toEqual(['c']);
    expect(await keysOf(other)).toEqual(['later']);
  });

  test('goes a few at a time, so that no create waits for all of them', async () => {
    const [by, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const answer = { operation: 'x', requestHash: '', response: '1', createdAt: hour(200), userId: by.id };
    const keys = Array.from({ length: 119 }, (_, i) => `${i}`);
    // Forgets what the tests above have left.
    must(await creates(by, 'first', 0, hour(199)));
    await transaction(async (tx) => {
      await tx.idempotencyKey.createMany({ data: keys.map((key) => ({ ...answer, key })) });
      return ok(null);
    });
    const left: number[] = [];
    for (const key of ['x', 'y', 'z']) {
      must(await creates(other, key, 0, hour(300)));
      left.push((await keysOf(by)).length);
    }
    expect(left).toEqual([70, 20, 0]);
  });
});
