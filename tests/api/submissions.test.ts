import { beforeAll, expect, test } from 'vitest';
import { ClaimView } from '@/lib/schemas/claim/view';
import { Submissions } from '@/lib/schemas/workflow';
import { as, type Caller } from './support/client';
import { aDraft, aWord, inReview, move, must, seal } from './support/newsroom';

let rana: Caller;
let tomas: Caller;
beforeAll(async () => {
  [rana, tomas] = (await Promise.all([as('Rana'), as('Tomas')])) as [Caller, Caller];
});

test('several drafts are submitted at once; the one that is not ready says why', async () => {
  const [{ claim: ready }, { claim: bare }] = [await aDraft(rana), await aDraft(rana, { appearance: null })];
  const body = { claims: [bare, ready].map(({ id, version }) => ({ claimId: id, version })) };
  const key = aWord('key');
  const done = must(await rana.post('/submissions', body, { key })).as(Submissions);
  expect(done.submitted).toEqual([{ claimId: ready.id, statement: ready.statement }]);
  expect(done.refused).toMatchObject([{ claimId: bare.id, statement: bare.statement }]);
  expect(done.refused[0]?.reasons.join(' ')).toContain('Link the claim to a passage');
  expect(must(await rana.post('/submissions', body, { key })).as(Submissions)).toEqual(done);
  expect((await rana.post('/submissions', { claims: [] })).status).toBe(422);
});

test('an author takes a claim back from its reviewers, sealed or not, and nobody else does', async () => {
  for (const sealed of [false, true]) {
    const { id } = await inReview(rana);
    if (sealed) must(await seal(tomas, id));
    expect((await move(tomas, id, { move: 'takeBack' })).status).toBe(403);
    const back = must(await move(rana, id, { move: 'takeBack' })).as(ClaimView);
    expect([back.status, back.rounds.map(({ state, reviews }) => [state, reviews])]).toEqual([
      'DRAFT',
      [['ABANDONED', []]],
    ]);
  }
});
