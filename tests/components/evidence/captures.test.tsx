import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CaptureItem } from '@/components/evidence/captures/item';
import { CaptureList } from '@/components/evidence/captures/list';
import {
  hasMoved,
  isUnderWay,
  lookingEvery,
  pressWords,
  stateWords,
} from '@/components/evidence/captures/words';
import type { CapturesView, CaptureView } from '@/lib/schemas/evidence';

const aCopy = (given: Partial<CaptureView> = {}): CaptureView => ({
  ...{ id: 'c1', sequence: 1, method: 'FETCHED', fileName: null },
  ...{ address: 'https://water.example/', finalAddress: 'https://water.example/' },
  ...{ status: 200, mediaType: 'text/html', sha256: 'a'.repeat(64), bytes: 2048, finding: 'FIRST' },
  ...{ capturedAt: '2026-11-30T09:05:00.000Z', capturedBy: { id: 'p1', name: 'Rana', role: 'CHECKER' } },
  verification: null,
  ...given,
});

const copies = (given: Partial<CapturesView> = {}): CapturesView => ({
  ...{ state: 'CAPTURED', failures: 0, problem: null, nextAttemptAt: null, items: [], gone: [] },
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
const given = aCopy({
  id: 'c2',
  method: 'UPLOADED',
  finding: 'GIVEN',
  fileName: 'taps.pdf',
  finalAddress: null,
});
const gone = [{ at: '2026-11-30T10:00:00.000Z', askedBy: null }];

it.each([
  ['nothing was asked for', copies({ state: 'NONE' }), /^No copy is kept/, 'Keep a copy'],
  ['it waits for a worker', copies({ state: 'QUEUED' }), /^A copy is being made\.$/, 'Keep a copy'],
  ['it failed and waits', copies(waiting), /^No copy could be made so far\. Gone\.$/, 'Try now'],
  ['a further one waits', copies({ ...waiting, items }), /^No new copy could be made so far\./, 'Try now'],
  ['its wait is over', copies({ ...waiting, nextAttemptAt: null, items }), /^A copy is being/, 'Check again'],
  ['it failed for good', copies(failed), /^No copy could be made\. Gone\.$/, 'Try again'],
  ['a further one failed', copies({ ...failed, items }), /^No new copy could be made\. Gone\.$/, 'Try again'],
  ['there is one', copies({ items }), /^A copy is kept/, 'Check again'],
  ['there never was a page', copies({ state: 'GONE', gone }), /is gone\.$/, 'Check again'],
  [
    'the page is gone',
    copies({ state: 'GONE', gone, items }),
    /is gone\. Every copy is kept\.$/,
    'Check again',
  ],
  ['there is a file alone', copies({ state: 'NONE', items: [given] }), /^No copy is kept of/, 'Keep a copy'],
  ['a file came later', copies({ items: [given, ...items] }), /^A copy is kept/, 'Check again'],
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
  const html = renderToStaticMarkup(<CaptureItem evidenceId="e1" capture={aCopy()} />);
  const [name] = /Download.*?<\/a>/.exec(html) ?? [];
  expect(name).toContain('the copy of 30 Nov 2026, 09:05 UTC');
  expect(html).toContain('text/html, 2 KB');
});

it('lists copies and the looks that found no page in the order of their times, the newest first', () => {
  const captures = {
    items: [aCopy({ id: 'c3', finding: 'CHANGED', capturedAt: '2026-11-30T11:00:00.000Z' }), aCopy()],
    gone,
  };
  const html = renderToStaticMarkup(<CaptureList evidenceId="e1" captures={captures} />);
  const said = html.match(/Words changed|Gone|First copy/g);
  expect(said).toEqual(['Words changed', 'Gone', 'First copy']);
  expect(html.match(/href="[^"]*difference"/g)).toEqual(['href="/desk/evidence/e1/captures/c3/difference"']);
});

it('names a file that somebody gave, and no place where it was', () => {
  const html = renderToStaticMarkup(<CaptureItem evidenceId="e1" capture={given} />);
  expect(html).toContain('taps.pdf');
  expect(html).toContain('given by ');
  expect(html).not.toContain('Where it was');
});

it('draws the page anew where something came of the copy, and only there', () => {
  const seen = copies({ state: 'RUNNING' });
  const now = { state: 'RUNNING', failures: 0, nextAttemptAt: null } as const;
  expect(hasMoved(seen, now)).toBe(false);
  expect(hasMoved(seen, { ...now, state: 'CAPTURED' })).toBe(true);
  expect(hasMoved(seen, { ...now, failures: 1 })).toBe(true);
  expect(hasMoved(seen, { ...now, nextAttemptAt: waiting.nextAttemptAt })).toBe(true);
});
