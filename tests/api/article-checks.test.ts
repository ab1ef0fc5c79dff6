import { hash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ArticleCheck, ArticleView } from '@/lib/schemas/article';
import { eventually } from '../support/patience';
import { as, type Caller, send } from './support/client';
import { aWord, must } from './support/newsroom';

const mark = aWord('page');
const WHOLE = `<!doctype html><html lang="en"><title>How they left ${mark}</title><body><article>
  <p>The militias left by December 6. No formal agreement governed it.</p>
  <p>A former officer spoke about it at length, ${mark}.</p></article><script>alert(1)</script></body></html>`;

let page: { status: number; body: string; etag: string };
let asked: IncomingHttpHeaders[] = [];
const pages = createServer((request, response) => {
  if (request.url !== '/left') return void response.writeHead(404).end();
  asked.push(request.headers);
  if (request.headers['if-none-match'] === page.etag) return void response.writeHead(304).end();
  response.writeHead(page.status, { 'content-type': 'text/html', etag: page.etag }).end(page.body);
});
const ADDRESS = `http://127.0.0.1:${inject('pagesPort')}/left`;

let rana: Caller;
let article: ArticleView;
beforeAll(async () => {
  await new Promise<void>((done) => void pages.listen(inject('pagesPort'), '127.0.0.1', done));
  rana = await as('Rana');
  const input = { content: WHOLE, format: 'HTML', url: ADDRESS, outletName: 'Noon Post' };
  article = must(await rana.post('/articles', input)).as(ArticleView);
});
afterAll(() => void pages.close());

const checkOf = async () =>
  ArticleCheck.parse(JSON.parse((await rana.get(`/articles/${article.id}/checks`)).text));
const articleNow = async () => must(await rana.get(`/articles/${article.id}`)).as(ArticleView);

/** Asks for a look and waits for the server's worker, which looks for work each second. */
async function looks(status: number, body: string, etag: string) {
  page = { status, body, etag };
  asked = [];
  const { checkedAt } = await checkOf();
  expect((await rana.post(`/articles/${article.id}/checks`, {})).status).toBe(200);
  return eventually(async () => {
    const check = await checkOf();
    expect([check.state, check.checkedAt]).not.toEqual([check.state, checkedAt]);
    return check;
  });
}

test('a page is looked at again: unchanged, politely, changed, behind a wall, gone', async () => {
  expect(await checkOf()).toMatchObject({ state: 'NONE', finding: null });
  expect((await looks(200, WHOLE, '"1"')).finding).toBe('SAME');
  expect((await looks(200, WHOLE, '"1"')).finding).toBe('SAME');
  expect(asked.map((headers) => headers['if-none-match'])).toEqual(['"1"']);

  const changed = WHOLE.replace('December 6', 'December 8');
  expect((await looks(200, changed, '"2"')).finding).toBe('CHANGED');
  const now = await articleNow();
  expect([now.text.sequence, now.text.text.includes('December 8')]).toEqual([2, true]);

  expect((await looks(200, '<p>Subscribe to read on.</p>', '"3"')).finding).toBe('PARTIAL');
  expect((await looks(410, '', '"4"')).finding).toBe('GONE');
  expect((await articleNow()).text.sequence).toBe(2);
});

test('what a version was read from is a download, for the desk alone', async () => {
  const path = `/articles/${article.id}/versions/${article.text.versionId}/file`;
  const file = await rana.get(path);
  expect([file.status, file.text]).toEqual([200, WHOLE]);
  const name = hash('sha256', WHOLE, 'hex').slice(0, 16);
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${name}.html"`);
  expect(file.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect((await send('GET', `/api/v1${path}`)).status).toBe(401);
  expect((await rana.get(`/articles/${article.id}/versions/none/file`)).status).toBe(404);
});

test('an article without an address has no page to look at', async () => {
  const input = { content: `Words, ${aWord('article')}.`, title: 'Pasted', outletName: 'Noon Post' };
  const { id } = must(await rana.post('/articles', input)).as(ArticleView);
  const answer = await rana.post(`/articles/${id}/checks`, {});
  expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('has no address')]);
});
