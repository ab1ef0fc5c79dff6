import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Measures, startMeasuring } from '@/lib/config/measures';
import { transaction } from '@/lib/data/db';
import { ask, end, type JobKind, type Leased } from '@/lib/data/jobs';
import { ok } from '@/lib/domain/result';
import { measureWork } from '@/lib/jobs/measured';
import { Worker } from '@/lib/jobs/worker';
import { newId } from '@/lib/services/ids';
import { failing, nextJob } from '@/lib/services/jobs';
import { outside } from '../support/outside';
import { eventually } from '../support/patience';
import { readsOf } from '../support/queries';

let measures: Measures;
beforeEach(async () => {
  measures = startMeasuring();
  measureWork(measures);
  await outside('DELETE FROM "Job"');
});
afterEach(() => {
  measures.workSeen = undefined;
});

async function asked(kind: JobKind, createdAt: Date): Promise<void> {
  await transaction(async (tx) => {
    await ask(tx, { id: newId(), kind, subjectId: newId(), createdById: null, createdAt });
    return ok(undefined);
  });
}

const linesOf = async (now?: number) =>
  (await measures.text(now)).split('\n').filter((line) => /^sourceline_jobs?_?/.test(line));

test('what waits, runs and failed is said by kind, with what is due and for how long, in one query', async () => {
  const now = Date.now();
  await asked('CAPTURE', new Date(now - 90_000));
  await asked('CAPTURE', new Date(now - 60_000));
  await asked('CHECK_ARTICLE', new Date(now - 30_000));
  await nextJob(60_000, new Date(now));
  const { value: lines, reads } = await readsOf(() => linesOf(now));
  expect(lines).toEqual(
    expect.arrayContaining([
      'sourceline_jobs{kind="CAPTURE",state="QUEUED"} 1',
      'sourceline_jobs{kind="CAPTURE",state="RUNNING"} 1',
      'sourceline_jobs{kind="CAPTURE",state="FAILED"} 0',
      'sourceline_jobs{kind="CHECK_ARTICLE",state="QUEUED"} 1',
      'sourceline_jobs_due{kind="CAPTURE"} 1',
      'sourceline_jobs_oldest_due_seconds{kind="CAPTURE"} 60',
      'sourceline_jobs_oldest_due_seconds{kind="CHECK_ARTICLE"} 30',
    ]),
  );
  expect(reads).toHaveLength(1);
});

test('what is not there is nought, and where nobody can look nothing is said', async () => {
  expect(await linesOf()).toContain('sourceline_jobs_oldest_due_seconds{kind="CAPTURE"} 0');
  measures.workSeen = () => Promise.reject(new Error('The database is away.'));
  expect((await linesOf()).filter((line) => line.startsWith('sourceline_jobs'))).toEqual([]);
});

test('what a worker ended is counted, with what came of it and how long it took', async () => {
  await asked('CAPTURE', new Date());
  await asked('CHECK_ARTICLE', new Date());
  await asked('CAPTURE', new Date());
  const done = async (job: Leased) => {
    await transaction(async (tx) => ok(await end(tx, job, { state: 'DONE' }, new Date())));
    return 'DONE' as const;
  };
  const fails = async (job: Leased) => {
    const ending = failing(job, { trouble: 'TOO_LARGE', reason: 'Too large.' }, new Date());
    await transaction(async (tx) => ok(await end(tx, job, ending, new Date())));
    return 'TOO_LARGE' as const;
  };
  const worker = new Worker(
    {
      ...{ CAPTURE: done, CHECK_ARTICLE: fails, TRACE_ARTICLE: done, TRACE_EVIDENCE: done },
      ...{ OFFER_SIGHTINGS: done, PUBLISH: done, SEND_MAIL: done },
    },
    { lease: 2000, renewed: 100, look: 10, clock: 60_000 },
  );
  try {
    await eventually(async () =>
      expect(await linesOf()).toEqual(
        expect.arrayContaining([
          'sourceline_job_seconds_count{kind="CAPTURE",outcome="DONE"} 2',
          'sourceline_job_seconds_count{kind="CHECK_ARTICLE",outcome="TOO_LARGE"} 1',
        ]),
      ),
    );
  } finally {
    await worker.stop();
  }
});
