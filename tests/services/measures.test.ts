import { beforeAll, expect, test } from 'vitest';
import { type Measures, startMeasuring } from '@/lib/config/measures';
import { reader, rows, transaction } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { ok } from '@/lib/domain/result';
import { aPerson } from '../support/actors';

let measures: Measures;
beforeAll(async () => {
  // What opens the newsroom asks the database as well.
  await reader().user.count();
  measures = startMeasuring();
});

/** How often, and for how many seconds, the database was at work so far. */
async function time(work: 'read' | 'write') {
  const text = await measures.text();
  const of = (what: 'count' | 'sum') =>
    Number(
      new RegExp(`^sourceline_database_seconds_${what}{work="${work}"} (.+)$`, 'm').exec(text)?.[1] ?? 0,
    );
  return { count: of('count'), seconds: of('sum') };
}

async function counted(run: () => Promise<unknown>) {
  const before = { read: await time('read'), write: await time('write') };
  await run();
  const after = { read: await time('read'), write: await time('write') };
  expect(after.read.count > before.read.count).toBe(after.read.seconds > before.read.seconds);
  return {
    reads: after.read.count - before.read.count,
    writes: after.write.count - before.write.count,
  };
}

test('a read is counted, whether Prisma or a prepared statement makes it', async () => {
  await aPerson('CHECKER');
  expect(await counted(() => rows(Prisma.sql`SELECT "id" FROM "User"`))).toEqual({ reads: 1, writes: 0 });
  expect(await counted(() => reader().user.findMany())).toEqual({ reads: 1, writes: 0 });
  expect(await counted(() => reader().$queryRaw`SELECT "id" FROM "User"`)).toEqual({ reads: 1, writes: 0 });
  const two = () => reader().user.findMany({ include: { sessions: true } });
  expect(await counted(two)).toEqual({ reads: 2, writes: 0 });
});

test('a read that fails took its time too', async () => {
  const fails = () => reader().$queryRaw`SELECT "id" FROM "Nothing"`.catch(() => undefined);
  expect(await counted(fails)).toEqual({ reads: 1, writes: 0 });
});

test('a transaction is one write, whatever it reads', async () => {
  const write = () =>
    transaction(async (tx) => {
      await tx.user.findMany();
      return ok(await tx.attemptCount.deleteMany());
    });
  expect(await counted(write)).toEqual({ reads: 0, writes: 1 });
});
