import { beforeAll, expect, test, vi } from 'vitest';
import { offersFor, settled } from '@/app/desk/narrowing';
import { workAddress } from '@/app/desk/work-address';
import type { Person } from '@/lib/domain/actor';
import { aPerson } from '../../support/actors';
import { anArticle } from '../../support/make';

let by: Person;

vi.mock('@/lib/auth/current-actor', () => ({ currentActor: async () => by }));
const asked = async (params: Record<string, string>, from: Parameters<typeof workAddress>[0] = {}) => {
  const { filters, open } = await settled(params, from);
  return { filters, offers: offersFor(open, filters, workAddress) };
};

let pumps: string;

beforeAll(async () => {
  by = await aPerson('EDITOR');
  pumps = (await anArticle({ by, title: 'The pumps of Tidewater', outletName: 'Ebb Herald' })).id;
  await anArticle({ by, title: 'Tidewater at noon', outletName: 'Ebb Courier' });
});

test('words that fit one article alone narrow the list to it, beside what else narrows it', async () => {
  expect(await asked({ article: 'pumps' }, { task: 'review', risk: 'HIGH' })).toEqual({
    filters: { task: 'review', risk: 'HIGH', articleId: pumps },
    offers: [],
  });
});

test('words that are still open lead on from there', async () => {
  const { filters, offers } = await asked({ article: 'pumps', source: 'ebb' });
  expect(filters).toEqual({ articleId: pumps });
  expect(offers[0]?.items.every(({ href }) => href.startsWith(`/desk?articleId=${pumps}&sourceId=`))).toBe(
    true,
  );
});

test('of several each is offered with its list, and the other words are kept', async () => {
  const { filters, offers } = await asked({ article: 'tidewater', source: 'ebb' });
  expect(filters).toEqual({});
  expect(offers.map(({ field, items }) => [field, items.length])).toEqual([
    ['articleId', 2],
    ['sourceId', 2],
  ]);
  const hrefs = offers.map(({ items }) => items.map(({ href }) => href));
  expect(hrefs[0]).toContain(`/desk?articleId=${pumps}&source=ebb`);
  expect(hrefs[1]?.every((href) => /^\/desk\?sourceId=\w[\w-]*&article=tidewater$/.test(href))).toBe(true);
});

test('what fits nothing is said; nothing is looked for where one is chosen, or no words are there', async () => {
  expect(await asked({ article: 'no such words' })).toMatchObject({
    filters: {},
    offers: [{ field: 'articleId', items: [] }],
  });
  expect((await asked({ article: 'tidewater' }, { articleId: pumps })).offers).toEqual([]);
  expect((await asked({ article: '  ', source: '' })).offers).toEqual([]);
});
