import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ArticleReading } from '@/lib/schemas/article';
import { aDocx, heading, paragraph } from '../support/files/docx';
import { aPdf, lines, wrapped } from '../support/files/pdf';
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

const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const STORY = 'The ferry left at noon, and nobody at the pier could say when it would be back.';

test.each([
  ['ferry.docx', aDocx({ body: heading('The ferry') + paragraph(STORY) }), `The ferry\n\n${STORY}`],
  ['ferry.pdf', aPdf([{ set: lines(60, 700, wrapped(STORY, 50)) }]), STORY],
  ['ferry.txt', Buffer.from(STORY), STORY],
])('%s is read, and what was read of it can be imported', async (fileName, bytes, text) => {
  const answer = await rana.post('/readings', { file: inBase64(bytes), fileName });
  const { content, format, ...reading } = ArticleReading.parse(JSON.parse(answer.text));
  expect(reading).toMatchObject({ text, address: null });
  const body = { content, format, title: fileName, outletName: 'The Meridian Post', separate: true };
  const stored = await rana.post('/articles', body);
  expect([stored.status, JSON.parse(stored.text).text?.text]).toEqual([201, text]);
});

test('a file of 20 MB is taken; one larger, or no base64, is refused at its field', async () => {
  const field = async (file: string) => {
    const answer = await rana.post('/readings', { file, fileName: 'a.docx' });
    return [answer.status, JSON.parse(answer.text).errors?.[0]];
  };
  const largest = inBase64(Buffer.alloc(20 * 1024 * 1024));
  expect(await field(largest)).toMatchObject([
    422,
    { field: '/file', detail: expect.stringMatching(/^This is no .docx/) },
  ]);
  expect(await field(`${largest}AAAA`)).toMatchObject([
    422,
    { field: '/file', detail: expect.stringMatching(/20 MB/) },
  ]);
  expect(await field('not base64')).toMatchObject([
    422,
    { field: '/file', detail: expect.stringMatching(/base64/) },
  ]);
});

test('nothing longer is read, and nothing as long anywhere else', async () => {
  const body = (megabytes: number) => JSON.stringify({ file: 'A'.repeat(megabytes * 1024 * 1024) });
  expect((await rana.post('/readings', body(28))).status).toBe(413);
  expect((await rana.post('/articles', body(3))).status).toBe(413);
  expect((await send('POST', '/api/v1/readings', { body: body(27) })).status).toBe(401);
});
