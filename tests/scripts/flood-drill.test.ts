import { expect, it } from 'vitest';
import { problemsOf } from '@/scripts/drills/flood/judging';

/** 80 pages in two seconds, a millisecond and a half of CPU each, all of them within `p95`. */
const quietAt = (p95: number) => measured(0.12, { pages: 80, p95 });

const measured = (
  cpu: number,
  waits: { pages?: number; p95?: number; longest?: number; failed?: number },
) => ({
  name: 'an attack',
  cpu,
  waits: { pages: 40, p95: 8, longest: 20, failed: 0, ...waits },
  problems: [],
});

const SIGN_INS = { mostTimes: 20 };
const ADDRESSES = { mostPages: 18_000 };

it.each([
  ['one that costs nothing', measured(0.06, {}), {}, []],
  ['twenty sign-ins as they should be', measured(1, { p95: 60 }), SIGN_INS, []],
  [
    'twenty that all hash at once: 830 ms where there were 8',
    measured(1, { p95: 830 }),
    SIGN_INS,
    ['an attack: readers waited 83 times as long as in quiet, and 20 times are bearable'],
  ],
  ['1,800 addresses at two pages each', measured(5.4, {}), ADDRESSES, []],
  [
    '1,800 addresses at 50 ms each',
    measured(90, {}),
    ADDRESSES,
    ['an attack: it cost the CPU of 59960 pages, and 18000 are bearable'],
  ],
  [
    'a server that stood still',
    measured(1, { longest: 4800, failed: 2 }),
    {},
    ['an attack: a reader waited 4.8 s for a page', 'an attack: 2 of 40 readers got no page'],
  ],
])('%s', (_, attack, bounds, problems) => {
  expect(problemsOf(attack, bounds, quietAt(8))).toEqual(problems);
});

it('is judged by how slow the machine is when nothing happens', () => {
  expect(problemsOf(measured(1, { p95: 830 }), SIGN_INS, quietAt(60))).toEqual([]);
});
