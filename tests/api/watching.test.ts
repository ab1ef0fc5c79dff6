import { beforeAll, describe, expect, test } from 'vitest';
import { PublicPage } from '@/lib/schemas/publication';
import { eventually } from '../support/patience';
import { accountOf, as, ask, type Caller, send, sessionOf } from './support/client';
import { change, closed, onPostgres } from './support/database';
import { answered, METRICS, Reading } from './support/measures';
import { aDraft, aWord, must } from './support/newsroom';

const UNREADY = 'The database does not answer, or is not at the migrations of this Sourceline.\n';
const told = async (path: string) => {
  const { status, text } = await send('GET', path);
  return [status, text];
};

let rana: Caller;
beforeAll(async () => {
  rana = await as('Rana');
});

describe('whoever keeps servers running', () => {
  test('hears that this one is alive and ready, as often as they ask', async () => {
    for (const [path, word] of [
      ['/healthz', 'alive\n'],
      ['/readyz', 'ready\n'],
    ] as const) {
      const answer = await send('GET', path);
      expect([answer.status, answer.text]).toEqual([200, word]);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
      expect(answer.headers.get('content-type')).toBe('text/plain');
      expect((await send('POST', path)).status).toBe(405);
    }
  });

  test('is told when the database is at other migrations than this code, and that it still lives', async () => {
    await change(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "started_at", "applied_steps_count") VALUES ('later', '', '29990101000000_later', current_timestamp, current_timestamp, 1)`,
    );
    try {
      expect(await told('/readyz')).toEqual([503, UNREADY]);
      expect(await told('/healthz')).toEqual([200, 'alive\n']);
    } finally {
      await change(`DELETE FROM "_prisma_migrations" WHERE "id" = 'later'`);
    }
    expect(await told('/readyz')).toEqual([200, 'ready\n']);
  });

  test.runIf(onPostgres)('is told when the database lets nobody in, and when it does again', async () => {
    await closed(async () => {
      expect(await told('/readyz')).toEqual([503, UNREADY]);
      expect(await told('/healthz')).toEqual([200, 'alive\n']);
    });
    await eventually(async () => expect(await told('/readyz')).toEqual([200, 'ready\n']));
    expect((await rana.get('/work')).status).toBe(200);
  });
});

describe('measures', () => {
  /** Waits until something was measured as often as this since `before`: a request is once its last byte has left. */
  const more = (before: Reading, series: string, times: number) =>
    eventually(async () => {
      const now = await Reading.now();
      expect([series, now.of(series) - before.of(series)]).toEqual([series, times]);
      return now;
    });

  test('are not read where readers are, and nothing else is read where they are', async () => {
    expect((await send('GET', '/metrics')).status).toBe(404);
    // Kept where readers are, and not shown here all the same.
    for (const path of ['/', '/api/v1/public/claims']) await send('GET', path);
    for (const path of ['/', '/readyz', '/api/v1/public/claims', '/metrics?x=1'])
      expect([path, (await fetch(METRICS + path)).status]).toEqual([path, 404]);
    expect((await fetch(`${METRICS}/metrics`, { method: 'POST' })).status).toBe(405);
    const answer = await fetch(`${METRICS}/metrics`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(await answer.text()).toContain('process_cpu_seconds_total');
  });

  test('tell of readers’ pages: what was drawn, kept, and not there', async () => {
    const [claim] = (await ask('GET', '/public/claims?limit=1')).as(PublicPage).items;
    const page = `/claims/${claim?.slug}`;
    await send('GET', page);
    const before = await Reading.now();
    for (const path of [page, page, `/claims/${aWord('made-up')}`]) await send('GET', path);
    await more(before, answered('GET', '/claims/{slug}', 404), 1);
    const now = await more(before, answered('GET', '/claims/{slug}', 200), 2);
    for (const [kind, times] of [
      ['kept', 2],
      ['drawn', 0],
      ['nothing', 1],
    ]) {
      const series = `readers_pages_total{page="${kind}"}`;
      expect([series, now.of(series) - before.of(series)]).toEqual([series, times]);
    }
  });

  test('tell of what the API did, how long it took, and the database’s part of it', async () => {
    const before = await Reading.now();
    const { claim } = await aDraft(rana);
    must(await rana.get(`/claims/${claim.id}`));
    expect((await rana.get('/claims/nobody')).status).toBe(404);
    await more(before, answered('GET', '/api/v1/claims/{claimId}', 404), 1);
    const now = await more(before, answered('GET', '/api/v1/claims/{claimId}', 200), 1);
    for (const route of ['/api/v1/claims', '/api/v1/articles']) {
      const series = answered('POST', route, 201);
      expect([series, now.of(series) - before.of(series)]).toEqual([series, 1]);
    }
    const seconds = 'http_request_seconds_sum{method="GET",route="/api/v1/claims/{claimId}",status="200"}';
    expect(now.of(seconds)).toBeGreaterThan(before.of(seconds));
    const writes = 'database_seconds_count{work="write"}';
    expect(now.of(writes) - before.of(writes)).toBeGreaterThanOrEqual(2);
    for (const work of ['read', 'write']) {
      const series = `database_seconds_sum{work="${work}"}`;
      expect(now.of(series)).toBeGreaterThan(before.of(series));
    }
    // A claim alone takes more than ten reads, most of them Prisma's.
    const reads = 'database_seconds_count{work="read"}';
    expect(now.of(reads) - before.of(reads)).toBeGreaterThan(15);
  });

  test('tell of sign-ins that were refused, and of nobody who tried', async () => {
    const before = await Reading.now();
    const { email } = accountOf('Amina');
    const password = aWord('secret');
    expect(await sessionOf({ email, password })).toBeNull();
    const now = await more(before, 'sign_ins_refused_total{reason="invalid"}', 1);
    await more(before, answered('POST', '/sign-in/attempt', 303), 1);
    expect(now.text).not.toContain(email);
    expect(now.text).not.toContain(password);
    expect(now.text).not.toContain('made-up');
  });
});
