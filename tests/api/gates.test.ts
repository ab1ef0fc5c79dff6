import { beforeAll, describe, expect, test } from 'vitest';
import { GateList } from '@/lib/schemas/claim/gates';
import { ReplyList } from '@/lib/schemas/claim/replies';
import { ClaimView } from '@/lib/schemas/claim/view';
import { Problem } from '@/lib/schemas/problem';
import { PublicClaim } from '@/lib/schemas/publication';
import { as, ask, type Caller } from './support/client';
import { aDraft, aWord, inReview, move, must, seal, summarise } from './support/newsroom';

let rana: Caller;
let tomas: Caller;
let amina: Caller;
let miriam: Caller;
let daniel: Caller;
let ingrid: Caller;
beforeAll(async () => {
  [rana, tomas, amina, miriam, daniel, ingrid] = (await Promise.all(
    (['Rana', 'Tomas', 'Amina', 'Miriam', 'Daniel', 'Ingrid'] as const).map(as),
  )) as [Caller, Caller, Caller, Caller, Caller, Caller];
});

/** A claim that accuses somebody, with a result and its answer in short: nobody was asked, so it fails a gate. */
async function accusing(): Promise<string> {
  const { id } = await inReview(rana, { accuses: 'The harbour office' });
  for (const by of [tomas, amina]) must(await seal(by, id));
  must(await summarise(rana, id));
  return id;
}

const etagOf = async (by: Caller, id: string) => must(await by.get(`/claims/${id}`)).etag;

const gatesOf = async (by: Caller, id: string) =>
  must(await by.get(`/claims/${id}/gates`)).as(GateList).items;

const failing = async (by: Caller, id: string) =>
  (await gatesOf(by, id)).filter(({ passed, overridden }) => !passed && !overridden).map(({ gate }) => gate);

const asking = { gate: 'REPLY_ASKED', reason: 'The office was closed by the flood.' };
const asks = async (by: Caller, id: string, key?: string) =>
  by.post(`/claims/${id}/overrides`, asking, {
    etag: await etagOf(by, id),
    ...(key === undefined ? {} : { key }),
  });

async function overrideOf(by: Caller, id: string): Promise<string> {
  const given = (await gatesOf(by, id)).find(({ override }) => override !== null)?.override;
  if (!given) throw new Error('There is no override.');
  return `/claims/${id}/overrides/${given.id}`;
}

describe('a gate that a claim fails', () => {
  test('is named with why and what would make it pass, and keeps it from approval', async () => {
    const id = await accusing();
    expect((await gatesOf(rana, id)).find(({ gate }) => gate === 'REPLY_ASKED')).toMatchObject({
      passed: false,
      why: 'The claim accuses The harbour office, and nobody was asked for a reply.',
      remedy: 'Ask them, and record whom you asked and until when.',
      ask: { allowed: false },
    });
    const refused = await move(miriam, id, { move: 'approve' });
    expect([refused.status, refused.as(Problem).reasons]).toEqual([
      409,
      [expect.stringContaining('nobody was asked for a reply')],
    ]);
    for (const stranger of [ingrid.get, (path: string) => ask('GET', path)])
      expect((await stranger(`/claims/${id}/gates`)).status).not.toBe(200);
  });

  test('is overridden by two editors, with a reason that readers get and no name', async () => {
    const id = await accusing();
    expect((await asks(tomas, id)).status).toBe(403);
    const key = aWord('key');
    const once = must(await asks(miriam, id, key)).as(ClaimView);
    const address = await overrideOf(miriam, id);
    expect(
      (await miriam.post(`${address}/confirmation`, {}, { etag: await etagOf(miriam, id) })).status,
    ).toBe(403);
    const stale = await daniel.post(`${address}/confirmation`, {}, { etag: `"${once.version - 1}.0"` });
    expect(stale.status).toBe(412);
    must(await daniel.post(`${address}/confirmation`, {}, { etag: await etagOf(daniel, id) }));
    expect(await failing(daniel, id)).toEqual([]);
    const { slug } = must(await move(daniel, id, { move: 'approve', publish: true })).as(ClaimView);
    const answer = must(await ask('GET', `/public/claims/${slug}`));
    expect(answer.as(PublicClaim).overrides).toMatchObject([{ ...asking, by: ['EDITOR', 'EDITOR'] }]);
    for (const name of ['Miriam', 'Daniel']) expect(answer.text).not.toContain(name);
  });

  test('counts again once its override is withdrawn', async () => {
    const id = await accusing();
    must(await asks(miriam, id));
    const address = await overrideOf(miriam, id);
    must(await daniel.post(`${address}/confirmation`, {}, { etag: await etagOf(daniel, id) }));
    must(await daniel.ask('DELETE', address, { etag: await etagOf(daniel, id) }));
    expect(await failing(miriam, id)).toEqual(['REPLY_ASKED']);
    const again = await daniel.ask('DELETE', address, { etag: await etagOf(daniel, id) });
    expect(again.status).toBe(404);
  });
});

describe('whom we asked for comment', () => {
  const asked = {
    whom: 'The harbour office',
    how: 'by e-mail',
    askedAt: '2025-11-01T09:00:00Z',
    deadline: '2025-11-03T09:00:00Z',
  };

  test('is recorded, changed in its own version, and published', async () => {
    const { claim } = await aDraft(rana, { accuses: 'The harbour office' });
    const added = must(await rana.post(`/claims/${claim.id}/replies`, asked)).as(ClaimView);
    const [reply] = added.replies.items;
    expect(reply).toMatchObject({ outcome: 'PENDING', due: true, version: 1 });
    const address = `/claims/${claim.id}/replies/${reply?.id}`;
    const body = { ...asked, outcome: 'REPLIED', reply: 'We measured the day before.' };
    must(await rana.ask('PUT', address, { body, etag: '"1.0"' }));
    expect((await rana.ask('PUT', address, { body, etag: '"1.0"' })).status).toBe(412);
    const { items } = must(await tomas.get(`/claims/${claim.id}/replies`)).as(ReplyList);
    expect(items).toMatchObject([{ outcome: 'REPLIED', version: 2, reply: body.reply }]);
    must(await move(rana, claim.id, { move: 'submit' }));
    for (const by of [tomas, amina]) must(await seal(by, claim.id));
    must(await summarise(rana, claim.id));
    const { slug } = must(await move(miriam, claim.id, { move: 'approve', publish: true })).as(ClaimView);
    const published = must(await ask('GET', `/public/claims/${slug}`)).as(PublicClaim);
    expect(published.replies).toMatchObject([{ whom: asked.whom, reply: body.reply }]);
    expect((await rana.ask('DELETE', address, { etag: '"2.0"' })).status).toBe(409);
  });

  test('is refused field by field', async () => {
    const { claim } = await aDraft(rana);
    const wrong = { ...asked, whom: '', deadline: '2025-10-01T09:00:00Z', outcome: 'REPLIED' };
    const none = await rana.post(`/claims/${claim.id}/replies`, wrong);
    expect([none.status, none.as(Problem).errors?.map(({ field }) => field)]).toEqual([422, ['/whom']]);
    const late = await rana.post(`/claims/${claim.id}/replies`, { ...wrong, whom: 'The office' });
    expect(late.as(Problem).errors?.map(({ field }) => field)).toEqual(['/deadline', '/reply']);
  });
});
