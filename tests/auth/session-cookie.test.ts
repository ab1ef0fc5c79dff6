import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

/** The settings are read once, so each case reads them anew. */
async function under(address: string) {
  vi.stubEnv('NEXTAUTH_URL', address);
  vi.resetModules();
  return { ...(await import('@/lib/auth/session-cookie')), ...(await import('@/lib/auth/over-https')) };
}

test('over https the cookie is Secure and its name says so', async () => {
  const { cookieName, isSecure } = await under('https://sourceline.example.org');
  expect([cookieName(), isSecure()]).toEqual(['__Secure-next-auth.session-token', true]);
});

test('on a machine of one’s own, without https, it works too', async () => {
  const { cookieName, isSecure } = await under('http://localhost:3000');
  expect([cookieName(), isSecure()]).toEqual(['next-auth.session-token', false]);
});

test.each([
  ['http://localhost:3000', null, false],
  ['http://localhost:3000', 'http', false],
  ['http://localhost:3000', 'https', true],
  ['http://localhost:3000', ' HTTPS, http', true],
  ['http://localhost:3000', 'http, https', false],
  ['https://sourceline.example.org', null, true],
])('at %s with X-Forwarded-Proto %s a request came over https: %s', async (address, proto, secure) => {
  expect((await under(address)).cameOverHttps(proto)).toBe(secure);
});

test('a cookie that this site did not seal opens nothing', async () => {
  const { openSession } = await under('http://localhost:3000');
  const { encode } = await import('next-auth/jwt');
  const token = { sub: 'somebody', sessionId: 'a session' };
  const { env } = await import('@/lib/config/env');
  const secret = env().NEXTAUTH_SECRET;
  expect(await openSession(await encode({ token, secret }))).toEqual({
    id: 'somebody',
    sessionId: 'a session',
  });
  expect(await openSession(await encode({ token, secret: `${secret}.` }))).toBeNull();
  expect(await openSession(await encode({ token, secret, maxAge: -60 }))).toBeNull();
  expect(await openSession(await encode({ token: { sub: 'somebody' }, secret }))).toBeNull();
  expect(await openSession('nonsense')).toBeNull();
});
