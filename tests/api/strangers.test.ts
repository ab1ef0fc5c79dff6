import { describe, expect, it } from 'vitest';
import { callAction } from '@/scripts/drills/flood/actions';
import { accountOf, BASE, send, sessionOf } from './support/client';

const LONG = 'x'.repeat(70_000);
const multipart = (value: string) => ({
  body: `--y\r\ncontent-disposition: form-data; name="a"\r\n\r\n${value}\r\n--y--\r\n`,
  headers: { 'content-type': 'multipart/form-data; boundary=y', origin: BASE },
});
const urlencoded = { 'content-type': 'application/x-www-form-urlencoded', origin: BASE };

/** Calls the import as a page does, with arguments of the given length. */
const calling = (length: number, cookie?: string, page = '/desk/articles/new') =>
  callAction(BASE, {
    name: 'importArticleAction',
    page,
    args: JSON.stringify([{ content: 'x'.repeat(length), title: 'A long one' }]),
    ...(cookie && { cookie }),
  });

describe('what somebody says who is not signed in', () => {
  it.each([
    ['an action', () => calling(70_000)],
    ['an action with a made-up session', () => calling(70_000, 'next-auth.session-token=made-up')],
    ['a form in parts, to a plain form’s address', () => send('POST', '/sign-in/attempt', multipart(LONG))],
    ['a sign-in', () => send('POST', '/sign-in/attempt', { body: LONG, headers: urlencoded })],
    [
      'a sign-in past the form',
      () => send('POST', '/api/auth/callback/credentials', { body: LONG, headers: urlencoded }),
    ],
  ])('is not read when it is long: %s', async (_, sending) => {
    const { status, headers, text } = await sending();
    expect([status, headers.get('content-type')]).toEqual([413, 'application/problem+json']);
    expect(JSON.parse(text).detail).toBe('A request can be 64 KB at most.');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it.each(['/', '/nowhere'])('has no form at %s to send', async (page) => {
    expect((await send('POST', page, multipart(LONG))).status).toBe(405);
  });

  it('says its length', async () => {
    const body = new Blob([LONG]).stream();
    const options = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'text/plain' } };
    const { status } = await fetch(`${BASE}/sign-in/attempt`, options);
    expect(status).toBe(411);
  });

  it('is heard when it is short', async () => {
    const { status, text } = await calling(100);
    expect([status, text]).toEqual([200, expect.stringContaining('"unauthenticated"')]);
  });
});

it.each([
  ['as much as a file has, where a file is taken', 27_000_000, '/desk/articles/new', 200],
  ['as much as an article has, elsewhere', 5_000_000, '/desk/articles', 200],
  ['no more than that', 6_000_000, '/desk/articles', 413],
])('somebody signed in may send %s', async (_, length, page, expected) => {
  const cookie = (await sessionOf(accountOf('Rana'))) ?? '';
  const { status } = await calling(length, cookie, page);
  expect(status).toBe(expected);
});
