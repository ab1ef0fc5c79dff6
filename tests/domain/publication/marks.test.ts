import { expect, test } from 'vitest';
import { markAt, marksOf } from '@/lib/domain/publication/marks';

test.each([
  ['/', 'lists'],
  ['/older/WyIyMDI2', 'lists'],
  ['/corrections', 'lists'],
  ['/sitemap.xml', 'lists'],
  ['/corrections/older/WyIyMDI2', 'lists'],
  ['/claims/no-formal-agreement', 'claims/no-formal-agreement'],
  ['/claims/no-formal-agreement/versions/2', 'claims/no-formal-agreement'],
  ['/articles/quiet-departure', 'articles/quiet-departure'],
  ['/sources/noon-post', 'sources/noon-post'],
  ['/sources/noon-post/older/WyIyMDI2', 'sources/noon-post'],
])('the page at %s shows %s', (path, mark) => {
  expect(markAt(path)).toBe(mark);
});

test.each([
  '/claims',
  '/claims/',
  '/claims/Upper',
  '/search',
  '/methodology',
  '/desk/claims/1',
  '/older',
  '/api/v1/public/claims/a',
])('no page at %s is kept', (path) => {
  expect(markAt(path)).toBeNull();
});

test('a write changes each page once, and the lists', () => {
  expect(marksOf({ claims: ['a'], articles: ['b', 'b'], sources: ['a', 'c'] })).toEqual([
    'claims/a',
    'articles/b',
    'sources/a',
    'sources/c',
    'lists',
  ]);
});
