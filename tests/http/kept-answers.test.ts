import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { KeptAnswers, takesGzip } from '@/lib/http/readers/kept-answers';

/** What stands at an address, and after which change. */
let state = { change: 'first', body: 'a page', status: 200, headers: {} as Record<string, string> };
let inside: string[] = [];
let arrived = 0;
/** Held back until it is let go, where a test wants two to ask at once. */
let gate: Promise<void> | null = null;
let answers = new KeptAnswers();
const served: string[] = [];

let server: Server;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { url = '/' } = request;
    arrived += 1;
    const made = async () => {
      inside.push(`${request.method} ${url} ${request.headers['accept-encoding']}`);
      const now = { ...state };
      await gate;
      say(response, now);
    };
    served.push(await answers.answer(request, response, url, state.change, () => void made()));
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
});
beforeEach(() => {
  state = { change: 'first', body: 'a page', status: 200, headers: {} };
  [inside, arrived, gate, answers] = [[], 0, null, new KeptAnswers()];
});
afterAll(() => void server.close());

function say(response: ServerResponse, { body, status, headers }: typeof state) {
  response.statusCode = status;
  for (const [name, value] of Object.entries({ 'content-type': 'text/html', etag: '"a"', ...headers }))
    response.setHeader(name, value);
  if (status === 304) return void response.end();
  // In two parts, as a stream sends it, and with its head ahead.
  response.writeHead(status, { 'x-late': 'yes' });
  response.flushHeaders();
  response.write(body.slice(0, 3));
  response.end(Buffer.from(body.slice(3)));
}

async function ask(path = '/a', headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { 'accept-encoding': 'identity', ...headers },
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

test('what was answered is sent again, byte for byte and with its headers, until a change', async () => {
  state.headers = { 'x-own': 'yes', 'cache-control': 'said each time' };
  const [first, second] = [await ask(), await ask()];
  expect(second.text).toBe('a page');
  for (const name of ['content-type', 'etag', 'x-own', 'x-late'])
    expect([name, second.headers.get(name)]).toEqual([name, first.headers.get(name)]);
  const became = [first, second].map(({ headers }) => headers.get('cache-status'));
  expect(became).toEqual(['sourceline; fwd=miss', 'sourceline; hit']);
  expect([second.headers.get('cache-control'), second.headers.get('content-length')]).toEqual([null, '6']);
  expect(inside).toHaveLength(1);
  state = { ...state, change: 'second', body: 'another' };
  expect([(await ask()).text, (await ask()).text, inside.length]).toEqual(['another', 'another', 2]);
});

test('whoever takes gzip gets it packed, once, and whoever doesn’t gets it plain', async () => {
  const { port } = server.address() as AddressInfo;
  const packed = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/a`, { headers: { 'accept-encoding': 'br, gzip' } });
    return [answer.headers.get('content-encoding'), (await answer.text()) === state.body];
  };
  state.body = 'a long page '.repeat(200);
  expect([await packed(), await packed()]).toEqual([
    ['gzip', true],
    ['gzip', true],
  ]);
  const plain = await ask();
  expect([plain.headers.get('content-encoding'), plain.text]).toEqual([null, state.body]);
  expect(inside).toEqual(['GET /a identity', 'GET /a identity']);
  state = { ...state, change: 'second', body: 'a short page' };
  expect(await packed()).toEqual([null, true]);
});

test('of several who ask at once one goes in; whoever knows of a later change doesn’t wait for them', async () => {
  let open = () => {};
  gate = new Promise((settle) => (open = settle));
  const before = [ask(), ask(), ask()];
  while (arrived < before.length) await new Promise((settle) => setImmediate(settle));
  gate = null;
  state = { ...state, change: 'second', body: 'another' };
  expect((await ask()).text).toBe('another');
  open();
  expect((await Promise.all(before)).map(({ text }) => text)).toEqual(['a page', 'a page', 'a page']);
  expect(inside).toHaveLength(2);
  // What was read before the change is not sent behind it.
  expect((await ask()).text).toBe('another');
});

test.each([
  ['isn’t there', { status: 404 }],
  ['failed', { status: 500 }],
  ['brings a cookie', { headers: { 'set-cookie': 'a=b' } }],
  ['is larger than a megabyte', { body: 'x'.repeat(1024 * 1024 + 1) }],
])('what %s is not kept', async (_, odd) => {
  state = { ...state, ...odd };
  await ask();
  await ask();
  expect(inside).toHaveLength(2);
});

test('whoever holds it is told that it holds, also where nothing else is known of it', async () => {
  await ask();
  const held = await ask('/a', { 'if-none-match': 'W/"a"' });
  expect([held.status, held.text, held.headers.get('content-type'), inside.length]).toEqual([
    304,
    '',
    null,
    1,
  ]);
  state.status = 304;
  await ask('/b', { 'if-none-match': '"a"' });
  expect([(await ask('/b', { 'if-none-match': '"a"' })).status, inside.length]).toEqual([304, 2]);
  state.status = 200;
  expect([(await ask('/b')).text, inside.length]).toEqual(['a page', 3]);
});

test('what is larger goes out as it is said, whole', async () => {
  state.body = 'x'.repeat(3 * 1024 * 1024);
  const answer = await ask();
  expect([answer.text === state.body, answer.headers.get('cache-status')]).toEqual([true, null]);
});

test('HEAD is answered from what is kept, and keeps nothing', async () => {
  await ask('/a', {}, 'HEAD');
  await ask();
  const head = await ask('/a', {}, 'HEAD');
  expect([head.status, head.text, head.headers.get('content-length')]).toEqual([200, '', '6']);
  expect(inside).toEqual(['HEAD /a identity', 'GET /a identity']);
});

test('there is room for so many bytes; what was asked for least recently goes', async () => {
  answers = new KeptAnswers(10_000);
  state.body = 'x'.repeat(2000);
  for (const path of ['/a', '/b', '/a', '/c', '/a']) await ask(path);
  expect(inside).toHaveLength(3);
  await ask('/a');
  expect(inside).toHaveLength(3);
  await ask('/b');
  expect(inside).toHaveLength(4);
  expect(answers.size).toBeLessThanOrEqual(10_000);
});

test.each([
  [undefined, false],
  ['', false],
  ['gzip', true],
  ['br, GZIP;q=0.5', true],
  ['gzip;q=0', false],
  ['gzip;q=0.0, br', false],
  ['x-gzipped', false],
  ['*', false],
])('Accept-Encoding %j takes gzip: %s', (header, takes) => expect(takesGzip(header)).toBe(takes));
