import { describe, expect, test } from 'vitest';
import { themeScript } from '@/components/ui/page/theme';
import { documentPolicy, securityHeaders } from '@/lib/http/security-headers.js';
import { Problem } from '@/lib/schemas/problem';
import { line, sendRaw } from '../support/raw';
import { BASE } from './support/client';

const port = Number(new URL(BASE).port);
const HTML = 'text/html; charset=utf-8';
const PROBLEM = 'application/problem+json';
const action = (origin: string) => [
  `Origin: ${origin}`,
  'Next-Action: 0000000000000000000000000000000000000000',
  'Content-Type: text/plain;charset=UTF-8',
];
const json = ['Content-Type: application/json'];
const READ = 'GET, HEAD, OPTIONS';

/** What is asked, the status, and what kind of answer it is; for 405 and OPTIONS what is allowed. */
const odd: [request: string, status: number, type: string | null, allow?: string][] = [
  // What can't be read.
  [line('GET /claims/%FF'), 400, PROBLEM],
  [line('GET /%'), 400, PROBLEM],
  [line('GET /setup/%FF'), 400, PROBLEM],
  [line('GET /_next/static/%FF'), 400, PROBLEM],
  [line('GET /api/v1/public/claims/%E0%A4%A'), 400, PROBLEM],
  [line('POST /api/v1/claims/%FF/moves'), 400, PROBLEM],
  [line('GET /claims/caf\xe9'), 400, PROBLEM],
  [line('GET *'), 400, PROBLEM],
  [line('GET claims'), 400, PROBLEM],
  [line('GET ftp://localhost/'), 400, PROBLEM],
  [line('CONNECT localhost:1'), 400, PROBLEM],
  [line('FOO /'), 400, PROBLEM],
  [line('GET /', ['Host: other.example']), 400, PROBLEM],
  ['GET / HTTP/1.1\r\nHost: <script>\r\nConnection: close\r\n\r\n', 400, PROBLEM],
  ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, null],
  ['nonsense\r\n\r\n', 400, PROBLEM],
  [line('POST /api/v1/claims', ['Transfer-Encoding: chunked'], '{}'), 400, PROBLEM],
  [line(`GET /${'a'.repeat(20_000)}`), 431, PROBLEM],
  [line('GET /', ['Expect: wonders']), 417, null],
  [line('POST /api/auth/callback/credentials', json, '{'), 400, PROBLEM],
  [line('POST /api/auth/callback/credentials', json, 'null'), 400, PROBLEM],
  [line('POST /api/auth/callback/credentials', json, '{"email":1,"email":2}'), 422, PROBLEM],
  // What is another method's.
  [line('TRACE /'), 405, PROBLEM, READ],
  [line('TRACE /api/v1/claims'), 405, PROBLEM, 'GET, HEAD, POST, OPTIONS'],
  [line('PROPFIND /desk'), 405, PROBLEM, READ],
  [line('PUT /'), 405, PROBLEM, READ],
  [line('DELETE /claims/x'), 405, PROBLEM, READ],
  [line('POST /methodology', ['Content-Type: application/x-www-form-urlencoded'], 'a=1'), 405, PROBLEM, READ],
  [line('POST /desk'), 405, PROBLEM, READ],
  [line('POST /icon.svg'), 405, PROBLEM, READ],
  [line('POST /robots.txt'), 405, PROBLEM, READ],
  [line('PATCH /api/v1/claims/x'), 405, PROBLEM, 'GET, HEAD, PUT, OPTIONS'],
  [line('DELETE /api/v1/public/claims'), 405, PROBLEM, READ],
  [line('POST /api/v1/openapi.json'), 405, PROBLEM, READ],
  [line('GET /sign-in/attempt'), 405, PROBLEM, 'POST, OPTIONS'],
  [line('HEAD /sign-in/attempt'), 405, PROBLEM, 'POST, OPTIONS'],
  [line('GET /api/auth/callback/credentials'), 405, PROBLEM, 'POST, OPTIONS'],
  [line('PUT /api/auth/session'), 405, PROBLEM, READ],
  [line('OPTIONS /'), 204, null, READ],
  [line('OPTIONS *'), 204, null, 'GET, HEAD, POST, PUT, DELETE, OPTIONS'],
  [line('OPTIONS /api/v1/claims'), 204, null, 'GET, HEAD, POST, OPTIONS'],
  [line('OPTIONS /api/v1/public/claims'), 204, null, READ],
  // What comes from elsewhere.
  [line('POST /desk', action('https://evil.example'), '[]'), 403, PROBLEM],
  [line('POST /desk', action('null'), '[]'), 403, PROBLEM],
  [line('POST /desk', action('nonsense'), '[]'), 403, PROBLEM],
  [line('POST /desk', [...action(BASE), 'Sec-Fetch-Site: same-site'], '[]'), 403, PROBLEM],
  [line('POST /methodology', action('https://evil.example'), '[]'), 405, PROBLEM, READ],
  [line('POST /desk', action('http://localhost'), '[]'), 400, 'text/plain'],
  // What isn't there.
  [line('TRACE /api/v1/nothing'), 404, PROBLEM],
  [line('OPTIONS /api/v1/nothing'), 404, PROBLEM],
  [line('GET /api/auth/callback/other'), 404, PROBLEM],
  [line('GET /_global-error'), 404, PROBLEM],
  [line('GET /claims/none/annotations.json'), 404, PROBLEM],
  [line('GET /nowhere'), 404, HTML],
  [line('GET /claims/%00'), 404, HTML],
  [line('GET /claims/..%2f..%2fx'), 404, HTML],
  [line('GET /_next/static/none.js'), 404, HTML],
  // What is there, asked for in an odd way.
  [line(`GET ${BASE}/methodology`), 200, HTML],
  [line('GET /methodology', ['Connection: Upgrade', 'Upgrade: h2c']), 200, HTML],
  ['GET /methodology HTTP/1.0\r\n\r\n', 200, HTML],
  [line('GET /search?q=%FF'), 200, HTML],
  [line(`GET /search?q=${'a'.repeat(14_000)}`), 200, HTML],
  [line('GET /sign-in?again=1', ['Cookie: sourceline-form=%FF; a=%']), 200, HTML],
  [line('GET /desk', ['Cookie: next-auth.session-token=%FF']), 200, HTML],
  [line('HEAD /icon.svg'), 200, 'image/svg+xml'],
  [line('GET //evil.example/'), 308, null],
  [line('GET /methodology/'), 308, null],
];

/** A request's first line, and its headers behind those that every one here has. */
const titleOf = (request: string): string =>
  request
    .replace(/\r\n(?:Host: localhost|Connection: close)(?=\r\n)/g, '')
    .replace(/\s*\r\n\s*/g, ' · ')
    .slice(0, 100);

describe('an odd request has a right answer, with the headers that every answer has', () => {
  test.each(odd.map((row) => [titleOf(row[0]), ...row] as const))(
    '%s: %i',
    async (_, request, status, type, allow) => {
      const [answer, ...more] = await sendRaw(port, request);
      expect([answer?.status, more.length, answer?.headers.get('content-type')]).toEqual([status, 0, type]);
      for (const [name, value] of Object.entries(securityHeaders)) {
        const said = answer?.headers.get(name);
        // A reader's page has a policy of its own.
        const own =
          name === 'Content-Security-Policy' && type === HTML && said === documentPolicy(themeScript);
        expect([name, own ? value : said]).toEqual([name, value]);
      }
      expect(answer?.headers.get('allow') ?? undefined).toBe(allow);
      if (type === PROBLEM && !request.startsWith('HEAD')) {
        expect(Problem.parse(JSON.parse(answer?.body ?? ''))).toMatchObject({ status });
      }
    },
  );
});

describe('over https', () => {
  const https = ['X-Forwarded-Proto: https'];
  const form = ['Content-Type: application/x-www-form-urlencoded'];
  const cookieOf = async (headers: readonly string[]) =>
    (await sendRaw(port, line('POST /sign-in/attempt', [...form, ...headers], 'email=x')))[0]?.headers.get(
      'set-cookie',
    );

  test('the cookie of a plain form is Secure, and elsewhere it works without', async () => {
    expect(await cookieOf(https)).toMatch(/^sourceline-form=.*Secure/i);
    const plain = await cookieOf([]);
    expect(plain).toMatch(/^sourceline-form=.*HttpOnly/i);
    expect(plain).not.toMatch(/Secure/i);
  });

  test.each(['/claims/%FF', '/methodology', '/api/v1/public/claims'])(
    '%s says to come so again',
    async (path) => {
      const [answer] = await sendRaw(port, line(`GET ${path}`, https));
      expect(answer?.headers.get('strict-transport-security')).toBe('max-age=63072000');
    },
  );
});

test('a form takes no field that it does not have, and each once', async () => {
  const headers = ['Content-Type: application/x-www-form-urlencoded'];
  for (const body of ['email=a%40b.example&passwrod=x', 'email=a%40b.example&password=x&password=y']) {
    const [answer] = await sendRaw(port, line('POST /sign-in/attempt', headers, body));
    expect([answer?.status, answer?.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('again=1'),
    ]);
    expect(decodeURIComponent(answer?.headers.get('set-cookie') ?? '')).toMatch(/passwrod|Give this once/);
  }
});
