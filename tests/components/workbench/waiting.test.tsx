import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WaitingList } from '@/components/workbench/waiting/list';
import type { WaitingState } from '@/components/workbench/waiting/use-waiting';
import type { ArticleView } from '@/lib/schemas/article';
import type { WaitingPassage } from '@/lib/schemas/article/version';

const quoted = (exact: string) => ({ exact, prefix: 'He said that ', suffix: ' in the valley.' });

const altered: WaitingPassage = {
  ...{ appearanceId: 'a', claimId: 'c', statement: 'There were guards.', status: 'DRAFT', version: 3 },
  state: 'ALTERED',
  was: { ...quoted('more than 4,000 guards stood'), versionId: 'v1', sequence: 1 },
  is: { ...quoted('more than 3,600 guards stood'), start: 13, end: 41 },
  score: 0.9,
};

function drawn(items: WaitingPassage[]): string {
  const waiting = { items, write: { pending: false }, about: null, adjusting: null, said: '' };
  const article = { language: 'en', direction: 'ltr' };
  return renderToStaticMarkup(
    <WaitingList
      article={article as ArticleView}
      waiting={waiting as unknown as WaitingState}
      onStale={() => {}}
    />,
  );
}

const words = (html: string) => html.replaceAll(/<[^>]*>/g, '');
const buttons = (html: string) =>
  [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, inner]) =>
    words(inner?.replace(/<span aria-hidden="true".*?<\/kbd><\/span>/, '') ?? ''),
  );

test('old words stand beside the new ones, what went marked in these and what came in those', () => {
  const html = drawn([altered]);
  expect(words(html)).toContain('In version 1… said that more than (taken out:) 4,000 guards stood in the …');
  expect(words(html)).toContain('Now… said that more than (added:) 3,600 guards stood in the …');
  expect(buttons(html)).toEqual(['Confirm', 'Adjust', 'Give up']);
});

test('what was lost can only be found, and says that it stands nowhere', () => {
  const html = drawn([{ ...altered, state: 'LOST', is: null }]);
  expect(words(html)).toContain('These words stand nowhere in the newest version.');
  expect(html).not.toMatch(/<del|<ins/);
  expect(buttons(html)).toEqual(['Adjust']);
});

test('of a claim that is no draft nothing can be decided here: the way leads to it', () => {
  const html = drawn([{ ...altered, status: 'PUBLISHED' }]);
  expect(buttons(html)).toEqual([]);
  expect(words(html)).toContain('Published: only a draft can be changed. Open the claim');
  expect(html).toContain('href="/desk/claims/c"');
});

test('nothing waits', () => expect(words(drawn([]))).toContain('Nothing waits'));
