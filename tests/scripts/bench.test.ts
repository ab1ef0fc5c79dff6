import { describe, expect, it } from 'vitest';
import { choices } from '../../scripts/bench/choices';
import { limitOf } from '../../scripts/bench/serving/side-by-side';
import { sizeOf } from '../../scripts/bench/size/sizes';

describe('what the bench is asked for', () => {
  it('is SQLite and one process, where nothing else is said', () => {
    expect(choices([])).toMatchObject({ databases: ['sqlite'], processes: [1], only: undefined });
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
