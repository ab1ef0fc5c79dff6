import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { submitted } from '@/components/claim/form/use-saving';
import type { Answer } from '@/components/form/answer';
import { drawFor } from '@/components/form/whose-page';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { aBrowser } from '../../support/browser';

const rana = { id: 'rana', name: 'Rana Haddad' };
const saved = { id: 'c', version: 1, status: 'DRAFT' } as ClaimView;
const sentIn = { ...saved, version: 2, status: 'IN_REVIEW' } as ClaimView;
const submits = (move: () => Promise<Answer<ClaimView>>) => submitted(move, saved, 'key');

beforeEach(() => {
  aBrowser();
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async () => Response.json(rana));
  drawFor(rana);
});
afterEach(() => vi.unstubAllGlobals());

test('a claim that was saved and submitted is told as such', async () => {
  const done = { claim: sentIn, submitted: true, refused: null };
  expect(await submits(async () => ({ ok: true, value: sentIn }))).toEqual(done);
});

test.each([
  ['the connection was lost', new TypeError('Failed to fetch'), /connection was lost/],
  ['the server broke', new Error('An unexpected response was received.'), /did not answer/],
])(
  'where %s in between, the claim is there and the form is done: sent again it would make a second',
  async (_, thrown, words) => {
    const outcome = await submits(() => Promise.reject(thrown));
    expect(outcome).toEqual({ claim: saved, submitted: false, refused: expect.stringMatching(words) });
  },
);
