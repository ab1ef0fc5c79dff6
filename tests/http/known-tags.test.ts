import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { KnownTags } from '@/lib/http/known-tags';

/** What last changed each mark; null where the database doesn't answer. */
let changes: Record<string, string> | null = {};
let etag = '"a"';
let status = 200;
const inside: string[] = [];
const tags = new KnownTags();
const pages = {
  async lastChangeOf(mark: string) {
    if (changes === null) throw new Error('The database does not answer.');
    return changes[mark] ?? '';
  },
};

let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? '/';
    tags.stillHolds(request, response, path, pages, () => {
      inside.push(path);
      response.statusCode = request.headers['if-none-match'] === etag && status === 200 ? 304 : status;
      response.setHeader('etag', etag).end();
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
});
let addresses = 0;
let path = '';
beforeEach(() => {
  addresses += 1;
  path = `/api/v1/public/claims/a${addresses}`;
  [changes, etag, status] = [{}, '"a"', 200];
  inside.splice(0);
});
afterAll(() => void server.close());

async function ask(at: string, held?: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const given = held === undefined ? headers : { ...headers, 'if-none-match': held };
  return (await fetch(`http://127.0.0.1:${port}${at}`, { headers: given })).status;
}

test('who asks again is told at the door that the copy holds, until a change', async () => {
  expect([await ask(path), await ask(path, '"a"'), inside.length]).toEqual([200, 304, 2]);
  expect([await ask(path, '"a"'), await ask(path, 'W/"a", "b"'), inside.length]).toEqual([304, 304, 2]);
  [changes, etag] = [{ [`claims/a${addresses}`]: 'second' }, '"b"'];
  expect([await ask(path, '"a"'), inside.length]).toEqual([200, 3]);
  expect([await ask(path, '"a"'), await ask(path, '"b"'), inside.length]).toEqual([200, 304, 4]);
});

test('what was read behind a newer change than was asked for is not told of', async () => {
  etag = '"newer"';
  await ask(path, '"a"');
  changes = { [`claims/a${addresses}`]: 'newer' };
  expect([await ask(path, '"newer"'), inside.length]).toEqual([304, 2]);
});

test.each([
  ['another tag', '"b"', {}],
  ['any', '*', {}],
  ['a session', '"a"', { cookie: 'next-auth.session-token=x' }],
  ['a token', '"a"', { authorization: 'Bearer x' }],
])('who asks with %s goes in', async (_, held, headers) => {
  await ask(path, '"a"');
  inside.splice(0);
  await ask(path, held, headers);
  expect(inside).toEqual([path]);
});

test('another question at the same path is another answer', async () => {
  await ask(`${path}?sequence=1`, '"a"');
  inside.splice(0);
  await ask(`${path}?sequence=2`, '"a"');
  expect(inside).toHaveLength(1);
});

test('nothing is remembered of what isn’t there, nor said where the database can’t be asked', async () => {
  status = 404;
  await ask(path, '"a"');
  status = 200;
  await ask(path, '"a"');
  expect(inside).toHaveLength(2);
  changes = null;
  await ask(path, '"a"');
  expect(inside).toHaveLength(3);
});
