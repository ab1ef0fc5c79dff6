import { expect, test } from 'vitest';
import { checkSteps } from '@/lib/config/check-steps';
import { readEnv } from '@/lib/config/env';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

test.each([
  [
    '1h/1d 1d/7d 7d',
    [
      { every: HOUR, until: DAY },
      { every: DAY, until: 7 * DAY },
      { every: 7 * DAY, until: null },
    ],
  ],
  [' 30m ', [{ every: HOUR / 2, until: null }]],
  ['12h/2d', [{ every: HOUR * 12, until: 2 * DAY }]],
  ['off', []],
])('%s', (written, steps) => {
  expect(checkSteps(written)).toEqual(steps);
});

test.each([
  'hourly',
  '1h/1d,1d/7d',
  '1h/',
  '0h/1d',
  '1s',
  '1h/1d 1d/1d',
  '1h/7d 1d/1d',
  '7d 1h/1d',
  '1h 1d',
  'off 1h',
  '99999h',
])('is refused: %s', (written) => {
  expect(checkSteps(written)).toBeNull();
  const reading = readEnv({ CHECK_ARTICLES: written });
  expect(reading.ok ? [] : reading.problems).toEqual([
    { key: 'CHECK_ARTICLES', problem: expect.stringContaining('must be off, or steps such as 1h/1d') },
  ]);
});

test('is hourly, daily and weekly where nothing is said', () => {
  const reading = readEnv({});
  expect(reading.ok && reading.env.CHECK_ARTICLES.map(({ every }) => every)).toEqual([HOUR, DAY, 7 * DAY]);
});
