import { beforeAll, expect, test } from 'vitest';
import { type Person, signedOut } from '@/lib/domain/actor';
import type { AboutField } from '@/lib/domain/work/about';
import { CreateSource } from '@/lib/schemas/source';
import { FindAbout, NameAbout } from '@/lib/schemas/work/about';
import { createSource } from '@/lib/services/source/sources';
import { findAbout, namesAbout } from '@/lib/services/work/about';
import { aPerson } from '../../support/actors';
import { anArticle, must, refusalOf } from '../../support/make';
import { queriesOf } from '../../support/queries';

let by: Person;

const found = async (field: AboutField, q?: string) =>
  must(await findAbout(by, FindAbout.parse({ field, q })));
const namesOf = async (field: AboutField, q: string) => (await found(field, q)).items.map(({ name }) => name);
const aSource = async (name: string) =>
  must(await createSource(by, CreateSource.parse({ kind: 'NEWS_OUTLET', name })));

beforeAll(async () => {
  by = await aPerson('CHECKER');
});

test('an article is found by words of its title, and told from its namesakes by outlet and day', async () => {
  const article = await anArticle({ by, title: 'Tidewater pumps ran dry' });
  const { items, more } = await found('articleId', 'water pumps');
  expect(items).toMatchObject([{ id: article.id, name: 'Tidewater pumps ran dry', kind: null }]);
  expect(items[0]?.by).toBe(article.outlet.name);
  expect(more).toBe(false);
  expect(await namesOf('articleId', 'no such words')).toEqual([]);
});

test('a source is found by its names, in whatever script', async () => {
  await aSource('صحيفة المدّ');
  await aSource('Zenith Courier');
  expect(await namesOf('sourceId', 'صحيفة المد')).toEqual(['صحيفة المدّ']);
  expect((await found('sourceId', 'zenith')).items).toMatchObject([
    { name: 'Zenith Courier', kind: 'NEWS_OUTLET' },
  ]);
});

test('no more are offered than one looks through, and it says so; as many queries for all', async () => {
  const few = await queriesOf(() => found('sourceId', 'zenith'));
  for (let n = 0; n < 13; n++) await aSource(`Ferry line ${n}`);
  const { items, more } = await found('sourceId', 'ferry');
  expect(items).toHaveLength(12);
  expect(more).toBe(true);
  expect(await queriesOf(() => found('sourceId', 'ferry'))).toBe(few);
});

test('what was chosen is named; what is not there has no name', async () => {
  const article = await anArticle({ by, title: 'The last ferry' });
  const source = await aSource('Harbour Gazette');
  const asked = NameAbout.parse({ articleId: article.id, sourceId: source.id });
  expect(must(await namesAbout(by, asked))).toEqual({
    articleId: 'The last ferry',
    sourceId: 'Harbour Gazette',
  });
  expect(must(await namesAbout(by, { articleId: 'gone' }))).toEqual({ articleId: null, sourceId: null });
});

test('only the desk looks', async () => {
  expect(refusalOf(await findAbout(signedOut, { field: 'articleId' })).kind).toBe('unauthenticated');
  expect(refusalOf(await namesAbout(signedOut, {})).kind).toBe('unauthenticated');
});
