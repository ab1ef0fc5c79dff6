import { expect, test } from 'vitest';
import { markAt, markInApi, marksOf, placesOf } from '@/lib/domain/publication/marks';

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
  '/claims/no-formal-agreement/report',
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

test.each([
  '/',
  '/older/WyIyMDI2',
  '/corrections',
  '/corrections/older/WyIyMDI2',
  '/sitemap.xml',
  '/claims/a-b',
  '/claims/a-b/versions/2',
  '/claims/a-b/annotations.json',
  '/articles/quiet-departure',
  '/sources/noon-post',
  '/sources/noon-post/older/WyIyMDI2',
])('what changes the page at %s is told of it, and of what stands there for programs', (path) => {
  const { paths, below } = placesOf([markAt(path) ?? '']);
  const isTold = (at: string) => paths.includes(at) || below.some((beginning) => at.startsWith(beginning));
  expect(isTold(path)).toBe(true);
  expect(isTold('/claims/a-bc')).toBe(false);
  if (/^\/(?:claims|articles|sources)\//.test(path)) expect(isTold(`/api/v1/public${path}`)).toBe(true);
});

test('a write is told of with the lists', () => {
  const { paths } = placesOf(marksOf({ claims: ['a'], articles: ['b'], sources: [] }));
  const lists = ['/', '/search', '/api/v1/public/claims', '/api/v1/public/corrections'];
  expect(paths).toEqual(expect.arrayContaining(['/claims/a', '/articles/b', ...lists]));
});

test.each([
  ['claims/a-b', 'claims/a-b'],
  ['claims/a-b/versions/2', 'claims/a-b'],
  ['articles/a', 'articles/a'],
  ['sources/a', 'sources/a'],
  ['claims', 'lists'],
  ['corrections', 'lists'],
  ['nothing', null],
])('what programs get at %s is of the mark %s', (path, mark) => {
  expect(markInApi(`/api/v1/public/${path}`)).toBe(mark);
  expect(markInApi(`/api/v1/${path}`)).toBeNull();
});
