import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Found } from '@/components/article/check/found';
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

const drawn = (given: Partial<ArticleCheck>): string =>
  renderToStaticMarkup(
    createElement(Found, { articleId: 'a1', check: aCheck({ state: 'DONE', checkedAt: AT, ...given }) }),
  ).replace(/<[^>]*>/g, '');

test.each([
  ['SAME', 'Page checked 30 Nov 2026: unchanged. '],
  ['CHANGED', 'Page checked 30 Nov 2026: its text had changed. See what changed'],
  ['GONE', 'Page checked 30 Nov 2026: the address answers that there is no such page any more. '],
] as const)('a look that found %s says so in a line', (finding, line) => {
  expect(drawn({ finding })).toBe(line);
});

test('a page that shows a part of the text alone says what to do', () => {
  expect(drawn({ finding: 'PARTIAL' })).toMatch(/only part of the text, as behind a wall\. Paste or upload/);
});

test('a change leads to the versions, and nothing else does', () => {
  const link = (finding: ArticleCheck['finding']) =>
    renderToStaticMarkup(
      createElement(Found, { articleId: 'a1', check: aCheck({ state: 'DONE', finding, checkedAt: AT }) }),
    );
  expect(link('CHANGED')).toContain('href="/desk/articles/a1/versions"');
  for (const finding of ['SAME', 'PARTIAL', 'GONE'] as const) expect(link(finding)).not.toContain('href');
});

test('a failure that waits says when it is tried next', () => {
  const check = { state: 'QUEUED', ...failed, nextAttemptAt: AT } as const;
  expect(drawn(check)).toBe(
    'The page could not be read so far. It is out of order. Next try: 30 Nov 2026, 10:00 UTC',
  );
});
