import { beforeAll, expect, test, vi } from 'vitest';
import { offersFor, wordsAbout } from '@/app/desk/narrowing';
import { workAddress } from '@/app/desk/work-address';
import type { Person } from '@/lib/domain/actor';
import { aPerson } from '../../support/actors';
import { anArticle } from '../../support/make';

let by: Person;

vi.mock('@/lib/auth/current-actor', () => ({ currentActor: async () => by }));
vi.mock('next/navigation', () => ({
  redirect: (address: string) => {
    throw new Error(`leads to ${address}`);
  },
}));

const asked = (params: Record<string, string>, filters: Parameters<typeof workAddress>[0] = {}) =>
  offersFor(wordsAbout(params, filters), filters, workAddress);

let pumps: string;

beforeAll(async () => {
  by = await aPerson('EDITOR');
  pumps = (await anArticle({ by, title: 'The pumps of Tidewater', outletName: 'Ebb Herald' })).id;
  await anArticle({ by, title: 'Tidewater at noon', outletName: 'Ebb Courier' });
});

test('words that fit one article alone lead to its list, with what else narrows it', async () => {
  await expect(asked({ article: 'pumps' }, { task: 'review', risk: 'HIGH' })).rejects.toThrow(
    `leads to /desk?task=review&risk=HIGH&articleId=${pumps}`,
  );
});

test('words that are still open go with it', async () => {
  await expect(asked({ article: 'pumps', source: 'ebb' })).rejects.toThrow(
    `leads to /desk?articleId=${pumps}&source=ebb`,
  );
});

test('of several each is offered with its list, and the other words are kept', async () => {
  const offers = await asked({ article: 'tidewater', source: 'ebb' });
  expect(offers.map(({ field, items }) => [field, items.length])).toEqual([
    ['articleId', 2],
    ['sourceId', 2],
  ]);
  const hrefs = offers.map(({ items }) => items.map(({ href }) => href));
  expect(hrefs[0]).toContain(`/desk?articleId=${pumps}&source=ebb`);
  expect(hrefs[1]?.every((href) => /^\/desk\?sourceId=\w[\w-]*&article=tidewater$/.test(href))).toBe(true);
});

test('what fits nothing is said; nothing is looked for where one is chosen, or no words are there', async () => {
  expect(await asked({ article: 'no such words' })).toMatchObject([{ field: 'articleId', items: [] }]);
  expect(await asked({ article: 'tidewater' }, { articleId: pumps })).toEqual([]);
  expect(await asked({ article: '  ', source: '' })).toEqual([]);
});
