import { expect, it } from 'vitest';
import { type Change, type Heard, hearingOf } from '@/scripts/drills/day/changes';
import { median, p95, shareOver } from '@/scripts/drills/day/figures';

const change = (more: Partial<Change> = {}): Change => ({
  ...{ what: 'an edit', claimId: 'one', version: 3, by: 'rana', at: 100 },
  ...more,
});
const told = (version: number, at: number, claimId: string | null = 'one'): Heard => ({
  claimId,
  version,
  at,
});
const page = (...heard: Heard[]) => ({ personId: 'tomas', heard });

it.each([
  ['told of that version', [told(3, 600)], [500]],
  ['told of a later one alone', [told(2, 300), told(5, 900)], [800]],
  ['told before the writer had the answer', [told(3, 80)], [0]],
  ['told twice: the first counts', [told(3, 300), told(3, 900)], [200]],
  ['cut off, and looked again', [told(2, 90), told(0, 4000, null)], [3900]],
  ['looked again before it happened', [told(0, 50, null)], []],
  ['told of another claim', [told(9, 600, 'other')], []],
  ['told nothing', [], []],
])('%s', (_, heard, delays) => {
  const never = delays.length === 0 ? [{ change: change(), pages: 1 }] : [];
  expect(hearingOf([change()], [page(...heard)])).toEqual({ delays, never });
});

it('asks nothing of the page of whoever did it, and of all others where the desk did it by itself', () => {
  expect(hearingOf([change({ by: 'tomas' })], [page()])).toEqual({ delays: [], never: [] });
  expect(hearingOf([change({ by: null })], [page(), page()]).never).toMatchObject([{ pages: 2 }]);
});

it('counts what never came as late', () => {
  expect(shareOver([100, 2500], 2000, 2)).toBe(0.75);
  expect(shareOver([], 2000, 0)).toBe(0);
  expect([median([3, 1, 2]), median([]), p95([1, 2])]).toEqual([2, 0, 2]);
});
