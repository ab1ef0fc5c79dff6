import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AS_IT_COMES,
  isForReaders,
  keptUntil,
  NOBODY,
  SHARED,
  sayWhoMayKeep,
} from '@/lib/http/door/who-may-keep';
import { PAGES } from '@/lib/http/page-templates';
import { operations } from '@/lib/schemas/operations/all';

/** Stands for whatever makes an answer: it says what it likes, and what the request asks it to. */
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
    sayWhoMayKeep(request, response, pathname, 1_700_000_000_999);
    response.setHeader('cache-control', searchParams.get('says') ?? 's-maxage=31536000');
    response.setHeader('vary', 'rsc, next-url, Accept-Encoding');
    const type = searchParams.get('type');
    if (type) response.setHeader('content-type', type);
    if (searchParams.has('cookie')) response.setHeader('set-cookie', 'a=b');
    response.statusCode = Number(searchParams.get('status') ?? 200);
    response.end();
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
});
afterAll(() => void server.close());

async function answer(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const { headers: said } = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers });
  return [said.get('cache-control'), said.get('x-accel-expires'), said.get('vary')];
}

const shared = [SHARED, '@1700000001', 'accept-encoding'];
const nobody = [NOBODY, null];

test('what goes on being said is kept by nobody, and nobody on its way packs it', async () => {
  expect((await answer('/api/v1/events?type=text/event-stream;charset=utf-8'))[0]).toBe(AS_IT_COMES);
});

describe('a cache that serves many', () => {
  test.each([
    '/',
    '/claims/a',
    '/methodology',
    '/search?q=a',
    '/sitemap.xml',
    '/robots.txt',
    '/claims/a?status=304',
    '/api/v1/public/claims/a',
    '/api/v1/openapi.json',
  ])('may keep %s', async (path) => expect(await answer(path)).toEqual(shared));

  test.each([
    ['a page of the desk', '/desk'],
    ['the desk’s list', '/api/v1/claims'],
    ['the way in', '/sign-in'],
    ['what a one-time link shows', '/password/secret'],
    ['what isn’t there', '/claims/a?status=404'],
    ['a mistake of ours', '/claims/a?status=500'],
    ['an answer to come back later', '/api/v1/public/claims?status=503'],
    ['a way to another address', '/claims/a?status=308'],
    ['a cookie', '/claims/a?cookie'],
    ['a file of the build that isn’t there', '/_next/static/a.js?status=404'],
  ])('may not keep %s', async (_, path) => {
    expect((await answer(path)).slice(0, 2)).toEqual(nobody);
  });

  test.each([
    ['session’s cookie', { cookie: 'theme=dark; next-auth.session-token=x' }],
    ['session’s cookie over https', { cookie: '__Secure-next-auth.session-token.0=x' }],
    ['token', { authorization: 'Bearer x' }],
  ])('may not keep what somebody gets who shows a %s', async (_, headers) => {
    for (const path of ['/claims/a', '/api/v1/public/claims', '/claims/a?status=304'])
      expect(await answer(path, headers)).toEqual([...nobody, 'accept-encoding']);
  });

  test('may not keep what was written', async () => {
    expect((await answer('/claims/a', {}, 'POST')).slice(0, 2)).toEqual(nobody);
  });
});

test('a file of the build says what it said', async () => {
  expect(await answer('/_next/static/a.js?says=immutable')).toEqual([
    'immutable',
    null,
    'rsc, next-url, Accept-Encoding',
  ]);
});

test('what readers’ pages load is kept for good, under a name that says what is in it', async () => {
  expect((await answer('/readers/readers-X.css'))[0]).toBe('public, max-age=31536000, immutable');
  expect((await answer('/readers/readers-X.css?status=404'))[0]).toBe(NOBODY);
});

test('nginx shows a copy for less than two seconds from when the request came', () => {
  for (const arrived of [1_700_000_000_000, 1_700_000_000_001, 1_700_000_000_999]) {
    const gone = (keptUntil(arrived) + 1) * 1000;
    expect(gone - arrived).toBeLessThanOrEqual(2000);
    expect(gone - arrived).toBeGreaterThan(1000);
  }
});

test('readers’ answers are those of all addresses that nobody has to sign in for, and that are nobody’s own', () => {
  const behind = /^\/(?:desk|password|setup|sign-in|receipts|send-a-claim)(?:\/|$)|^\/claims\/[^/]+\/report$/;
  for (const path of PAGES) expect([path, isForReaders(path)]).toEqual([path, !behind.test(path)]);
  const apis = operations.map(({ path, method, open }) => ({
    path: `/api/v1${path}`,
    open: open && method === 'GET',
  }));
  for (const { path, open } of apis) expect([path, isForReaders(path)]).toEqual([path, open === true]);
});
