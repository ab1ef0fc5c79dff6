import { expect, test } from 'vitest';
import { copyProblems, outcomeOf } from '@/lib/domain/evidence/verification';

test.each([
  ['a', 'a', 'VERIFIED'],
  ['a', 'b', 'MISMATCH'],
  ['a', null, 'FAILED'],
] as const)('a file that should be %s and is %s is %s', (sha256, found, outcome) => {
  expect(outcomeOf(sha256, found)).toBe(outcome);
});

test('every copy that does not hold is named, and those that do are not', () => {
  const all = (['VERIFIED', 'MISMATCH', 'FAILED', 'UNDER_WAY'] as const).map((stands) => ({
    title: `The ${stands} report`,
    stands,
  }));
  const said = copyProblems(all);
  expect(said).toHaveLength(3);
  for (const [i, { title }] of all.slice(1).entries()) expect(said[i]).toContain(`“${title}”`);
  expect(copyProblems([])).toEqual([]);
});
