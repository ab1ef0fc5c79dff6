import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ClaimView } from '@/lib/schemas/claim/view';
import { JobCounts, JobPage, JobView, TriedAgain } from '@/lib/schemas/jobs';
import { eventually } from '../support/patience';
import { as, type Caller } from './support/client';
import { METRICS } from './support/measures';
import { aDraft, must } from './support/newsroom';

const pages = createServer((_, response) => response.writeHead(403).end());
const PAGE = `http://127.0.0.1:${inject('pagesPort')}/secret-report`;

let rana: Caller;
let ingrid: Caller;
beforeAll(async () => {
  await new Promise<void>((done) => void pages.listen(inject('pagesPort'), '127.0.0.1', done));
  [rana, ingrid] = await Promise.all([as('Rana'), as('Ingrid')]);
});
afterAll(() => void pages.close());

/** Asks for a copy that can't be had, and waits until that has failed. Gives the newest work. */
async function failed(): Promise<JobView> {
  const { claim, etag } = await aDraft(rana);
  const evidence = {
    ...{ title: 'A report', url: PAGE, type: 'DATA' },
    ...{ stance: 'CONTEXT', strength: 'WEAK', rationale: 'It counts the taps.' },
  };
  const added = await rana.post(`/claims/${claim.id}/evidence`, evidence, { etag });
  const id = must(added).as(ClaimView).evidence[0]?.evidence.id;
  must(await rana.post(`/evidence/${id}/captures`, {}));
  const hasFailed = async () => {
    const { items } = must(await ingrid.get('/jobs?state=QUEUED&limit=100')).as(JobPage);
    const job = items.find(({ trouble }) => trouble === 'REFUSED_BY_SITE');
    if (!job) throw new Error('It has not failed yet.');
    return job;
  };
  return eventually(hasFailed);
}

describe('work in the background', () => {
  test('is shown to administrators by its kind and its trouble, and tried again', async () => {
    const job = await failed();
    expect(job).toMatchObject({ kind: 'CAPTURE', state: 'QUEUED', begun: 1, failures: 1 });
    expect((await ingrid.get('/jobs?state=QUEUED')).text).not.toMatch(/secret-report|127\.0\.0\.1|A report/);
    const counts = must(await ingrid.get('/jobs/counts')).as(JobCounts);
    expect(counts.delayed).toBeGreaterThan(0);

    const tried = must(await ingrid.post(`/jobs/${job.id}/attempts`, {})).as(JobView);
    expect(tried).toMatchObject({ id: job.id, state: 'QUEUED', failures: 1 });
    expect(Date.parse(tried.dueAt ?? '')).toBeLessThanOrEqual(Date.now());
    await eventually(async () => {
      const { items } = must(await ingrid.get('/jobs?state=QUEUED&limit=100')).as(JobPage);
      expect(items.find(({ id }) => id === job.id)).toMatchObject({ begun: 2, failures: 2 });
    });
    expect(must(await ingrid.post('/jobs/attempts', {})).as(TriedAgain).jobs).toBeGreaterThan(0);
  });

  test('exists for nobody else', async () => {
    for (const address of ['/jobs', '/jobs/counts'])
      expect([address, (await rana.get(address)).status]).toEqual([address, 404]);
    for (const address of ['/jobs/attempts', '/jobs/any/attempts'])
      expect([address, (await rana.post(address, {})).status]).toEqual([address, 404]);
    expect((await ingrid.post('/jobs/any/attempts', {})).status).toBe(404);
    expect((await ingrid.get('/jobs?state=LATE')).status).toBe(422);
  });

  test('is measured, where measures are read', async () => {
    const job = await failed();
    expect(job.failures).toBeGreaterThan(0);
    const text = await (await fetch(`${METRICS}/metrics`)).text();
    expect(text).toMatch(/^sourceline_jobs\{kind="CAPTURE",state="QUEUED"\} [1-9]/m);
    expect(text).toMatch(/^sourceline_jobs_due\{kind="CHECK_ARTICLE"\} \d+$/m);
    expect(text).toMatch(/^sourceline_job_seconds_count\{kind="CAPTURE",outcome="REFUSED_BY_SITE"\} [1-9]/m);
  });
});
