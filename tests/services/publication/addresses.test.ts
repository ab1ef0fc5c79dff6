import { expect, test } from 'vitest';
import { encodeCursor } from '@/lib/data/paging';
import { Paging } from '@/lib/schemas/primitives';
import { ListPublic } from '@/lib/schemas/publication';
import { isPublicAddress } from '@/lib/services/publication/addresses';
import { publicClaims, publicCorrections, publicSource } from '@/lib/services/publication/publications';
import { anArticle, must } from '../../support/make';
import { aClaim, aNewsroom, moves, retracts } from '../../support/newsroom';

/** Those of these paths that something public stands at. */
async function there(paths: readonly string[]): Promise<string[]> {
  const found = [];
  for (const path of paths) if (await isPublicAddress(path)) found.push(path);
  return found;
}

test('what a publication puts there is there at once, and what a retraction takes away is not', async () => {
  const room = await aNewsroom();
  const article = await anArticle({ by: room.author });
  const draft = await aClaim('APPROVED', room, { article });
  const pages = (slug: string | null) => [
    `/claims/${slug}`,
    `/claims/${slug}/versions/1`,
    `/articles/${article.slug}`,
    `/sources/${article.outlet.slug}`,
  ];
  expect(await there([...pages(draft.slug), `/claims/${draft.id}`])).toEqual([]);
  const claim = await moves(room.approver, draft, { move: 'publish' });
  const { slug } = claim;
  expect(await there(pages(slug))).toEqual(pages(slug));
  await retracts(room, claim, 'It was never said.');
  expect(await there([...pages(slug), `/claims/${slug}/versions/2`, `/claims/${slug}/versions/3`])).toEqual([
    `/claims/${slug}`,
    `/claims/${slug}/versions/1`,
    `/claims/${slug}/versions/2`,
  ]);
});

test('a place in a list is one that a list gave out, even when what stood there has left it', async () => {
  const room = await aNewsroom();
  const article = await anArticle({ by: room.author });
  const claims = [];
  for (let n = 0; n < 3; n++) claims.push(await aClaim('PUBLISHED', room, { article }));
  const newest = claims.at(-1);
  const { slug } = article.outlet;
  const lists = must(await publicClaims(ListPublic.parse({ limit: 1 })));
  const ofSource = must(await publicSource({ slug, ...Paging.parse({ limit: 1 }) })).claims;
  const places = [`/older/${lists.next}`, `/sources/${slug}/older/${ofSource.next}`];
  expect(await there(places)).toEqual(places);
  if (newest) await retracts(room, newest, 'Forged.');
  expect(await there(places)).toEqual(places);
  const corrections = must(await publicCorrections({ limit: 1 }));
  const [last] = corrections.items;
  expect(last?.slug).toBe(newest?.slug);
});

test('a cursor that somebody made up leads nowhere, however well it is made', async () => {
  const room = await aNewsroom();
  await aClaim('PUBLISHED', room);
  await aClaim('PUBLISHED', room);
  const cursor = String(must(await publicClaims(ListPublic.parse({ limit: 1 }))).next);
  const [at, id]: [string, string] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  const respelt = [
    Buffer.from(`["${at}", "${id}"]`).toString('base64url'),
    Buffer.from(JSON.stringify([at, id, 'more'])).toString('base64url'),
    `${cursor}A`,
    Buffer.from(JSON.stringify([at, id])).toString('base64'),
  ].filter((text) => text !== cursor);
  const made = [
    encodeCursor({ at, id: 'nobody' }),
    encodeCursor({ at: '2026-01-01T00:00:00.000+00:00', id }),
    encodeCursor({ at: '~', id: '' }),
    encodeCursor({ at: at.replace('+00:00', 'Z'), id }),
    'x',
    '',
    'a'.repeat(500),
    ...respelt,
  ];
  const lists = ['', '/corrections', '/sources/the-noon-post'];
  expect(await there(lists.flatMap((list) => made.map((place) => `${list}/older/${place}`)))).toEqual([]);
  expect(await there([`/corrections/older/${cursor}`, `/sources/nobody/older/${cursor}`])).toEqual([]);
  expect(await there([`/older/${cursor}`])).toHaveLength(1);
});

test('an address has one spelling', async () => {
  const claim = await aClaim('PUBLISHED', await aNewsroom());
  const at = `/claims/${claim.slug}`;
  expect(
    await there([
      at.toUpperCase(),
      `${at}/`,
      `/${at}`,
      `${at}?x=1`,
      `${at}/versions/`,
      `${at}/versions/01`,
      `${at}/versions/1e0`,
      `${at}/versions/99999999999999999999`,
      `${at}/a/b/c/d`,
      at.replace('/claims/', '/claims/%2e/'),
      '/claims',
      '/index',
      '/a/b/c/d/e',
      `/claims/${'a'.repeat(100_000)}`,
      '',
    ]),
  ).toEqual([]);
  expect(await there(['/', '/corrections', at])).toHaveLength(3);
});
