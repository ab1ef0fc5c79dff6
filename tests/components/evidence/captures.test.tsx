import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CaptureItem } from '@/components/evidence/captures/item';
import { isUnderWay, lookingEvery, pressWords, stateWords } from '@/components/evidence/captures/words';
import type { CapturesView, CaptureView } from '@/lib/schemas/evidence';

const aCopy = (given: Partial<CaptureView> = {}): CaptureView => ({
  ...{ id: 'c1', sequence: 1, address: 'https://water.example/', finalAddress: 'https://water.example/' },
  ...{ status: 200, mediaType: 'text/html', sha256: 'a'.repeat(64), bytes: 2048, finding: 'FIRST' },
  ...{ capturedAt: '2026-11-30T09:05:00.000Z', capturedBy: { id: 'p1', name: 'Rana', role: 'CHECKER' } },
  verification: null,
  ...given,
});

const copies = (given: Partial<CapturesView> = {}): CapturesView => ({
  ...{ state: 'CAPTURED', failures: 0, problem: null, nextAttemptAt: null, items: [] },
  ...given,
});

const waiting = {
  state: 'QUEUED',
  failures: 1,
  problem: 'Gone.',
  nextAttemptAt: '2026-11-30T09:06:00Z',
} as const;
const failed = { state: 'FAILED', failures: 5, problem: 'Gone.' } as const;
const items = [aCopy()];

it.each([
  ['nothing was asked for', copies({ state: 'NONE' }), /^No copy is kept/, 'Keep a copy'],
  ['it waits for a worker', copies({ state: 'QUEUED' }), /^A copy is being made\.$/, 'Keep a copy'],
  ['it failed and waits', copies(waiting), /^No copy could be made so far\. Gone\.$/, 'Try now'],
  ['a further one waits', copies({ ...waiting, items }), /^No new copy could be made so far\./, 'Try now'],
  ['its wait is over', copies({ ...waiting, nextAttemptAt: null, items }), /^A copy is being/, 'Check again'],
  ['it failed for good', copies(failed), /^No copy could be made\. Gone\.$/, 'Try again'],
  ['a further one failed', copies({ ...failed, items }), /^No new copy could be made\. Gone\.$/, 'Try again'],
  ['there is one', copies({ items }), /^A copy is kept/, 'Check again'],
])('the state of copies in words, and what the button says: %s', (_, captures, words, press) => {
  expect([stateWords(captures), pressWords(captures)]).toEqual([expect.stringMatching(words), press]);
});

it.each([
  ['SAME_WORDS', /words are the same; its code differs/],
  ['CHANGED', /words of this page have changed.*Every copy is kept/],
  ['OTHER_BYTES', /bytes .*have changed.*Every copy is kept/],
] as const)('what the newest copy found is said: %s', (finding, words) => {
  expect(stateWords(copies({ items: [aCopy({ finding }), ...items] }))).toMatch(words);
});

it('looks often while a copy is being made, seldom while one waits, and not when nothing is to come', () => {
  const states = [copies({ state: 'RUNNING' }), copies(waiting), copies({ items }), copies(failed)];
  expect(states.map(lookingEvery)).toEqual([2000, 30_000, null, null]);
  expect(states.map(isUnderWay)).toEqual([true, false, false, false]);
});

it('names the download of a copy by the time that is shown, and its size as an import does', () => {
  const html = renderToStaticMarkup(<CaptureItem capture={aCopy()} evidenceId="e1" />);
  const [name] = /Download.*?<\/a>/.exec(html) ?? [];
  expect(name).toContain('the copy of 30 Nov 2026, 09:05 UTC');
  expect(html).toContain('text/html, 2 KB');
});
