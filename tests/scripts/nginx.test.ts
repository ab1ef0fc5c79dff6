import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemPort } from '@/scripts/setup/machine.mjs';
import { findNginx, NO_NGINX, startNginx } from '@/scripts/setup/nginx.mjs';
import { askSecurely } from '../support/over-https';

// By deploy/nginx.conf, in front of a server that says of its answers whatever a test wants, true or not.
const has = findNginx() !== undefined;

let upstream: Server;
let nginx: Awaited<ReturnType<typeof startNginx>>;
const reached: IncomingMessage[] = [];
let made = 0;
/** What an address says of its answer besides headers: how it went, how long it takes in milliseconds, which it is. */
const NO_HEADERS = ['status', 'takes', 'n'];
beforeAll(async () => {
  if (!has) return;
  upstream = createServer((request, response) => {
    reached.push(request);
    const { searchParams } = new URL(request.url ?? '/', 'http://x');
    for (const [name, value] of searchParams) if (!NO_HEADERS.includes(name)) response.setHeader(name, value);
    response.statusCode = Number(searchParams.get('status') ?? 200);
    const etag = response.getHeader('etag');
    if (etag && request.headers['if-none-match'] === etag) response.statusCode = 304;
    made += 1;
    const body = response.statusCode === 304 ? undefined : `answer ${made}`;
    setTimeout(() => response.end(body), Number(searchParams.get('takes') ?? 0));
  });
  await new Promise<void>((settle) => upstream.listen(0, '127.0.0.1', settle));
  nginx = await startNginx({ upstreams: [(upstream.address() as AddressInfo).port] });
});
beforeEach(() => void reached.splice(0));
afterAll(async () => {
  await nginx?.stop();
  upstream?.closeAllConnections();
  upstream?.close();
});

/** An address of its own whose answer says this of itself. */
let addresses = 0;
const saying = (headers: Record<string, string>, path = '/claims/a') => {
  addresses += 1;
  return `${path}?${new URLSearchParams({ ...headers, n: String(addresses) })}`;
};
const MINUTE = 'public, max-age=0, s-maxage=60, must-revalidate';
const ask = (path: string, headers: Record<string, string | string[]> = {}, method = 'GET', body = '') =>
  askSecurely(nginx.https, path, { method, headers, body });

describe.skipIf(!has)(`nginx by deploy/nginx.conf${has ? '' : `, skipped: ${NO_NGINX}`}`, () => {
  test('keeps what says that it may be kept, and lets nobody behind it keep it once more', async () => {
    const path = saying({ 'cache-control': MINUTE });
    const [first, second] = [await ask(path), await ask(path)];
    expect([first.headers['x-cache'], second.headers['x-cache'], reached.length]).toEqual(['MISS', 'HIT', 1]);
    expect(second.text).toBe(first.text);
    for (const { headers } of [first, second])
      expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(first.headers['x-accel-expires']).toBeUndefined();
  });

  test.each(['private, no-store', 'public, max-age=0, must-revalidate', ''])(
    'keeps nothing that says %j, and passes that on',
    async (said) => {
      const path = saying(said ? { 'cache-control': said } : {});
      const answers = [await ask(path), await ask(path)];
      expect(answers.map(({ headers }) => headers['cache-control'] ?? '')).toEqual([said, said]);
      expect(reached).toHaveLength(2);
    },
  );

  test('keeps no cookie, and no answer that brings one', async () => {
    const path = saying({ 'cache-control': MINUTE, 'set-cookie': 'a=b' });
    for (let n = 0; n < 3; n++) expect((await ask(path)).headers['set-cookie']).toBe('a=b');
    expect(reached).toHaveLength(3);
  });

  test.each(['301', '308', '400', '404', '410', '429', '500', '503'])(
    'keeps no answer with status %s, whatever it says of itself',
    async (status) => {
      const path = saying({ status, 'cache-control': MINUTE, 'x-accel-expires': '60' });
      for (let n = 0; n < 2; n++) expect((await ask(path)).status).toBe(Number(status));
      expect(reached).toHaveLength(2);
    },
  );

  test.each([
    ['a session', { cookie: 'a=b; next-auth.session-token=x; c=d' }],
    ['a session over https', { cookie: ['a=b', '__Secure-next-auth.session-token.0=x'] }],
    ['a token', { authorization: 'Bearer x' }],
  ])('lets %s pass by what is kept, and keeps nothing of it', async (_, headers) => {
    const path = saying({ 'cache-control': MINUTE });
    const own = await ask(path, headers);
    const everybodys = await ask(path);
    expect(everybodys.text).not.toBe(own.text);
    const again = await ask(path, headers);
    expect([again.text === everybodys.text, again.headers['x-cache']]).toEqual([false, undefined]);
    expect((await ask(path)).text).toBe(everybodys.text);
    for (const [name, value] of Object.entries(headers))
      expect(reached[0]?.headers[name]).toBe([value].flat().join('; '));
  });

  test('takes another cookie for nobody’s', async () => {
    const path = saying({ 'cache-control': MINUTE });
    await ask(path, { cookie: 'sourceline-device-x=y' });
    expect((await ask(path)).headers['x-cache']).toBe('HIT');
  });

  test('keeps what is packed and what is plain apart, and each once', async () => {
    const path = saying({ 'cache-control': MINUTE, vary: 'accept-encoding' });
    const packed = ['gzip', 'gzip, deflate, br, zstd', 'br;q=1.0, gzip;q=0.8, *;q=0.1', 'GZIP'];
    const plain = ['', 'identity', 'br', 'gzip;q=0', 'br, gzip; q=0.0, identity', 'xgzip', 'gzipped'];
    for (const accepted of [...packed, ...plain])
      await ask(path, accepted ? { 'accept-encoding': accepted } : {});
    expect(reached.map(({ headers }) => headers['accept-encoding'])).toEqual(['gzip', undefined]);
  });

  test('asks whether its copy still holds once the second in which it may show it is over', async () => {
    const now = Math.floor(Date.now() / 1000);
    const path = saying({ 'cache-control': MINUTE, 'x-accel-expires': `@${now - 1}`, etag: '"a"' });
    const answers = [await ask(path), await ask(path)];
    expect(answers.map(({ status, headers }) => [status, headers['x-cache']])).toEqual([
      [200, 'MISS'],
      [200, 'REVALIDATED'],
    ]);
    expect([answers[1]?.text, reached[1]?.headers['if-none-match']]).toEqual([answers[0]?.text, '"a"']);
  });

  test('lets few in of many who ask at once for what isn’t kept', async () => {
    const path = saying({ 'cache-control': MINUTE, takes: '50' });
    const answers = await Promise.all(Array.from({ length: 16 }, () => ask(path)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(reached.length).toBeLessThan(8);
  });

  test('answers HEAD, who holds a copy already, and who asks for a part, from what it keeps', async () => {
    const path = saying({ 'cache-control': MINUTE, etag: '"a"', 'accept-ranges': 'bytes' });
    const whole = await ask(path);
    const head = await ask(path, {}, 'HEAD');
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      String(whole.body.length),
    ]);
    for (const tag of ['"a"', 'W/"a"', '"b", "a"'])
      expect([tag, (await ask(path, { 'if-none-match': tag })).status]).toEqual([tag, 304]);
    expect((await ask(path, { 'if-none-match': '"b"' })).status).toBe(200);
    const part = await ask(path, { range: 'bytes=0-1' });
    expect([part.status, part.text]).toEqual([200, whole.text]);
    expect(reached).toHaveLength(1);
  });

  test.each(['/_next/static/a.js', '/readers/a.css'])('keeps %s by its name alone', async (name) => {
    const forever = { 'cache-control': 'public, max-age=31536000, immutable', 'accept-ranges': 'bytes' };
    const file = saying(forever, name);
    expect((await ask(file)).headers['cache-control']).toBe(forever['cache-control']);
    expect((await ask(`${file}&more`)).headers['x-cache']).toBe('HIT');
    expect((await ask(file, { range: 'bytes=0-1' })).status).toBe(206);
  });

  test('says where a request comes from in its own words', async () => {
    const made = {
      'x-forwarded-for': '1.2.3.4',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=1.2.3.4',
    };
    await ask('/desk', { ...made, 'x-forwarded-proto': 'http' });
    const host = `localhost:${nginx.https}`;
    expect(reached[0]?.headers).toMatchObject({
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': 'https',
    });
    expect(reached[0]?.headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1' });
    expect(reached[0]?.headers.forwarded).toBeUndefined();
  });

  test('has no way to measures, and tells of health on this machine', async () => {
    expect((await ask('/metrics')).status).toBe(404);
    expect(reached).toHaveLength(0);
    for (const path of ['/healthz', '/readyz']) expect((await ask(path)).status).toBe(200);
  });

  test('sends everybody to https, but for the proof that a certificate asks for', async () => {
    await writeFile(`${nginx.folder}/.well-known/acme-challenge/proof`, 'here');
    const plain = (path: string) => fetch(`http://localhost:${nginx.http}${path}`, { redirect: 'manual' });
    const sent = await plain('/claims/a?b=c');
    expect([sent.status, sent.headers.get('location')]).toEqual([301, 'https://localhost/claims/a?b=c']);
    expect(await (await plain('/.well-known/acme-challenge/proof')).text()).toBe('here');
  });

  test('hangs up on whoever asks for another name', async () => {
    await expect(fetch(`http://127.0.0.1:${nginx.http}/`)).rejects.toThrow();
    const socket = connect({
      host: '127.0.0.1',
      port: nginx.https,
      servername: 'other.example',
      rejectUnauthorized: false,
    });
    const [error] = await once(socket, 'error');
    expect(String(error)).toMatch(/unrecognized name/);
    await expect(ask('/claims/a', { host: 'other.example' })).rejects.toThrow(/hang up/);
  });

  test('asks another process where one is gone, and says so where all are', async () => {
    const [gone, alone] = [await systemPort(), await systemPort()];
    const two = await startNginx({ upstreams: [gone, (upstream.address() as AddressInfo).port] });
    const none = await startNginx({ upstreams: [alone] });
    try {
      for (let n = 0; n < 4; n++) expect((await askSecurely(two.https, '/desk')).status).toBe(200);
      const down = await askSecurely(none.https, '/claims/a');
      expect([down.status, down.headers['retry-after'], down.headers['cache-control']]).toEqual([
        ...[503, '5', 'private, no-store'],
      ]);
    } finally {
      await Promise.all([two.stop(), none.stop()]);
    }
  });
});
