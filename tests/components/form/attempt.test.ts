import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attempt } from '@/components/form/attempt';
import { whosePage } from '@/components/form/whose-page';
import { aBrowser } from '../../support/browser';

const rana = { id: 'rana', name: 'Rana Haddad' };
const server = vi.fn(async (): Promise<Response> => Response.json(rana));
const browser = { onLine: true };

beforeEach(() => {
  aBrowser();
  browser.onLine = true;
  vi.stubGlobal('navigator', browser);
  vi.stubGlobal('fetch', server);
});
afterEach(() => {
  vi.unstubAllGlobals();
  server.mockReset();
});

/** What Next says of an answer that is no action's, such as 413. */
const broken = () => attempt(() => Promise.reject(new Error('An unexpected response was received.')));

test('an answer is handed on, a refusal too', async () => {
  expect(await attempt(async () => ({ ok: true, value: 1 }))).toEqual({ ok: true, value: 1 });
  expect(server).not.toHaveBeenCalled();
});

test('without an answer of the action: the session has ended, when nobody is signed in', async () => {
  server.mockResolvedValueOnce(Response.json(null));
  expect(await broken()).toBe('ended');
  expect(whosePage.get().now, 'and the page knows').toBeNull();
});

test('else the server failed: somebody is signed in, or it does not say who', async () => {
  server.mockResolvedValueOnce(Response.json(rana));
  expect(await broken()).toBe('failed');
  server.mockResolvedValueOnce(new Response('', { status: 500 }));
  expect(await broken()).toBe('failed');
  server.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  expect(await broken()).toBe('failed');
});

test('who reaches nobody has lost the connection, and asks nobody', async () => {
  expect(await attempt(() => Promise.reject(new TypeError('Failed to fetch')))).toBe('lost');
  browser.onLine = false;
  expect(await broken()).toBe('lost');
  expect(server).not.toHaveBeenCalled();
});
