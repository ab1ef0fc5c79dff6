import { describe, expect, it, test } from 'vitest';
import { choices } from '../../scripts/bench/choices';
import { type Measured, verdict } from '../../scripts/bench/serving/front';
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

test('through nginx, crowded paths are held against half of the bare server’s rate', () => {
  const at = (path: string, server: string, requests: number, crowded = true): Measured => ({
    ...{ path, server, crowded },
    figures: {
      requests,
      seconds: 1,
      warmed: 0,
      p50: 1,
      p99: 1,
      statuses: new Map(),
      bytes: 0,
      cpuMsPerRequest: 1,
    },
  });
  const page = [at('page', 'bare', 1000), at('page', 'ours', 100)];
  const any = [at('any', 'bare', 1000, false), at('any', 'ours, through nginx', 10, false)];
  expect(verdict([...page, at('page', 'ours, through nginx', 500), ...any])).toContain('every crowded path');
  expect(verdict([...page, at('page', 'ours, through nginx', 499), ...any])).toContain('nginx: page.');
});
