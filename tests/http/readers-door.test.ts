import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ReadersDoor } from '@/lib/http/readers/door';

/** What last changed each mark; null where the database doesn't answer. */
let changes: Record<string, string> | null = {};
const asked: string[] = [];
const inside: string[] = [];
const served: string[] = [];
let door: ReadersDoor;

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '/' } = request;
    const goIn = () => {
      inside.push(url);
      response.statusCode = url.includes('nobody') ? 404 : 200;
      response.end(`made ${inside.length}`);
    };
    const notNow = () => void response.writeHead(503).end();
    void door.pass(request, response, url.split('?', 1)[0] ?? '/', { goIn, notNow });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
});
beforeEach(() => {
  changes = {};
  for (const list of [asked, inside, served]) list.splice(0);
  door = new ReadersDoor(async (mark) => {
    asked.push(mark);
    if (changes === null) throw new Error('The database does not answer.');
    return changes[mark] ?? '';
  }, 'this build');
  door.served = (page) => void served.push(page);
});
afterAll(() => void server.close());

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers });
  return { status: answer.status, text: await answer.text(), etag: answer.headers.get('etag') };
}

test('a page is made once after each change of its mark, whatever is asked behind its address', async () => {
  const first = await ask('/claims/a');
  expect([(await ask('/claims/a')).text, (await ask('/claims/a?utm=x')).text]).toEqual(['made 1', 'made 1']);
  changes = { 'claims/b': 'later' };
  expect((await ask('/claims/a')).text).toBe('made 1');
  changes = { 'claims/a': 'later' };
  const second = await ask('/claims/a');
  expect([second.text, second.etag === first.etag]).toEqual(['made 2', false]);
  expect(asked).toHaveLength(5);
  expect(served).toEqual(['drawn', 'kept', 'kept', 'kept', 'drawn']);
});

test('an answer of the API is another for each question', async () => {
  const paths = ['/api/v1/public/claims?limit=1', '/api/v1/public/claims?limit=2'];
  for (const path of [...paths, ...paths]) await ask(path);
  expect(inside).toEqual(paths);
  expect(served).toEqual([]);
});

test('whoever holds a page is told so before anything is made', async () => {
  const { etag } = await ask('/claims/a');
  inside.splice(0);
  expect((await ask('/claims/a', { 'if-none-match': etag ?? '' })).status).toBe(304);
  expect((await ask('/claims/a', { 'if-none-match': '*' })).text).toBe('made 1');
  expect(inside).toEqual([]);
});

test('what isn’t there is asked for anew each time', async () => {
  for (let n = 0; n < 2; n++) expect((await ask('/claims/nobody')).status).toBe(404);
  expect(inside).toHaveLength(2);
  expect(served).toEqual(['nothing', 'nothing']);
});

test('where the database can’t be asked no page is shown; the API says so itself', async () => {
  await ask('/claims/a');
  changes = null;
  inside.splice(0);
  expect((await ask('/claims/a')).status).toBe(503);
  expect((await ask('/api/v1/public/claims')).status).toBe(200);
  expect(inside).toEqual(['/api/v1/public/claims']);
});

test('what shows nothing published is kept without asking; everything else goes in', async () => {
  for (const path of ['/methodology', '/methodology', '/search?q=a', '/search?q=a', '/desk']) await ask(path);
  await ask('/claims/a', {}, 'POST');
  expect(asked).toEqual([]);
  expect(inside).toEqual(['/methodology', '/search?q=a', '/search?q=a', '/desk', '/claims/a']);
});
