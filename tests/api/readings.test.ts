import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ArticleReading } from '@/lib/schemas/article';
import { as, type Caller, send } from './support/client';

const page =
  '<!doctype html><title>Ferry sold</title><nav><a href="/">Home</a></nav><main><p>The ferry to Orsk was sold on Monday, its owner said at noon.</p></main>';
const pages = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
const PAGE = `http://127.0.0.1:${inject('pagesPort')}/ferry`;

let rana: Caller;
beforeAll(async () => {
  await new Promise<void>((done) => void pages.listen(inject('pagesPort'), '127.0.0.1', done));
  rana = await as('Rana');
});
afterAll(() => void pages.close());

test('a page is fetched and read, and nothing is stored', async () => {
  const before = (await rana.get('/articles?q=ferry+sold')).text;
  const answer = await rana.post('/readings', { address: PAGE });
  expect(answer.status).toBe(200);
  expect(ArticleReading.parse(JSON.parse(answer.text))).toMatchObject({
    ...{
      address: PAGE,
      format: 'HTML',
      text: 'The ferry to Orsk was sold on Monday, its owner said at noon.',
    },
    about: { title: 'Ferry sold' },
    leftOut: [{ reason: 'NAVIGATION', words: 1, text: 'Home' }],
  });
  expect((await rana.get('/articles?q=ferry+sold')).text).toBe(before);
});

test.each(['http://127.0.0.1:1/', 'http://2130706433/', 'http://localhost:3987/', 'http://[::1]/'])(
  '%s is refused at its field',
  async (address) => {
    const answer = await rana.post('/readings', { address });
    expect([answer.status, JSON.parse(answer.text).errors?.[0]?.field]).toEqual([422, '/address']);
  },
);

test('nothing is fetched for strangers', async () => {
  expect((await send('POST', '/api/v1/readings', { body: { address: PAGE } })).status).toBe(401);
});
