import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageTag, stillHolds, tagPage } from '@/lib/http/readers/page-tag';

const tag = (shown: string, change: string, path = '/claims/a') => pageTag(shown, change, path);
const TAG = tag('build', 'first');

test('is the same for the same page', () => {
  expect(tag('build', 'first', '/claims/a')).toBe(TAG);
  expect(TAG).toMatch(/^"[\w-]{22}"$/);
});

test.each([
  ['of another build', tag('another', 'first')],
  ['that was changed', tag('build', 'second')],
  ['elsewhere', tag('build', 'first', '/claims/b')],
])('a page %s has another', (_, other) => {
  expect(other).not.toBe(TAG);
});

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    if (stillHolds(request, response, TAG)) return;
    tagPage(response, TAG);
    response.statusCode = request.url === '/gone' ? 404 : 200;
    response.end('a page');
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
});
afterAll(() => void server.close());
const ask = (path: string, held?: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    headers: held === undefined ? {} : { 'if-none-match': held },
  });

test('a page carries its tag, and what stands in its place none', async () => {
  expect((await ask('/')).headers.get('etag')).toBe(TAG);
  const gone = await ask('/gone');
  expect([gone.status, gone.headers.get('etag')]).toEqual([404, null]);
});

test.each([TAG, `W/${TAG}`, `"other", ${TAG}`])('who holds %s is told that it holds', async (held) => {
  const answer = await ask('/', held);
  expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([304, TAG, '']);
});

test.each(['"other"', '*'])('who holds %s gets the page', async (held) => {
  expect((await ask('/', held)).status).toBe(200);
});
