import { expect, test } from 'vitest';
import { limitsOf, spentFor } from '@/lib/domain/people/attempts';

const now = new Date('2026-11-29T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const stranger = limitsOf({ account: 'rana', place: 'there', device: null });
const owner = limitsOf({ account: 'rana', place: 'there', device: 'laptop' });

test('an attempt counts for both together, for its place and for its account; a known device for itself alone', () => {
  expect(stranger.map(({ key, most }) => [key, most])).toEqual([
    ['both rana there', 10],
    ['place there', 100],
    ['account rana', 100],
  ]);
  expect(owner.map(({ key, most }) => [key, most])).toEqual([['device rana laptop', 10]]);
});

test('a success forgets what was counted for this person alone', () => {
  expect([...stranger, ...owner].filter(({ own }) => own).map(({ key }) => key)).toEqual([
    'both rana there',
    'device rana laptop',
  ]);
});

test.each([
  ['nothing was counted', [], 0],
  ['there is one left', [{ key: 'both rana there', points: 9, until: later(60) }], 0],
  ['there is none left', [{ key: 'both rana there', points: 10, until: later(60) }], 60],
  [
    'the last one is for a second that has begun',
    [{ key: 'both rana there', points: 10, until: later(0.2) }],
    1,
  ],
  ['it is over', [{ key: 'both rana there', points: 10, until: later(0) }], 0],
  ['others have used up theirs', [{ key: 'both rana here', points: 10, until: later(60) }], 0],
  ['the place has none left', [{ key: 'place there', points: 100, until: later(30) }], 30],
  ['the account has none left', [{ key: 'account rana', points: 100, until: later(3600) }], 3600],
])('%s', (_, counts, seconds) => {
  expect(spentFor(stranger, counts, now)).toBe(seconds);
});
