import { describe, expect, test } from 'vitest';
import { shownOn, showsClaims } from '@/components/inbox/live/showing';
import { waitAfter } from '@/components/inbox/live/stream';
import { holdsSomething } from '@/components/inbox/live/typing';

describe('what a page shows of a claim that something happens to', () => {
  test.each([
    ['/desk', 'list'],
    ['/desk/claims', 'list'],
    ['/desk/inbox', 'list'],
    ['/desk/sightings', 'list'],
    ['/desk/scheduled', 'list'],
    ['/desk/sightings/one', null],
    ['/desk/claims/one', 'claim'],
    ['/desk/claims/one/edit', 'claim'],
    ['/desk/claims/one/review', 'claim'],
    ['/desk/claims/other', null],
    ['/desk/claims/one-more', null],
    ['/desk/claims/new', null],
    ['/desk/sources', null],
    ['/desk/account', null],
  ])('%s: %s', (pathname, shown) => {
    expect(shownOn(pathname, { claimId: 'one', change: 'moved' })).toBe(shown);
  });

  test('a comment is shown by its claim and in the inbox, and changes no other list', () => {
    const shown = (pathname: string) => shownOn(pathname, { claimId: 'one', change: 'commented' });
    expect(['/desk/claims/one', '/desk/inbox', '/desk', '/desk/board'].map(shown)).toEqual([
      ...['claim', 'list'],
      ...[null, null],
    ]);
  });

  test('lists and claims may have changed without its knowing; other pages show none', () => {
    expect(['/desk', '/desk/claims/one', '/desk/claims/one/edit'].every(showsClaims)).toBe(true);
    expect(['/desk/account', '/desk/people', '/desk/articles/new'].some(showsClaims)).toBe(false);
  });
});

test('a stream that breaks off is made again ever later, up to a minute, and not by all pages at once', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 20].map((failures) => waitAfter(failures, 1));
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  expect(waitAfter(1, 0)).toBe(1000);
});

test.each([
  [{ type: 'textarea', value: 'Words' }, true],
  [{ type: 'textarea', value: '' }, false],
  [{ type: 'select-one', value: '' }, false],
  [{ type: 'checkbox', value: 'on', checked: true }, true],
  [{ type: 'checkbox', value: 'on', checked: false }, false],
])('somebody is at work in a field while something stands in it: %o', (field, held) => {
  expect(holdsSomething(field)).toBe(held);
});
