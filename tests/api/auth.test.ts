import { beforeAll, describe, expect, test } from 'vitest';
import { CreatedToken, SessionList, type UserView } from '@/lib/schemas/people';
import { callAction } from '@/scripts/drills/flood/actions';
import { accountOf, as, ask, BASE, type Caller, send, sessionOf, tokenOf, withToken } from './support/client';
import { aWord, must } from './support/newsroom';

let rana: Caller;
let ingrid: Caller;
beforeAll(async () => {
  [rana, ingrid] = await Promise.all([as('Rana'), as('Ingrid')]);
});

/** Somebody new: invited, with a password set through their link. */
async function somebody(role = 'CHECKER') {
  const email = `${aWord('person')}@newsroom.example`;
  const invited = must(await ingrid.post('/users', { name: 'New', email, role }));
  const { user, link } = JSON.parse(invited.text) as { user: UserView; link: string };
  const credentials = { email, password: 'a password of some length' };
  const set = await fetch(`${BASE}${link}/set`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ secret: link.split('/').at(-1) ?? '', password: credentials.password }),
  });
  expect(set.headers.get('location')).toBe('/sign-in?notice=password-set');
  return { user, credentials, link };
}

/** Signs in at NextAuth's own door, with the cookie of whoever is signed in at this browser. */
async function atNextAuth(
  credentials: { email: string; password: string },
  signedIn = '',
): Promise<Response> {
  const csrf = await fetch(`${BASE}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = [...csrf.headers.getSetCookie().map((c) => c.split(';')[0]), signedIn].join('; ');
  return fetch(`${BASE}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body: new URLSearchParams({ csrfToken, email: credentials.email, password: credentials.password }),
  });
}

describe('a bearer token', () => {
  test('acts as its owner', async () => {
    expect((await rana.get('/claims?mine=true&limit=1')).status).toBe(200);
    expect((await ingrid.get('/users')).status).toBe(200);
  });

  test('that may only read is told so when it writes', async () => {
    const reading = withToken('Rana', await tokenOf({ authorization: `Bearer ${rana.token}` }, 'read'));
    expect((await reading.get('/sources')).status).toBe(200);
    for (const [address, body] of [
      ['/sources', { kind: 'PERSON', name: 'Nobody' }],
      ['/articles', { content: 'Some text.', title: 'A title', outletName: 'Noon Post' }],
      ['/tokens', { name: 'more', scope: 'write' }],
    ] as const) {
      const refused = await reading.post(address, body);
      expect([address, refused.status, refused.text]).toEqual([
        address,
        403,
        expect.stringContaining('only read'),
      ]);
    }
  });

  test('that was revoked is worth nothing from then on', async () => {
    const made = must(await rana.post('/tokens', { name: 'short-lived' })).as(CreatedToken);
    const short = withToken('Rana', made.secret);
    expect((await short.get('/tokens')).status).toBe(200);
    expect((await rana.ask('DELETE', `/tokens/${made.token.id}`)).status).toBe(200);
    expect((await short.get('/tokens')).status).toBe(401);
  });

  test('of somebody else can’t be revoked, and doesn’t exist', async () => {
    const made = must(await rana.post('/tokens', { name: 'mine' })).as(CreatedToken);
    expect((await ingrid.ask('DELETE', `/tokens/${made.token.id}`)).status).toBe(404);
  });

  test.each(['Basic cmFuYTpwYXNz', 'Bearer', 'Bearer slt_nobodyknowsthissecret', 'Token abc', ''])(
    'any other Authorization header, “%s”, is 401 even beside a good cookie',
    async (authorization) => {
      const cookie = (await sessionOf(accountOf('Rana'))) ?? '';
      const refused = await ask('GET', '/claims', { headers: { authorization, cookie } });
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer/);
    },
  );
});

describe('a session', () => {
  test('begins at the form with httpOnly, SameSite=Lax and no word about who it is', async () => {
    const response = await fetch(`${BASE}/sign-in/attempt`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams(accountOf('Rana')),
    });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/desk']);
    const [cookie = ''] = response.headers.getSetCookie().filter((c) => c.includes('session-token'));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=lax/i);
    expect(cookie).not.toContain('Rana');
  });

  test('also begins at NextAuth’s own door', async () => {
    const headers = { cookie: cookieNamed(await atNextAuth(accountOf('Miriam')), 'session-token') };
    expect((await ask('GET', '/work', { headers })).status).toBe(200);
  });

  test('writes from this site, and from no other', async () => {
    const cookie = (await sessionOf(accountOf('Rana'))) ?? '';
    const body = { kind: 'PERSON', name: aWord('source') };
    const write = (headers: Record<string, string>) =>
      ask('POST', '/sources', { body, headers: { cookie, ...headers } });
    expect((await write({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await write({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await write({ origin: 'null' })).status).toBe(403);
    expect((await write({ origin: BASE, 'sec-fetch-site': 'same-origin' })).status).toBe(201);
    const free = { authorization: `Bearer ${rana.token}`, origin: 'https://evil.example' };
    expect(
      (await ask('POST', '/sources', { body: { ...body, name: aWord('source') }, headers: free })).status,
    ).toBe(201);
  });

  test('is refused when a letter of it changes', async () => {
    const cookie = (await sessionOf(accountOf('Rana'))) ?? '';
    // Not the last letter: of its six bits four are padding, which nobody reads.
    const [before, letter, after] = [cookie.slice(0, -5), cookie.at(-5), cookie.slice(-4)];
    const headers = { cookie: before + (letter === 'A' ? 'B' : 'A') + after };
    expect((await ask('GET', '/claims', { headers })).status).toBe(401);
    expect(
      (await ask('GET', '/claims', { headers: { cookie: 'next-auth.session-token=nonsense' } })).status,
    ).toBe(401);
  });

  test('ends when the person’s role or access changes, and so do their tokens when access does', async () => {
    const { user, credentials } = await somebody();
    const cookie = (await sessionOf(credentials)) ?? '';
    const token = await tokenOf({ cookie }, 'read');
    expect((await ask('GET', '/claims', { headers: { cookie } })).status).toBe(200);
    const before = await ingrid.get(`/users/${user.id}`);
    const promoted = { name: 'New', role: 'EDITOR', active: true };
    must(await ingrid.ask('PUT', `/users/${user.id}`, { body: promoted, etag: before.etag }));
    expect((await ask('GET', '/claims', { headers: { cookie } })).status).toBe(401);
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask('GET', '/claims', { headers })).status).toBe(200);
    const now = await ingrid.get(`/users/${user.id}`);
    must(
      await ingrid.ask('PUT', `/users/${user.id}`, { body: { ...promoted, active: false }, etag: now.etag }),
    );
    expect((await ask('GET', '/claims', { headers })).status).toBe(401);
    expect(await sessionOf(credentials)).toBeNull();
  });
});

/** A cookie of an answer whose name holds these words, as a Cookie header takes it; nothing when there is none. */
const cookieNamed = (answer: Response, words: string): string =>
  answer.headers
    .getSetCookie()
    .find((cookie) => cookie.split('=')[0]?.includes(words))
    ?.split(';')[0] ?? '';

describe('what ends a session ends it on the server', () => {
  const status = async (headers: Record<string, string>) => (await ask('GET', '/work', { headers })).status;

  test('signing out: a copy of the cookie is 401 from then on', async () => {
    const { credentials } = await somebody();
    const cookie = (await sessionOf(credentials)) ?? '';
    const other = (await sessionOf(credentials)) ?? '';
    expect(await status({ cookie })).toBe(200);
    const csrf = await fetch(`${BASE}/api/auth/csrf`);
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const out = await fetch(`${BASE}/api/auth/signout`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `${csrf.headers.getSetCookie()[0]?.split(';')[0]}; ${cookie}` },
      body: new URLSearchParams({ csrfToken }),
    });
    expect(out.status).toBeLessThan(400);
    expect([await status({ cookie }), await status({ cookie: other })]).toEqual([401, 200]);
    const renewed = await fetch(`${BASE}/api/auth/session`, { headers: { cookie } });
    expect(await renewed.json()).toEqual({});
  });

  test('a password that is set anew: the thief’s session and the token made in it are 401', async () => {
    const { user, credentials } = await somebody();
    const cookie = (await sessionOf(credentials)) ?? '';
    const authorization = `Bearer ${await tokenOf({ cookie }, 'write')}`;
    const child = `Bearer ${await tokenOf({ authorization }, 'write')}`;
    const again = must(await ingrid.post(`/users/${user.id}/invitations`, {}));
    const { link } = JSON.parse(again.text) as { link: string };
    const secret = link.split('/').at(-1) ?? '';
    const body = new URLSearchParams({ secret, password: 'a quite different one' });
    await fetch(`${BASE}${link}/set`, { method: 'POST', redirect: 'manual', body });
    const traces: Record<string, string>[] = [{ cookie }, { authorization }, { authorization: child }];
    expect(await Promise.all(traces.map(status))).toEqual([401, 401, 401]);
  });

  test('a token: those made with it end with it', async () => {
    const parent = must(await rana.post('/tokens', { name: 'parent', scope: 'write' })).as(CreatedToken);
    const child = await tokenOf({ authorization: `Bearer ${parent.secret}` }, 'read');
    must(await rana.ask('DELETE', `/tokens/${parent.token.id}`));
    expect(await status({ authorization: `Bearer ${child}` })).toBe(401);
  });

  test('the list of sessions: each can be ended, and nobody else’s', async () => {
    const { credentials } = await somebody();
    const [here, there] = [(await sessionOf(credentials)) ?? '', (await sessionOf(credentials)) ?? ''];
    const list = async () =>
      must(await ask('GET', '/sessions', { headers: { cookie: here } })).as(SessionList).items;
    const before = await list();
    expect(before.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = before.find(({ current }) => !current)?.id;
    expect((await rana.ask('DELETE', `/sessions/${other}`)).status).toBe(404);
    must(await ask('DELETE', `/sessions/${other}`, { headers: { cookie: here } }));
    expect(await status({ cookie: there })).toBe(401);
    expect((await list()).map(({ current }) => current)).toEqual([true]);
  });
});

describe('signing in', () => {
  const attempt = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${BASE}/sign-in/attempt`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: new URLSearchParams(fields),
    });

  test('says the same about a wrong password and an unknown address, and keeps what was typed', async () => {
    const words = [];
    for (const email of [accountOf('Tomas').email, `${aWord('nobody')}@newsroom.example`]) {
      const refused = await attempt({ email, password: 'wrong password' });
      const cookie = refused.headers
        .getSetCookie()
        .map((c) => c.split(';')[0])
        .join('; ');
      const page = await send('GET', refused.headers.get('location') ?? '', { headers: { cookie } });
      expect(page.text).toContain(email);
      expect(page.text).not.toContain('wrong password');
      words.push(page.text.match(/The email address or the password is wrong\./g)?.length);
    }
    expect(words[0]).toBeGreaterThan(0);
    expect(words[0]).toBe(words[1]);
  });

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
  ])('never leads off this site: %s', async (callbackUrl) => {
    const response = await attempt({ ...accountOf('Rana'), callbackUrl });
    expect(response.headers.get('location')).toBe('/desk');
  });

  test('leads to the page that was asked for', async () => {
    const response = await attempt({ ...accountOf('Rana'), callbackUrl: '/desk/claims?status=DRAFT' });
    expect(response.headers.get('location')).toBe('/desk/claims?status=DRAFT');
  });

  test('from a page of another site is refused', async () => {
    expect((await attempt(accountOf('Rana'), { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('waits after ten failures from one address, whatever it says it is, unless it signed in before', async () => {
    const { user, credentials } = await somebody();
    const first = await attempt(credentials);
    const device = cookieNamed(first, 'sourceline-device-');
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        attempt({ ...credentials, password: 'wrong' }, { 'x-forwarded-for': `203.0.113.${n}` }),
      ),
    );
    const stranger = await attempt(credentials, { 'x-forwarded-for': '203.0.113.99' });
    expect([stranger.headers.get('location'), cookieNamed(stranger, 'session-token')]).toEqual([
      expect.stringContaining('again=1'),
      '',
    ]);
    const owner = await attempt(credentials, { cookie: device });
    expect([owner.headers.get('location'), cookieNamed(owner, 'session-token')]).toEqual([
      '/desk',
      expect.stringMatching(/./),
    ]);

    // Whoever has a copy of that cookie knows nothing of the next password; the browser that chose it does.
    const next = { email: credentials.email, password: 'a quite different one' };
    const changed = await callAction(BASE, {
      name: 'changePasswordAction',
      page: '/desk/account',
      args: JSON.stringify([
        { as: user.id, input: { current: credentials.password, password: next.password } },
      ]),
      cookie: cookieNamed(owner, 'session-token'),
    });
    const known = changed.headers.getSetCookie().find((cookie) => cookie.startsWith('sourceline-device-'));
    const to = async (cookie = '') => (await attempt(next, { cookie })).headers.get('location');
    expect([await to(device), await to(known?.split(';')[0])]).toEqual([
      expect.stringContaining('again=1'),
      '/desk',
    ]);
  });

  test('over a session that this browser has ends that one, whoever’s it was', async () => {
    const [first, second] = [await somebody(), await somebody()];
    const before = (await sessionOf(first.credentials)) ?? '';
    const works = async (cookie: string) => (await ask('GET', '/work', { headers: { cookie } })).status;
    await attempt({ ...second.credentials, password: 'wrong' }, { cookie: before });
    expect(await works(before)).toBe(200);
    const now = cookieNamed(await attempt(second.credentials, { cookie: before }), 'session-token');
    expect([await works(before), await works(now)]).toEqual([401, 200]);
    const next = cookieNamed(await atNextAuth(second.credentials, now), 'session-token');
    expect([await works(now), await works(next)]).toEqual([401, 200]);
  });

  test('of many at once: each is answered, or told when to come back', async () => {
    // Of as many accounts, so that no limit stops them first. How many find the queue full is the machine's affair.
    const nobody = () => ({ email: `${aWord('nobody')}@newsroom.example`, password: 'wrong' });
    const answers = await Promise.all(Array.from({ length: 60 }, () => attempt(nobody())));
    const told = answers.map(({ status, headers }) =>
      status === 503 ? headers.get('retry-after') : headers.get('location')?.replace(/\?.*/, ''),
    );
    expect(new Set([...told, '2'])).toEqual(new Set(['/sign-in', '2']));
  });

  test('the demo’s accounts are listed nowhere but in the demo', async () => {
    const page = await send('GET', '/sign-in');
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('sourceline-demo');
    expect(page.text).not.toContain(accountOf('Rana').email);
  });
});

describe('a one-time link', () => {
  test('works once', async () => {
    const { link } = await somebody();
    const again = await fetch(`${BASE}${link}/set`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ secret: link.split('/').at(-1) ?? '', password: 'another long password' }),
    });
    expect(again.headers.get('location')).toContain('again=1');
    expect((await send('GET', link)).text).toContain('no longer good');
  });

  test('for the first administrator can’t be guessed', async () => {
    expect((await send('GET', '/setup/guess')).text).toContain('no longer good');
  });
});

test('nobody signed out gets anything but 401 from the desk’s resources', async () => {
  for (const address of [
    '/claims',
    '/articles',
    '/sources',
    '/evidence',
    '/work',
    '/users',
    '/tokens',
    '/sessions',
    '/audit',
    '/jobs',
    '/jobs/counts',
  ]) {
    expect([address, (await ask('GET', address)).status]).toEqual([address, 401]);
  }
  expect((await ask('POST', '/claims', { body: {} })).status).toBe(401);
  expect((await ask('PUT', '/claims/any', { body: {} })).status).toBe(401);
});
