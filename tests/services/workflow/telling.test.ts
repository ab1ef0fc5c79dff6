import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, expect, test } from 'vitest';
import { tellOfChange } from '@/lib/outside/purge';
import { MoveClaim } from '@/lib/schemas/workflow';
import { getClaim } from '@/lib/services/claim/claims';
import { move } from '@/lib/services/workflow/moves';
import { must } from '../../support/make';
import { aClaim, aNewsroom, moves, tryMove } from '../../support/newsroom';
import { eventually } from '../../support/patience';

/** Stands for a cache; each test says how it answers. */
let answer: (response: ServerResponse) => void;
const told: { request: IncomingMessage; body: { addresses: string[]; below: string[] } }[] = [];
const cache = createServer(async (request, response) => {
  told.push({ request, body: JSON.parse(await text(request)) });
  answer(response);
});
cache.listen(0, '127.0.0.1');
await once(cache, 'listening');
const { port } = cache.address() as AddressInfo;
process.env.PURGE_URL = `http://127.0.0.1:${port}/changed`;
process.env.SITE_URL = 'https://paper.example';
process.env.LOG_LEVEL = 'silent';

answer = (response) => void response.end();
afterEach(() => {
  told.splice(0);
  answer = (response) => void response.end();
});
afterAll(() => {
  cache.closeAllConnections();
  cache.close();
});

/** What was told, once it was told so often. */
async function untilTold(count: number) {
  await eventually(() => expect(told.length).toBeGreaterThanOrEqual(count));
  return told.slice(0, count).map(({ body }) => body);
}

/** A move that changes what readers see. */
async function publishes() {
  const room = await aNewsroom();
  const claim = await moves(room.approver, await aClaim('APPROVED', room), { move: 'publish' });
  return { room, claim };
}

test('a publication is told of once it is there for everybody, with all its addresses', async () => {
  const { claim } = await publishes();
  const [body] = await untilTold(1);
  const [{ request } = { request: null }] = told;
  expect([request?.method, request?.url, request?.headers['content-type']]).toEqual([
    ...['POST', '/changed', 'application/json'],
  ]);
  const at = `https://paper.example/claims/${claim.slug}`;
  const json = `https://paper.example/api/v1/public/claims/${claim.slug}`;
  const article = `https://paper.example/articles/${claim.appearances[0]?.article.slug}`;
  expect(body?.addresses).toEqual(expect.arrayContaining([at, json, article, 'https://paper.example/']));
  expect(body?.below).toEqual(expect.arrayContaining([`${at}/`, `${json}/`]));
});

test('nobody is told of what readers don’t see, nor of what was refused or is only answered again', async () => {
  const { room, claim } = await publishes();
  await untilTold(1);
  const refused = await tryMove(room.author, claim, { move: 'reopen', reason: 'Taken back.' });
  expect(refused.ok).toBe(false);
  await moves(room.approver, claim, { move: 'reopen', reason: 'A reader wrote.' });
  const again = await aClaim('APPROVED', await aNewsroom());
  const input = MoveClaim.parse({ move: 'publish', claimId: again.id, version: again.version });
  for (let n = 0; n < 2; n++) must(await move(room.approver, input, { key: 'once' }));
  const bodies = await untilTold(2);
  expect(bodies[1]?.addresses).toContain(
    `https://paper.example/claims/${must(await getClaim(room.approver, { claimId: again.id })).slug}`,
  );
  await publishes();
  await untilTold(3);
  expect(told).toHaveLength(3);
});

test.each([
  ['says no', (response: ServerResponse) => void response.writeHead(500).end()],
  [
    'sends it elsewhere',
    (response: ServerResponse) =>
      void response.writeHead(307, { location: `http://localhost:${port}/elsewhere` }).end(),
  ],
  ['hangs up', (response: ServerResponse) => void response.destroy()],
  ['never answers', () => undefined],
])(
  'a move is done and answered where whoever is told %s, and the next is told of again',
  async (_, badly) => {
    answer = badly;
    const { claim } = await publishes();
    expect(claim.status).toBe('PUBLISHED');
    await untilTold(1);
    answer = (response) => void response.end();
    const next = await publishes();
    const bodies = await untilTold(2);
    expect(bodies[1]?.addresses).toContain(`https://paper.example/claims/${next.claim.slug}`);
    expect(told.map(({ request }) => request.url)).toEqual(['/changed', '/changed']);
  },
);

test('what changes while somebody is being told goes together', async () => {
  let finish = () => {};
  answer = (response) => {
    finish = () => void response.end();
  };
  tellOfChange(['claims/first']);
  await untilTold(1);
  answer = (response) => void response.end();
  tellOfChange(['claims/second', 'lists']);
  tellOfChange(['claims/third', 'lists']);
  finish();
  const [, together] = await untilTold(2);
  const at = ['claims/second', 'claims/third'].map((path) => `https://paper.example/${path}`);
  expect(together?.addresses).toEqual(expect.arrayContaining(at));
  expect(together?.addresses.filter((address) => address === 'https://paper.example/')).toHaveLength(1);
});
