import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reader, rows, transaction } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { indexSource, searchRow } from '@/lib/data/search';
import { ok } from '@/lib/domain/result';
import { must, refusalOf } from '../support/make';

/** Stands for another program: SQLite keeps its locks between connections, whichever process they are in. */
let other: Database.Database;

beforeEach(() => {
  other = new Database((process.env.DATABASE_URL ?? '').replace(/^file:/, ''));
});

afterEach(() => {
  other.close();
});

const takesTheLock = () => other.exec('BEGIN IMMEDIATE');

/** A write of two statements. */
const writes = (subject: string, options?: { patience: number }) =>
  transaction(async (tx) => {
    await searchRow(tx, 'CLAIM', subject);
    await indexSource(tx, subject, [subject]);
    return ok(subject);
  }, options);

const entriesOf = (subject: string) =>
  rows<{ kind: string }>(
    Prisma.sql`SELECT "kind" FROM "SearchEntry" WHERE "subjectId" = ${subject} ORDER BY "id"`,
  );

describe('while another program has the write lock', () => {
  test('a write waits and readers go on; it is done once the lock is free', async () => {
    takesTheLock();
    other.prepare(`INSERT INTO "SearchEntry" ("kind", "subjectId") VALUES ('CLAIM', 'theirs')`).run();
    const settled = vi.fn();
    const write = writes('ours').finally(settled);
    // The lock is freed by this very process, after its readers: waiting inside SQLite would never come to that.
    for (let turn = 0; turn < 50; turn++) {
      await reader().user.count();
      expect(await entriesOf('theirs')).toEqual([]);
      await nextTurn();
    }
    expect(settled).not.toHaveBeenCalled();
    other.exec('COMMIT');
    expect(must(await write)).toBe('ours');
    expect([await entriesOf('theirs'), await entriesOf('ours')].map(({ length }) => length)).toEqual([1, 2]);
  });

  test('past its patience it is refused as busy, and was never begun', async () => {
    takesTheLock();
    const run = vi.fn();
    expect(refusalOf(await transaction(run, { patience: 30 }))).toEqual({
      kind: 'busy',
      retryAfterSeconds: 5,
    });
    expect(refusalOf(await writes('late', { patience: 0 })).kind).toBe('busy');
    expect(run).not.toHaveBeenCalled();
    other.exec('ROLLBACK');
    expect(await entriesOf('late')).toEqual([]);
    expect(must(await writes('late'))).toBe('late');
    expect(await entriesOf('late')).toHaveLength(2);
  });

  test('whoever waits behind that write is refused as well, and the next one finds the way free', async () => {
    takesTheLock();
    const together = await Promise.all(['a', 'b', 'c'].map((name) => writes(name, { patience: 60 })));
    expect(together.map((result) => refusalOf(result).kind)).toEqual(['busy', 'busy', 'busy']);
    other.exec('COMMIT');
    expect(must(await writes('d'))).toBe('d');
    expect((await Promise.all(['a', 'b', 'c'].map(entriesOf))).flat()).toEqual([]);
  });
});

test('a write that waits too long for one of this process is refused as busy, and leaves that one alone', async () => {
  const run = vi.fn();
  const slow = await transaction(async (tx) => {
    await searchRow(tx, 'CLAIM', 'slow');
    expect(refusalOf(await transaction(run, { patience: 20 })).kind).toBe('busy');
    await searchRow(tx, 'SOURCE', 'slow');
    return ok('slow');
  });
  expect(must(slow)).toBe('slow');
  expect(run).not.toHaveBeenCalled();
  expect(must(await writes('next'))).toBe('next');
  expect(await entriesOf('slow')).toHaveLength(2);
});

test('what goes wrong inside a write is no lack of patience', async () => {
  const failing = transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO "SearchEntry" ("kind", "subjectId") VALUES ('CLAIM', NULL)`;
    return ok(null);
  });
  await expect(failing).rejects.toThrow(/NOT NULL/);
});
