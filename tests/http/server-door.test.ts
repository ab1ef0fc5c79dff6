import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from '@/lib/http/security-headers.js';
import { standAtTheDoor } from '@/lib/http/server-door';
import { Problem } from '@/lib/schemas/problem';
import { line, sendRaw } from '../support/raw';

/** Stands for Next: says what reached it, and fails as Next does on what it can't take. */
let inside: Server;
let port: number;
beforeAll(async () => {
  inside = createServer((request, response) => {
    if (request.url === '/fails') response.statusCode = 500;
    response.end(JSON.stringify([request.method, request.url, request.headers.host]));
  });
  standAtTheDoor();
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
