import { expect, test } from 'vitest';
import { LiveEventView } from '@/lib/schemas/inbox';
import { eventually } from '../support/patience';
import { as, BASE, type Caller } from './support/client';
import { aDraft, inReview, move, must, seal } from './support/newsroom';

/** A stream of somebody, and what it has said. */
async function listens({ token }: Caller) {
  const leaving = new AbortController();
  const response = await fetch(`${BASE}/api/v1/events`, {
    headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' },
    signal: leaving.signal,
  });
  const said: string[] = [];
  const reading = (async () => {
    for await (const piece of response.body ?? []) said.push(new TextDecoder().decode(piece));
  })().catch(() => undefined);
  const heard = () =>
    [...said.join('').matchAll(/^data: (.*)$/gm)].map(([, data]) =>
      LiveEventView.parse(JSON.parse(data ?? '')),
    );
  const leave = async () => {
    leaving.abort();
    await reading;
  };
  return { response, said, heard, leave };
}

test('a stream says by itself what a colleague did, and nothing of what was sealed', async () => {
  const [rana, tomas, amina] = await Promise.all([as('Rana'), as('Tomas'), as('Amina')]);
  const sealed = await inReview(rana);
  const { claim: draft } = await aDraft(rana);
  const stream = await listens(amina);
  const { response } = stream;
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('private, no-store, no-transform');
  expect(response.headers.get('content-encoding')).toBeNull();
  const about = (id: string) => stream.heard().filter(({ claimId }) => claimId === id);
  await eventually(() => expect(about(draft.id).length).toBeGreaterThan(0));
  const before = about(sealed.id);
  must(await seal(tomas, sealed.id));
  must(await move(rana, draft.id, { move: 'submit' }));
  await eventually(() => expect(about(draft.id).at(-1)?.change).toBe('moved'));
  expect(about(sealed.id)).toEqual(before);
  expect(stream.said.join('')).not.toMatch(/^(?:id|event):/m);
  await stream.leave();
});

test('nobody hears anything who is signed out, or has no desk', async () => {
  expect((await fetch(`${BASE}/api/v1/events`)).status).toBe(401);
  const ingrid = await as('Ingrid');
  const answer = await fetch(`${BASE}/api/v1/events`, {
    headers: { authorization: `Bearer ${ingrid.token}` },
  });
  expect(answer.status).toBe(404);
});
