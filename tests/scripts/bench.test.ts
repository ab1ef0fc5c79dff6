import { describe, expect, it, test } from 'vitest';
import { choices } from '../../scripts/bench/choices';
import { quantile } from '../../scripts/bench/load';
import { limitOf } from '../../scripts/bench/serving/limits';
import { heldOver } from '../../scripts/bench/serving/memory';
import { sizeOf } from '../../scripts/bench/size/sizes';

describe('what the bench is asked for', () => {
  it('is SQLite and one process, where nothing else is said', () => {
    expect(choices([])).toMatchObject({
      databases: ['sqlite'],
      processes: [1],
      minutes: 10,
      runs: 5,
      only: undefined,
    });
  });

  it('may be several databases and numbers of processes, each once', () => {
    const args = '--database=postgres --database sqlite --processes=2 --processes=1 --processes=2'.split(' ');
    expect(choices(args)).toMatchObject({ databases: ['postgres', 'sqlite'], processes: [2, 1] });
  });

  it.each([
    ['--database=mysql', /--database is sqlite or postgres, not mysql/],
    ['--database=toString', /--database is sqlite or postgres/],
    ['--processes=0', /--processes is a whole number from 1 to 16, not 0/],
    ['--processes=1.5', /--processes is a whole number/],
    ['--seconds=soon', /--seconds is a whole number from 1 to 600, not soon/],
    ['--minutes=0', /--minutes is a whole number from 1 to 600, not 0/],
    ['--runs=many', /--runs is a whole number from 1 to 100, not many/],
    ['--claims=5', /claims[\s\S]*Usage/],
  ])('refuses %s in words', (arg, words) => {
    expect(() => choices([arg])).toThrow(words);
  });
});

it.each([
  [{ taken: 0.97, busy: 0.5 }, 'turns'],
  [{ taken: 0.97, busy: 0.97 }, 'both'],
  [{ taken: 0.4, busy: 0.97 }, 'processors'],
  [{ taken: 0.4, busy: 0.5 }, 'neither'],
])('creating with %o is limited by: %s', (seen, limit) => {
  expect(limitOf(seen)).toBe(limit);
});

it.each([1000, 100_000])('a newsroom of %i claims has as many', (claims) => {
  const { published, waiting, articles } = sizeOf(claims);
  expect([published + waiting, articles]).toEqual([claims, claims / 20]);
});

test('as many times as a share says stay below it', () => {
  const times = Array.from({ length: 100 }, (_, n) => n + 1);
  expect([quantile(times, 0.5), quantile(times, 0.99), quantile([7], 0.99), quantile([], 0.5)]).toEqual([
    51, 100, 7, 0,
  ]);
});

test('memory is said for each full minute, at the end and at most', () => {
  const looks = [0, 30, 61, 90, 130].map((after) => ({
    after,
    now: 100 + after,
    most: 400 + after,
    files: after,
  }));
  expect(heldOver(looks).replaceAll(/ +/g, ' ').trim().split('\n ')).toEqual([
    ...[
      'after 0 min 100 MB',
      'after 1 min 161 MB',
      'after 2 min 230 MB',
      'at the end 230 MB, 130 of them parts of files',
      'at most 530 MB',
    ],
  ]);
  expect(heldOver([])).toContain('nothing of memory');
});
