import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { POST } from '@/app/sign-in/attempt/route';
import { inTurn } from '@/lib/data/people/hashing';
import { busyAtTheDoor } from '@/lib/http/busy-answer';

vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined, set: () => undefined }) }));

let release: () => void;
let held: Promise<unknown>;
beforeAll(() => {
  const until = new Promise<void>((settle) => {
    release = settle;
  });
  // Two that are hashed, and sixteen who wait.
  held = Promise.all(Array.from({ length: 18 }, () => inTurn(() => until)));
});
afterAll(async () => {
  release();
  await held;
});

const post = (path: string, body = '') =>
  new Request(`http://localhost${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  });

test('whoever signs in is told when to come back, with the way back to the form', async () => {
  const form = 'email=rana%40newsroom.example&password=wrong&callbackUrl=%2Fdesk%2Fclaims';
  const answer = await POST(post('/sign-in/attempt', form), { params: Promise.resolve({}) });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await answer.text()).toMatch(/href="[^"]*callbackUrl=%2Fdesk%2Fclaims">Back to the form/);
});

test('at NextAuth’s own door too, and nobody but who signs in', () => {
  const busy = busyAtTheDoor(post('/api/auth/callback/credentials'));
  expect([busy?.status, busy?.headers.get('retry-after')]).toEqual([503, '2']);
  expect(busyAtTheDoor(post('/api/auth/signout'))).toBeNull();
  expect(busyAtTheDoor(new Request('http://localhost/api/auth/callback/credentials'))).toBeNull();
});
