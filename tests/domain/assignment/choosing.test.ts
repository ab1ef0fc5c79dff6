import { describe, expect, test } from 'vitest';
import { type Choice, leastLoaded } from '@/lib/domain/assignment/choosing';

const one = (id: string, load: number, day: number | null): Choice => ({
  id,
  load,
  lastAssignedAt: day === null ? null : new Date(Date.UTC(2026, 5, day)),
});

describe('whom the rule chooses', () => {
  test.each<[string, Choice[], number, string[]]>([
    ['nobody of nobody', [], 2, []],
    ['who has least to do', [one('a', 2, 1), one('b', 1, 9)], 1, ['b']],
    ['of two, who was given something longest ago', [one('a', 1, 5), one('b', 1, 3)], 1, ['b']],
    ['never is longest ago', [one('a', 0, 1), one('b', 0, null)], 1, ['b']],
    ['of two still, by id', [one('b', 0, null), one('a', 0, null)], 1, ['a']],
    ['as many as there are places', [one('a', 3, 1), one('b', 0, 1), one('c', 1, 1)], 2, ['b', 'c']],
    ['no more than there are people', [one('a', 3, 1)], 3, ['a']],
    ['none for no place', [one('a', 3, 1)], 0, []],
  ])('%s', (_, choices, count, chosen) => {
    expect(leastLoaded(choices, count)).toEqual(chosen);
    expect(leastLoaded([...choices].reverse(), count)).toEqual(chosen);
  });
});
