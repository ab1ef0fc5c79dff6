import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NOBODY } from '@/lib/http/door/who-may-keep';
import { ClaimView } from '@/lib/schemas/claim/view';
import { findNginx, NO_NGINX, startNginx } from '@/scripts/setup/nginx.mjs';
import { askSecurely, type SecureAnswer } from '../support/over-https';
import { type Answer, accountOf, as, BASE, type Caller, sessionOf } from './support/client';
import { aWord, inReview, move, must, retract, seal, summarise } from './support/newsroom';

// The built server behind nginx by deploy/nginx.conf, as readers come to it. What nginx does with answers of every kind is
// in tests/scripts/nginx.test.ts.
const has = findNginx() !== undefined;

let nginx: Awaited<ReturnType<typeof startNginx>>;
let people: Record<'rana' | 'tomas' | 'amina' | 'miriam' | 'daniel', Caller>;
beforeAll(async () => {
  if (!has) return;
  nginx = await startNginx({ upstreams: [Number(new URL(BASE).port)] });
  const [rana, tomas, amina, miriam, daniel] = await Promise.all([
    ...[as('Rana'), as('Tomas'), as('Amina'), as('Miriam'), as('Daniel')],
  ]);
  if (rana && tomas && amina && miriam && daniel) people = { rana, tomas, amina, miriam, daniel };
});
afterAll(() => nginx?.stop());

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body = '') =>
  askSecurely(nginx.https, path, { method, headers, body });

/** Where a claim stands that has just been published. */
async function aPublishedClaim() {
  const { rana, tomas, amina, miriam } = people;
  const { id } = await inReview(rana);
  for (const by of [tomas, amina]) must(await seal(by, id));
  must(await summarise(rana, id));
  const { slug } = must(await move(miriam, id, { move: 'approve', publish: true })).as(ClaimView);
  return { page: `/claims/${slug}`, json: `/api/v1/public/claims/${slug}` };
}

/** Asks again and again from now on until it is kept: a new second may begin between two questions. */
async function kept(path: string, headers: Record<string, string> = {}) {
  for (let n = 0; n < 50; n++) {
    const answer = await ask(path, headers);
    if (answer.headers['x-cache'] === 'HIT') return answer;
  }
  throw new Error(`${path} was never kept.`);
}

describe.skipIf(!has)(`behind nginx${has ? '' : `, skipped: ${NO_NGINX}`}`, () => {
  test('a page and the public JSON are kept, the same for everybody, and held by their tags', async () => {
    const { page, json } = await aPublishedClaim();
    for (const path of [page, json, '/', '/search', '/methodology', '/sitemap.xml', '/api/v1/openapi.json']) {
      const hit = await kept(path);
      const { text } = hit;
      const direct = await (await fetch(BASE + path)).text();
      expect([path, hit.status, text === direct]).toEqual([path, 200, true]);
      expect(hit.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
      expect(hit.headers['strict-transport-security']).toBe('max-age=63072000');
      const packed = await kept(path, { 'accept-encoding': 'gzip, br' });
      expect([packed.headers['content-encoding'], packed.headers.vary]).toEqual(['gzip', 'accept-encoding']);
      expect(gunzipSync(packed.body).toString() === direct).toBe(true);
    }
    for (const path of [page, json]) {
      const whole = await kept(path);
      const held = await kept(path, { 'if-none-match': whole.headers.etag ?? '' });
      expect([path, held.status, held.text, held.headers.etag]).toEqual([path, 304, '', whole.headers.etag]);
      const head = await ask(path, {}, 'HEAD');
      expect([head.status, head.text, head.headers.etag]).toEqual([200, '', whole.headers.etag]);
      const part = await ask(path, { range: 'bytes=0-9' });
      expect([part.status, part.text === whole.text]).toEqual([200, true]);
    }
  });

  test('what is published, under review, corrected and retracted is seen within two seconds, and from then on', async () => {
    const { rana, tomas, amina, miriam, daniel } = people;
    const { id, statement } = await inReview(rana);
    for (const by of [tomas, amina]) must(await seal(by, id));
    must(await summarise(rana, id));
    must(await move(miriam, id, { move: 'approve' }));
    const lists = ['/', '/api/v1/public/claims', `/search?q=${statement.split(' ').at(-1)}`];
    const shows = (paths: readonly string[], words: string): Expectation[] =>
      paths.map((path) => ({ path, holds: ({ text }) => text.includes(words) }));
    await across(() => move(daniel, id, { move: 'publish' }), shows(lists, statement));

    const { slug } = must(await rana.get(`/claims/${id}`)).as(ClaimView).publication ?? {};
    const [page, json] = [`/claims/${slug}`, `/api/v1/public/claims/${slug}`];
    const reopen = { move: 'reopen', reason: 'A reader objects.', underReview: true };
    await across(
      () => move(daniel, id, reopen),
      [
        { path: page, holds: ({ text }) => text.includes('We are looking at this claim again') },
        { path: json, holds: ({ headers }) => headers['sourceline-under-review'] === 'true' },
      ],
    );

    const corrected = `There was an agreement after all, ${aWord('corrected')}.`;
    const { etag } = await rana.get(`/claims/${id}`);
    must(await rana.ask('PUT', `/claims/${id}`, { body: { statement: corrected, kind: 'FACTUAL' }, etag }));
    must(await move(rana, id, { move: 'submit' }));
    for (const by of [tomas, amina]) must(await seal(by, id, { round: 2 }));
    must(await summarise(rana, id));
    must(await move(miriam, id, { move: 'approve' }));
    const correction = { kind: 'CORRECTION', note: 'The first wording was wrong.' };
    const changed = [page, json, '/', '/corrections', '/api/v1/public/claims'];
    await across(() => move(daniel, id, { move: 'publish', correction }), shows(changed, corrected));

    const note = `It was forged, ${aWord('note')}.`;
    await across(
      () => retract(miriam, daniel, id, note),
      [
        ...shows([page, json, `${page}/versions/1`, `${json}/versions/1`, '/corrections'], note),
        ...['/', '/sitemap.xml', '/api/v1/public/claims'].map((path) => ({
          path,
          holds: ({ text }: SecureAnswer) => !text.includes(`${slug}`),
        })),
      ],
    );
  });

  test('somebody’s own page is kept for nobody, and reaches nobody else', async () => {
    const cookie = (await sessionOf(accountOf('Rana'))) ?? '';
    const own = await ask('/desk/account', { cookie });
    expect([own.status, own.text.includes('Rana'), own.headers['cache-control']]).toEqual([
      200,
      true,
      NOBODY,
    ]);
    const stranger = await ask('/desk/account');
    expect([stranger.text.includes('Rana'), stranger.headers['x-cache'] === 'HIT']).toEqual([false, false]);
    const { page } = await aPublishedClaim();
    await kept(page);
    const shown: Record<string, string>[] = [{ cookie }, { authorization: `Bearer ${people.rana.token}` }];
    for (const headers of shown) {
      const answer = await ask(page, headers);
      expect([answer.status, answer.headers['x-cache'], answer.headers['cache-control']]).toEqual([
        ...[200, undefined, NOBODY],
      ]);
    }
    for (const path of ['/api/auth/csrf', '/sign-in']) {
      const answers = [await ask(path), await ask(path)];
      for (const { headers } of answers)
        expect([path, headers['x-cache'] === 'HIT', headers['cache-control']]).toEqual([path, false, NOBODY]);
      expect(answers[0]?.headers['set-cookie'] ?? 'first').not.toBe(answers[1]?.headers['set-cookie']);
    }
  });

  test('what isn’t there, or can’t be done, is kept for nobody and told in Sourceline’s words', async () => {
    for (const path of [
      '/claims/nobody',
      '/api/v1/public/claims/nobody',
      '/nothing',
      '/_next/static/nothing.js',
      '/readers/nothing.css',
    ]) {
      for (let n = 0; n < 3; n++) {
        const { status, headers } = await ask(path);
        expect([path, status, headers['x-cache'], headers['cache-control']]).toEqual([
          path,
          404,
          'MISS',
          NOBODY,
        ]);
      }
    }
    const large = JSON.stringify({ statement: 'x'.repeat(4 * 1024 * 1024) });
    const json = { 'content-type': 'application/json', authorization: `Bearer ${people.rana.token}` };
    const refused = await ask('/api/v1/claims', json, 'POST', large);
    expect([refused.status, refused.headers['content-type']]).toEqual([413, 'application/problem+json']);
    const long = await ask(`/claims/${'a'.repeat(14_000)}`);
    expect([long.status, long.text.includes('There is no page here')]).toEqual([404, true]);
  });
});

type Expectation = { path: string; holds: (answer: SecureAnswer) => boolean };

/** How long a copy may be shown after the move that changed it was answered, in milliseconds. */
const RULE = 2000;

/**
 * Makes a move while readers ask without a pause, once each of them was shown a kept copy as it was. Whoever asks two
 * seconds after the move was answered, or later, has to see what it changed.
 */
async function across(make: () => Promise<Answer>, expectations: readonly Expectation[]): Promise<void> {
  let answered = Number.POSITIVE_INFINITY;
  const asItWas: Promise<void>[] = [];
  const readers = expectations.map(async ({ path, holds }) => {
    let shown = () => {};
    asItWas.push(new Promise((settle) => (shown = settle)));
    const told = { path, late: 0 };
    for (let judged = 0; judged < 10; ) {
      const asked = performance.now();
      const answer = await ask(path);
      const right = answer.status === 200 && holds(answer);
      if (!right && answer.headers['x-cache'] === 'HIT') shown();
      if (asked <= answered + RULE) continue;
      judged += 1;
      told.late += right ? 0 : 1;
    }
    return told;
  });
  await Promise.all(asItWas);
  must(await make());
  answered = performance.now();
  expect(await Promise.all(readers)).toEqual(expectations.map(({ path }) => ({ path, late: 0 })));
}
