import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { standAtTheDoor } from '@/lib/http/door/server';
import { ReadersDoor } from '@/lib/http/readers/door';
import { securityHeaders } from '@/lib/http/security-headers.js';
import { Problem } from '@/lib/schemas/problem';
import { line, sendRaw } from '../support/raw';

/** What last changed the pages of each mark; one of them nobody can tell. */
const lastChange = async (mark: string) => {
  if (mark === 'claims/unknown') throw new Error('The database does not answer.');
  return '';
};
const readers = new ReadersDoor(lastChange);

/** Stands for Next: says what reached it, and fails as Next does on what it can't take. */
let inside: Server;
let port: number;
const reached: string[] = [];
beforeAll(async () => {
  inside = createServer((request, response) => {
    reached.push(String(request.url));
    if (request.url === '/own') response.setHeader('sourceline-policy', "script-src 'none'");
    if (request.url === '/fails') response.statusCode = 500;
    if (request.url === '/last') response.setHeader('connection', 'close').flushHeaders();
    if (request.url === '/late') return void setImmediate(() => response.end('late'));
    response.end(JSON.stringify([request.method, request.url, request.headers.host]));
  });
  standAtTheDoor(readers);
  await new Promise<void>((settle) => inside.listen(0, '127.0.0.1', settle));
  port = (inside.address() as AddressInfo).port;
  // The door learns of a server with its first request.
  await sendRaw(port, line('GET /'));
});
afterAll(() => new Promise((settle) => inside.close(settle)));

async function only(text: string) {
  const answers = await sendRaw(port, text);
  expect(answers).toHaveLength(1);
  const [answer] = answers;
  if (!answer) throw new Error('No answer.');
  for (const [name, value] of Object.entries(securityHeaders))
    expect([name, answer.headers.get(name)]).toEqual([name, value]);
  return answer;
}

test.each([
  [line('GET /claims/a?b=%FF'), ['GET', '/claims/a?b=%FF', 'localhost']],
  [line('GET http://here.example/claims'), ['GET', '/claims', 'here.example']],
  [line('POST /desk', ['Next-Action: x', 'Origin: http://localhost'], '[]'), ['POST', '/desk', 'localhost']],
  [line('GET /', ['Connection: Upgrade', 'Upgrade: h2c']), ['GET', '/', 'localhost']],
  ['GET /old HTTP/1.0\r\n\r\n', ['GET', '/old', null]],
])('%j reaches what is inside', async (text, reached) => {
  const answer = await only(text);
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, reached]);
});

test('a page of which nobody can say whether it is still true is not shown', async () => {
  const before = reached.length;
  const answer = await only(line('GET /claims/unknown'));
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect(Problem.parse(JSON.parse(answer.body)).type).toBe('/api/problems/busy');
  expect(reached).toHaveLength(before);
});

test('a route may name the policy of its own answer', async () => {
  const [own] = await sendRaw(port, line('GET /own'));
  expect([own?.headers.get('content-security-policy'), own?.headers.get('sourceline-policy')]).toEqual([
    "script-src 'none'",
    null,
  ]);
});

test('an answer that fails carries the headers too', async () => {
  expect((await only(line('GET /fails'))).status).toBe(500);
});

test.each([
  [line('GET /claims/%FF'), 400],
  [line('GET *'), 400],
  [line('GET ftp://x/y'), 400],
  [line('CONNECT other.example:443'), 400],
  ['GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
  ['GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', 400],
  [line('GET /caf\xe9'), 400],
  [line('FOO /'), 400],
  ['hello\r\n\r\n', 400],
  [line('GET claims'), 400],
  [line('TRACE /'), 405],
  [line('PROPFIND /api/v1/claims'), 405],
  [line('TRACE /api/v1/nothing'), 404],
  [line('POST /desk', ['Next-Action: x', 'Origin: https://evil.example'], '[]'), 403],
])('%j is answered with problem details: %i', async (text, status) => {
  const answer = await only(text);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(Problem.parse(JSON.parse(answer.body))).toMatchObject({ status });
  expect(answer.headers.has('allow')).toBe(status === 405);
});

test('an address that is too long is told so', async () => {
  const answer = await only(line(`GET /${'a'.repeat(20_000)}`));
  expect([answer.status, Problem.parse(JSON.parse(answer.body)).status]).toEqual([431, 431]);
});

test('what Node itself refuses carries the headers', async () => {
  expect((await only('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).status).toBe(400);
  expect((await only(line('GET /', ['Expect: wonders']))).status).toBe(417);
});

test('OPTIONS has no body and says what there is; HEAD of a refusal has no body', async () => {
  const options = await only(line('OPTIONS /'));
  expect([options.status, options.headers.get('allow'), options.body]).toEqual([
    204,
    'GET, HEAD, OPTIONS',
    '',
  ]);
  const head = await only(line('HEAD /claims/%FF'));
  expect([head.status, head.body]).toEqual([400, '']);
});

test('only what came over https is told to stay there', async () => {
  const asked = async (headers: string[]) =>
    (await only(line('GET /', headers))).headers.get('strict-transport-security');
  expect(await asked([])).toBeNull();
  expect(await asked(['X-Forwarded-Proto: https'])).toMatch(/^max-age=\d{8}/);
});

test('a connection that is kept goes on after a refusal, and ends with what can’t be read', async () => {
  const kept = (start: string) => `${start} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  const answers = await sendRaw(port, `${kept('GET /%')}${kept('TRACE /')}${kept('GET /a')}nonsense\r\n\r\n`);
  expect(answers.map(({ status }) => status)).toEqual([400, 405, 200, 400]);
});

test('nothing is done that is asked behind the last answer of a connection', async () => {
  const kept = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  const answers = await sendRaw(port, `${kept('/last')}${kept('/behind')}${kept('/further')}`);
  expect(answers.map(({ status }) => status)).toEqual([200]);
  expect(reached.slice(-1)).toEqual(['/last']);
});

describe('a connection that speaks no HTTP, or wants another protocol', () => {
  /** A connection whose client never closes it, what it is answered to the end, and the moment when the server has closed it. */
  async function open() {
    const accepted = once(inside, 'connection');
    const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const [server] = (await accepted) as [Socket];
    let words = '';
    client.setEncoding('latin1').on('data', (chunk) => {
      words += chunk;
    });
    const answered = new Promise<string>((settle) => client.once('end', () => settle(words)));
    // Listening for nothing else: a fault that nobody takes has to fail here.
    const closed = new Promise<void>((settle) => server.once('close', () => settle()));
    return { client, answered, closed };
  }

  test.each(['CONNECT other.example:443 HTTP/1.1\r\nHost: other.example:443\r\n\r\n', 'nonsense\r\n\r\n'])(
    '%j is answered and closed here, though its client goes on',
    async (asked) => {
      const { client, answered, closed } = await open();
      client.write(asked);
      expect(await answered).toMatch(/^HTTP\/1\.1 400 /);
      await closed;
      client.destroy();
    },
  );

  test('CONNECT is answered behind the answer that is due', async () => {
    const { client, answered, closed } = await open();
    client.write('GET /late HTTP/1.1\r\nHost: a\r\n\r\nCONNECT b:1 HTTP/1.1\r\nHost: b:1\r\n\r\n');
    expect((await answered).match(/HTTP\/1\.1 \d+|late/g)).toEqual(['HTTP/1.1 200', 'late', 'HTTP/1.1 400']);
    await closed;
    client.destroy();
  });

  test('that is reset in the middle of it does no harm', async () => {
    const { client, closed } = await open();
    client.write('CONNECT other.example:443 HTTP/1.1\r\nHost: a\r\n\r\n', () => client.resetAndDestroy());
    await closed;
    expect((await only(line('GET /'))).status).toBe(200);
  });
});
