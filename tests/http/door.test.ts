import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowedAt } from '@/lib/http/door/allowed';
import { atTheDoor } from '@/lib/http/door/entry';

const knock = (method: string, target: string, headers: Record<string, string> = {}, hosts = 1) =>
  atTheDoor({ method, target, hosts, headers: new Headers({ host: 'news.example', ...headers }) });

describe('what can be read is let in', () => {
  test.each([
    ['/', '/', '/', null],
    ['/claims/a?q=%FF', '/claims/a?q=%FF', '/claims/a', null],
    ['/claims/%C3%A9', '/claims/%C3%A9', '/claims/é', null],
    ['http://here.example:80/claims?q=1', '/claims?q=1', '/claims', 'here.example:80'],
    ['HTTP://here.example', '/', '/', 'here.example'],
    ['https://here.example?q=1', '/?q=1', '/', 'here.example'],
  ])('%s asks for %s at %s of %s', (asked, target, path, host) => {
    expect(knock('GET', asked)).toEqual({ kind: 'in', target, path, host, allow: null });
  });
});

describe('what can not is malformed', () => {
  test.each([
    '/claims/%FF',
    '/%',
    '/a%E0%A4%Zb?x',
    'claims',
    '*',
    '',
    'ftp://x/y',
    'http://',
    'http://a b/',
    'http:///x',
  ])('the target “%s”', (target) => {
    expect(knock('GET', target)).toMatchObject({ kind: 'refused', trouble: { kind: 'malformed' } });
  });

  test.each(['a b', '@', 'user@news.example', '<script>', 'a/b', 'a:b', '[::1', ''])(
    'the host “%s”',
    (host) => {
      expect(knock('GET', '/', { host })).toMatchObject({ kind: 'refused', trouble: { kind: 'malformed' } });
    },
  );

  test.each(['news.example', 'localhost:3000', '127.0.0.1', '[::1]:3000', 'a_b.example'])(
    'but not the host “%s”',
    (host) => {
      expect(knock('GET', '/', { host }).kind).toBe('in');
    },
  );

  test('two hosts', () => {
    expect(knock('GET', '/', {}, 2)).toMatchObject({ kind: 'refused', trouble: { kind: 'malformed' } });
  });
});

describe('a method', () => {
  test.each([
    ['TRACE', '/', 'GET, HEAD, OPTIONS'],
    ['PUT', '/claims/x', 'GET, HEAD, OPTIONS'],
    ['POST', '/desk', 'GET, HEAD, OPTIONS'],
    ['GET', '/sign-in/attempt', 'POST, OPTIONS'],
    ['GET', '/api/auth/callback/credentials', 'POST, OPTIONS'],
    ['TRACE', '/api/v1/claims', 'GET, HEAD, POST, OPTIONS'],
    ['PATCH', '/api/v1/claims/x', 'GET, HEAD, PUT, OPTIONS'],
    ['PUT', '/api/v1/claims/similar', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/v1/claims/x/moves/', 'POST, OPTIONS'],
    ['POST', '/api/v1/openapi.json', 'GET, HEAD, OPTIONS'],
    ['QUERY', '/api/v1/public/claims', 'GET, HEAD, OPTIONS'],
  ])('%s is not taken by %s, which has %s', (method, target, allow) => {
    expect(knock(method, target)).toMatchObject({
      kind: 'refused',
      trouble: { kind: 'method_not_allowed', allow: allow.split(', ') },
    });
  });

  test('is told on OPTIONS; where scripts of other sites may come, inside', () => {
    expect(knock('OPTIONS', '/')).toEqual({ kind: 'methods', allow: ['GET', 'HEAD', 'OPTIONS'] });
    expect(knock('OPTIONS', '/api/v1/claims')).toMatchObject({
      kind: 'methods',
      allow: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    });
    expect(knock('OPTIONS', '/api/v1/public/claims')).toMatchObject({
      kind: 'in',
      allow: ['GET', 'HEAD', 'OPTIONS'],
    });
    expect(knock('OPTIONS', '*')).toMatchObject({ kind: 'methods' });
  });

  test('of what isn’t there is not there either', () => {
    expect(knock('DELETE', '/api/v1/nothing')).toMatchObject({ trouble: { kind: 'not_found' } });
    expect(knock('OPTIONS', '/api/auth/callback/other')).toMatchObject({ trouble: { kind: 'not_found' } });
    expect(knock('TRACE', '/api/v1/nothing')).toMatchObject({ trouble: { kind: 'not_found' } });
    expect(knock('GET', '/_global-error')).toMatchObject({ trouble: { kind: 'not_found' } });
  });
});

describe('a server action', () => {
  const act = (target: string, headers: Record<string, string> = {}) =>
    knock('POST', target, { 'next-action': 'x', ...headers });

  test.each<Record<string, string>>([
    {},
    { origin: 'https://news.example' },
    { origin: 'https://news.example', 'sec-fetch-site': 'same-origin' },
  ])('of the desk’s own page is let in: %o', (headers) => {
    expect(act('/desk/claims/x', headers).kind).toBe('in');
  });

  test.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'nonsense' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'cross-site' },
  ])('of another site is refused: %o', (headers) => {
    expect(act('/desk/claims/x', headers)).toMatchObject({ trouble: { kind: 'cross_site' } });
  });

  test('is sent to the desk alone', () => {
    expect(act('/methodology')).toMatchObject({ trouble: { kind: 'method_not_allowed' } });
    expect(act('/desk/who')).toMatchObject({ trouble: { kind: 'method_not_allowed' } });
  });
});

describe('Next’s own tools for developing', () => {
  const ask = (method: string, target: string, developing: boolean) =>
    atTheDoor({ method, target, hosts: 1, headers: new Headers({ host: 'localhost' }), developing });

  test.each(['/__nextjs_original-stack-frames', '/__nextjs_error_feedback?errorCode=1', '/_next/mcp'])(
    'are let in at %s by a development server, and by no other',
    (target) => {
      expect(ask('POST', target, true).kind).toBe('in');
      expect(ask('POST', target, false)).toMatchObject({ trouble: { kind: 'method_not_allowed' } });
    },
  );

  test.each(['/', '/claims/_next/x', '/desk/__nextjs'])('are not %s', (target) => {
    expect(ask('POST', target, true)).toMatchObject({ trouble: { kind: 'method_not_allowed' } });
  });
});

describe('the table', () => {
  const files = readdirSync('app', { recursive: true }).map((file) => String(file));
  const addressOf = (file: string) =>
    `/${dirname(file)
      .split('/')
      .filter((part) => part !== '.' && !/^\(.*\)$/.test(part))
      .join('/')}`;

  /** Methods that a file of routes answers, HEAD with GET as Next has it. */
  const methodsIn = (file: string): string[] => {
    const found = readFileSync(`app/${file}`, 'utf8').matchAll(
      /\b(?:const|function|as) (GET|POST|PUT|PATCH|DELETE)\b/g,
    );
    return [...found].flatMap(([, method = '']) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  };

  const routes = files.filter((file) => file.endsWith('route.ts') && !file.includes('[...'));
  test.each(routes)('has what %s answers', (file) => {
    expect([...(allowedAt(addressOf(file), false)?.methods ?? [])].sort()).toEqual(methodsIn(file).sort());
  });

  const pages = files.filter((file) => file.endsWith('page.tsx'));
  test.each(pages)('lets %s be read', (file) => {
    expect(allowedAt(addressOf(file), false)?.methods).toEqual(['GET', 'HEAD']);
  });

  test('takes actions on every page that can send one', () => {
    const senders = files.filter((file) =>
      /^'use server'/.test(file.endsWith('.ts') ? readFileSync(`app/${file}`, 'utf8') : ''),
    );
    expect(senders.length).toBeGreaterThan(5);
    for (const file of senders) expect(allowedAt(addressOf(file), true)?.methods).toContain('POST');
  });
});
