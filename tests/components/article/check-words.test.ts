import { expect, test } from 'vitest';
import { askingEvery, isUnderWay, pressWords, progressWords } from '@/components/article/check/words';
import type { ArticleCheck } from '@/lib/schemas/article';

const aCheck = (given: Partial<ArticleCheck>): ArticleCheck => ({
  ...{ state: 'NONE', finding: null, checkedAt: null, failures: 0, problem: null, nextAttemptAt: null },
  ...given,
});
const AT = '2026-11-30T10:00:00.000Z';
const failed = { failures: 1, problem: 'It is out of order.' };

test.each([
  ['never looked at', {}, null, 'Check the page', null],
  ['asked for', { state: 'QUEUED' }, 'The page is being looked at.', 'Check the page', 2000],
  ['running', { state: 'RUNNING', checkedAt: AT }, 'The page is being looked at.', 'Check again', 2000],
  ['found', { state: 'DONE', finding: 'SAME', checkedAt: AT }, null, 'Check again', null],
  [
    'waiting after a failure',
    { state: 'QUEUED', ...failed, nextAttemptAt: AT },
    'The page could not be read so far. It is out of order.',
    'Try now',
    30_000,
  ],
  ['tried anew', { state: 'QUEUED', ...failed }, 'The page is being looked at.', 'Check the page', 2000],
  [
    'failed for good',
    { state: 'FAILED', finding: 'FAILED', checkedAt: AT, ...failed },
    'The page could not be checked. It is out of order.',
    'Try again',
    null,
  ],
] as const)('%s', (_, given, words, press, every) => {
  const check = aCheck(given);
  expect([progressWords(check), pressWords(check), askingEvery(check)]).toEqual([words, press, every]);
  expect(isUnderWay(check)).toBe(every === 2000);
});
