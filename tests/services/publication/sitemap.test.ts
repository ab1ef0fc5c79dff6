import { expect, test } from 'vitest';
import { sitemapOf } from '@/lib/services/publication/sitemap';
import { anArticle } from '../../support/make';
import { aClaim, aNewsroom, moves, retracts } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';

const pathsOf = async (most = 50_000) => (await sitemapOf(most)).map(({ path }) => path);

test('lists published claims, their articles and their sources, and nothing that is unpublished or retracted', async () => {
  const room = await aNewsroom();
  const article = await anArticle({ by: room.author });
  await anArticle({ by: room.author });
  const draft = await aClaim('APPROVED', room, { article });
  expect(await pathsOf()).toEqual([]);
  const claim = await moves(room.approver, draft, { move: 'publish' });
  const listed = await pathsOf();
  expect(listed[0]).toBe(`/claims/${claim.slug}`);
  expect(listed.filter((path) => path.startsWith('/articles/'))).toEqual([`/articles/${article.slug}`]);
  expect(listed).toContain(`/sources/${article.outlet.slug}`);
  for (const { changedAt } of await sitemapOf(9)) expect(Date.parse(changedAt)).not.toBeNaN();
  await retracts(room, claim, 'It was never said.');
  expect((await pathsOf()).filter((path) => path.startsWith('/claims/'))).toEqual([]);
});

test('keeps to its length, claims first, with as many queries for one as for many', async () => {
  const room = await aNewsroom();
  const [first, second] = [await aClaim('PUBLISHED', room), await aClaim('PUBLISHED', room)];
  expect(await pathsOf(1)).toEqual([`/claims/${second.slug}`]);
  expect(await pathsOf(2)).toEqual([`/claims/${second.slug}`, `/claims/${first.slug}`]);
  expect((await pathsOf(3))[2]).toMatch(/^\/articles\//);
  const asked = () => queriesOf(() => sitemapOf(50_000));
  const once = await asked();
  await aClaim('PUBLISHED', room);
  expect(await asked()).toBeLessThanOrEqual(once);
});
