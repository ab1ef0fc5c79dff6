import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { ask, end, type Leased } from '@/lib/data/jobs';
import { type Person, signedOut } from '@/lib/domain/actor';
import { MOST_BEGUN, MOST_FAILURES } from '@/lib/domain/backing-off';
import { ok } from '@/lib/domain/result';
import type { Trouble } from '@/lib/domain/trouble';
import { ListJobs, type ListJobsInput } from '@/lib/schemas/jobs';
import { askForCapture } from '@/lib/services/evidence/captures';
import { newId } from '@/lib/services/ids';
import { failing, nextJob } from '@/lib/services/jobs';
import { countJobs, listJobs } from '@/lib/services/jobs/listing';
import { retryFailedJobs, retryJob } from '@/lib/services/jobs/retrying';
import { aPerson } from '../../support/actors';
import { must, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, seals } from '../../support/newsroom';
import { outside } from '../../support/outside';
import { readsOf } from '../../support/queries';
import { forgetTracing } from '../../support/tracing';

const MINUTE = 60_000;
const HOST = 'unpublished.example';

let admin: Person;
beforeAll(async () => {
  admin = await aPerson('ADMIN');
});
beforeEach(() => outside('DELETE FROM "Job"'));

/** Work that was asked for, of which each piece is about something of its own unless told. */
async function asked(given: { subjectId?: string; at?: Date } = {}): Promise<string> {
  const { subjectId = newId(), at = new Date() } = given;
  const id = newId(at);
  await transaction(async (tx) => {
    await ask(tx, { id, kind: 'CAPTURE', subjectId, createdById: null, createdAt: at });
    return ok(undefined);
  });
  return id;
}

/** Lets the next work fail, for good where it was tried often enough before. */
async function fails(trouble: Trouble, { forGood = false, now = new Date() } = {}): Promise<void> {
  const job = await leased(now);
  const failures = forGood ? MOST_FAILURES - 1 : 0;
  const ending = failing({ ...job, failures }, { trouble, reason: `${HOST} is silent.` }, now);
  await transaction(async (tx) => ok(await end(tx, job, ending, now)));
}

async function leased(now: Date): Promise<Leased> {
  const job = await nextJob(MINUTE, now);
  if (!job) throw new Error('There is no work.');
  return job;
}

const listed = async (input: ListJobsInput = {}) => must(await listJobs(admin, ListJobs.parse(input)));

describe('work in the background', () => {
  test('is listed by its state, with how it goes, and nothing of what it is about', async () => {
    const subjectId = newId();
    const id = await asked({ subjectId });
    await fails('UNREACHABLE');
    const { items } = await listed({ state: 'QUEUED' });
    expect(items).toEqual([
      {
        ...{ id, kind: 'CAPTURE', state: 'QUEUED', askedAt: expect.any(String), begun: 1, failures: 1 },
        ...{ trouble: 'UNREACHABLE', dueAt: expect.any(String), begunAt: null, endedAt: null },
      },
    ]);
    expect(JSON.stringify(items)).not.toMatch(new RegExp(`${HOST}|${subjectId}`));
    const [job] = items;
    await leased(new Date(job?.dueAt ?? 0));
    const [running] = (await listed({ state: 'RUNNING' })).items;
    expect(running).toMatchObject({ id, begun: 2, begunAt: job?.dueAt, dueAt: null });
  });

  test('comes page by page: what was due first before the rest, what ended last before the rest', async () => {
    const now = Date.now();
    const ids: string[] = [];
    for (let n = 5; n > 0; n--) ids.push(await asked({ at: new Date(now - n * MINUTE) }));
    const walked = async (state: 'QUEUED' | 'FAILED') => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listed({ state, limit: 2, ...(cursor && { cursor }) });
        found.push(...page.items.map(({ id }) => id));
        cursor = page.next ?? undefined;
      } while (cursor);
      return found;
    };
    expect(await walked('QUEUED')).toEqual(ids);
    for (let n = 5; n > 0; n--) await fails('NOT_FOUND', { forGood: true, now: new Date(now - n * MINUTE) });
    expect(await walked('FAILED')).toEqual([...ids].reverse());
  });

  test('is counted, with what is due and since when', async () => {
    const now = new Date();
    expect(must(await countJobs(admin, {}, { now }))).toMatchObject({ queued: 0, due: 0, oldestDueAt: null });
    await asked({ at: now });
    await fails('BUSY', { now });
    await asked({ at: now });
    await fails('TOO_LARGE', { forGood: true, now });
    await asked({ at: new Date(now.getTime() - MINUTE) });
    await asked({ at: now });
    await leased(now);
    expect(must(await countJobs(admin, {}, { now }))).toEqual({
      ...{ queued: 2, delayed: 1, running: 1, failed: 1, due: 1 },
      ...{ oldestDueAt: now.toISOString(), unattended: false },
    });
    // The worker of the one under way is silent, and nobody takes up the other one either.
    const later = new Date(now.getTime() + 6 * MINUTE);
    expect(must(await countJobs(admin, {}, { now: later }))).toMatchObject({ due: 3, unattended: true });
  });

  test('costs as many queries however much there is', async () => {
    const queries = async () =>
      (await readsOf(async () => [await listed({ state: 'QUEUED' }), await countJobs(admin)])).reads.length;
    await asked();
    const few = await queries();
    for (let n = 0; n < 20; n++) await asked();
    expect(await queries()).toBe(few);
    expect(few).toBe(2);
  });

  test('that failed and was asked for anew is not listed any more, nor tried again', async () => {
    const subjectId = newId();
    const id = await asked({ subjectId, at: new Date(Date.now() - MINUTE) });
    await fails('NOT_FOUND', { forGood: true });
    expect((await listed()).items).toHaveLength(1);
    await asked({ subjectId });
    expect((await listed()).items).toEqual([]);
    expect(must(await countJobs(admin)).failed).toBe(0);
    expect(refusalOf(await retryJob(admin, { jobId: id })).kind).toBe('not_found');
    expect(must(await retryFailedJobs(admin))).toEqual({ jobs: 0 });
  });

  test('is for administrators alone', async () => {
    const jobId = await asked();
    const input = ListJobs.parse({});
    for (const [actor, kind] of [
      [await aPerson('CHECKER'), 'not_found'],
      [await aPerson('EDITOR'), 'not_found'],
      [await aPerson('READER'), 'not_found'],
      [signedOut, 'unauthenticated'],
    ] as const)
      for (const refused of [
        await listJobs(actor, input),
        await countJobs(actor),
        await retryJob(actor, { jobId }),
        await retryFailedJobs(actor),
      ])
        expect(refusalOf(refused).kind).toBe(kind);
  });
});

describe('trying again', () => {
  const retriedIn = () => reader().auditEvent.count({ where: { verb: 'work.retried' } });

  test('makes work due at once that failed for good, as if it had never been tried, and is recorded', async () => {
    const id = await asked();
    await fails('OURS', { forGood: true });
    const before = await retriedIn();
    const now = new Date();
    expect(must(await retryJob(admin, { jobId: id }, { now }))).toMatchObject({
      ...{ state: 'QUEUED', begun: 0, failures: 0, trouble: 'OURS' },
      ...{ dueAt: now.toISOString(), endedAt: null },
    });
    expect(await retriedIn()).toBe(before + 1);
    expect((await leased(now)).id).toBe(id);
  });

  test('makes work due at once that waits for its next attempt, and keeps its count', async () => {
    const id = await asked();
    await fails('UNREACHABLE');
    const now = new Date();
    expect(must(await retryJob(admin, { jobId: id }, { now }))).toMatchObject({
      ...{ state: 'QUEUED', begun: 1, failures: 1, dueAt: now.toISOString() },
    });
  });

  test('leaves alone what is due or under way, and refuses what is done', async () => {
    const id = await asked();
    const before = await retriedIn();
    expect(must(await retryJob(admin, { jobId: id }))).toMatchObject({ state: 'QUEUED', begun: 0 });
    await leased(new Date());
    expect(must(await retryJob(admin, { jobId: id }))).toMatchObject({ state: 'RUNNING', begun: 1 });
    expect(await retriedIn()).toBe(before);
    await outside(`UPDATE "Job" SET "state" = 'DONE', "endedAt" = "createdAt" WHERE "id" = '${id}'`);
    expect(refusalOf(await retryJob(admin, { jobId: id })).kind).toBe('not_ready');
    expect(refusalOf(await retryJob(admin, { jobId: newId() })).kind).toBe('not_found');
  });

  test('lets what was cut off too often be begun again', async () => {
    const id = await asked();
    for (let n = 0; n <= MOST_BEGUN; n++) await nextJob(1, new Date(Date.now() + n * MINUTE));
    expect((await listed()).items).toMatchObject([{ id, trouble: 'CUT_OFF', begun: MOST_BEGUN + 1 }]);
    const now = new Date(Date.now() + 2 * MOST_BEGUN * MINUTE);
    must(await retryJob(admin, { jobId: id }, { now }));
    expect(await leased(now)).toMatchObject({ id, begun: 1 });
  });

  test('of all takes what failed and what waits because it did, in one event', async () => {
    for (let n = 0; n < 3; n++) {
      await asked();
      await fails('UNREACHABLE', { forGood: n > 0 });
    }
    await asked();
    const before = await retriedIn();
    const now = new Date();
    expect(must(await retryFailedJobs(admin, {}, { now }))).toEqual({ jobs: 3 });
    expect(must(await countJobs(admin, {}, { now }))).toMatchObject({ queued: 4, due: 4, failed: 0 });
    expect(await retriedIn()).toBe(before + 1);
    expect(must(await retryFailedJobs(admin))).toEqual({ jobs: 0 });
    expect(await retriedIn()).toBe(before + 1);
  });
});

test('a copy of what came with a blind review shows once the round has concluded', async () => {
  const room = await aNewsroom();
  const claim = await aClaim('IN_REVIEW', room);
  const [first, second] = room.reviewers;
  const evidence = { title: 'A memo', url: `https://${HOST}/`, type: 'DATA', rationale: 'So.' } as const;
  await seals(first, claim, { evidence: [{ ...evidence, stance: 'CONTEXT', strength: 'WEAK' }] });
  const { evidenceId } = await reader().evidenceLink.findFirstOrThrow({ where: { claimId: claim.id } });
  must(await askForCapture(first, { evidenceId }));
  const { id: jobId } = await reader().job.findFirstOrThrow({ where: { subjectId: evidenceId } });
  await forgetTracing();
  const seen = async () => [
    (await listed({ state: 'QUEUED' })).items.map(({ id }) => id),
    must(await countJobs(admin)).queued,
  ];
  expect(await seen()).toEqual([[], 0]);
  expect(refusalOf(await retryJob(admin, { jobId })).kind).toBe('not_found');
  await seals(second, claim);
  expect(await seen()).toEqual([[jobId], 1]);
});
