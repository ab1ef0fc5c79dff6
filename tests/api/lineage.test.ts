import { beforeAll, expect, test } from 'vitest';
import { ArticleView } from '@/lib/schemas/article';
import {
  LineageEnds,
  LineageHistory,
  LineagePage,
  LineageView,
  SharedWords,
} from '@/lib/schemas/provenance/lineage';
import { eventually } from '../support/patience';
import { as, type Caller, send } from './support/client';
import { anArticle, aWord, must } from './support/newsroom';

let rana: Caller;
let tomas: Caller;
beforeAll(async () => {
  [rana, tomas] = await Promise.all([as('Rana'), as('Tomas')]);
});

const end = ({ id }: { id: string }) => ({ kind: 'article', id });
const REASON = 'Its last line says so.';

test('where something comes from is said, read at both ends, changed and taken back', async () => {
  const [paper, wire] = [await anArticle(rana), await anArticle(rana)];
  const input = { from: end(paper), to: end(wire), type: 'CITES', reason: REASON };
  const made = await rana.post('/lineage', input, { key: aWord('key') });
  const lineage = must(made).as(LineageView);
  expect([made.status, made.headers.get('location')]).toEqual([201, `/api/v1/lineage/${lineage.id}`]);
  expect(lineage).toMatchObject({ state: 'CONFIRMED', from: end(paper), to: end(wire), version: 1 });
  for (const { id } of [paper, wire]) {
    const page = must(await tomas.get(`/lineage?articleId=${id}`)).as(LineagePage);
    expect(page.items).toEqual([lineage]);
  }
  const seen = must(await tomas.get(`/lineage/${lineage.id}`));
  const change = { type: 'REPUBLISHES', reason: REASON };
  const changed = await tomas.ask('PUT', `/lineage/${lineage.id}`, { body: change, etag: seen.etag });
  expect(must(changed).as(LineageView)).toMatchObject({ version: 2, type: 'REPUBLISHES' });
  const late = await rana.ask('PUT', `/lineage/${lineage.id}`, { body: change, etag: seen.etag });
  expect(late.status).toBe(412);
  const judged = `/lineage/${lineage.id}/judgements`;
  const { etag } = await rana.get(`/lineage/${lineage.id}`);
  const bare = await rana.post(judged, { judgement: 'REJECT' }, { etag });
  expect([bare.status, JSON.parse(bare.text).errors[0].field]).toEqual([422, '/reason']);
  must(await rana.post(judged, { judgement: 'REJECT', reason: 'It names nobody.' }, { etag }));
  expect(must(await rana.get(`/lineage?articleId=${paper.id}`)).as(LineagePage).items).toEqual([]);
  const { items } = must(await rana.get(`/lineage/${lineage.id}/changes`)).as(LineageHistory);
  expect(items.map(({ what }) => what)).toEqual(['REJECTED', 'EDITED', 'ADDED']);
});

test('what is refused names its field, and what is there already is told', async () => {
  const [paper, wire] = [await anArticle(rana), await anArticle(rana)];
  const input = { from: end(paper), to: end(wire), type: 'SAME_WIRE', reason: REASON };
  must(await rana.post('/lineage', input));
  expect((await rana.post('/lineage', { ...input, type: 'CITES' })).status).toBe(409);
  const fields = async (body: object) =>
    JSON.parse((await rana.post('/lineage', { ...input, ...body })).text).errors.map(
      ({ field }: { field: string }) => field,
    );
  expect(await fields({ reason: ' ' })).toEqual(['/reason']);
  expect(await fields({ to: { kind: 'source', id: 'nobody' } })).toEqual(['/to/id']);
  expect(await fields({ to: end(paper) })).toEqual(['/to']);
  expect((await send('POST', '/api/v1/lineage', { body: input })).status).toBe(401);
  const admin = await as('Ingrid');
  expect((await admin.post('/lineage', input)).status).toBe(404);
  expect((await admin.get('/lineage')).status).toBe(404);
});

test('what a text shares with another is suggested by the worker, shown, and confirmed', async () => {
  const mark = aWord('story');
  // No two lines alike: of a text that says the same over and over few marks are kept, and one in thirty is not found again.
  const lines = Array.from(
    { length: 12 },
    (_, n) =>
      `Warden ${mark}a${n} of gate b${n} counted c${n} crates on day d${n} and e${n} barrels in f${n}.`,
  );
  const importing = async (content: string, publishedAt: string) =>
    must(
      await rana.post('/articles', {
        ...{ content, publishedAt, title: aWord('title'), outletName: aWord('Outlet'), language: 'en' },
      }),
    ).as(ArticleView);
  const first = await importing(lines.join('\n\n'), '2024-12-05');
  const second = await importing(lines.slice(0, 9).join('\n\n'), '2024-12-06');
  const waiting = async () =>
    must(await rana.get(`/lineage?state=SUGGESTED&articleId=${second.id}`)).as(LineagePage).items;
  const [lineage] = await eventually(async () => {
    const items = await waiting();
    expect(items).toHaveLength(1);
    return items;
  });
  expect(lineage).toMatchObject({ from: end(second), to: end(first), type: 'REPUBLISHES', share: 1 });
  const words = must(await tomas.get(`/lineage/${lineage?.id}/words`)).as(SharedWords);
  expect(words.stretches.map(({ from }) => from.exact).join(' ')).toContain(mark);
  const { etag } = await tomas.get(`/lineage/${lineage?.id}`);
  const judged = await tomas.post(`/lineage/${lineage?.id}/judgements`, { judgement: 'CONFIRM' }, { etag });
  expect(must(judged).as(LineageView).state).toBe('CONFIRMED');
  expect(await waiting()).toEqual([]);
});

test('what something may come from is found by its words', async () => {
  const paper = await anArticle(rana);
  const { items } = must(await rana.get(`/lineage/ends?q=${paper.title}`)).as(LineageEnds);
  expect(items).toMatchObject([{ kind: 'article', id: paper.id }]);
});
