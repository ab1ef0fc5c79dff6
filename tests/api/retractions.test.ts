import { beforeAll, expect, test } from 'vitest';
import { ClaimView } from '@/lib/schemas/claim/view';
import { PublicComparison, PublicVersions } from '@/lib/schemas/publication/version';
import { as, ask, type Caller } from './support/client';
import { inReview, move, must, retract, seal, summarise } from './support/newsroom';

let rana: Caller;
let tomas: Caller;
let amina: Caller;
let miriam: Caller;
let daniel: Caller;
beforeAll(async () => {
  [rana, tomas, amina, miriam, daniel] = (await Promise.all(
    (['Rana', 'Tomas', 'Amina', 'Miriam', 'Daniel'] as const).map(as),
  )) as [Caller, Caller, Caller, Caller, Caller];
});

async function published(): Promise<ClaimView> {
  const { id } = await inReview(rana);
  must(await seal(tomas, id));
  must(await seal(amina, id));
  must(await summarise(rana, id));
  return must(await move(miriam, id, { move: 'approve', publish: true })).as(ClaimView);
}

test('one person alone retracts nothing: neither by a move nor by confirming what they asked for', async () => {
  const { id } = await published();
  expect((await move(daniel, id, { move: 'retract', note: 'It was forged.' })).status).toBe(422);
  expect((await retract(daniel, daniel, id, 'It was forged.')).status).toBe(403);
  expect((await daniel.get(`/claims/${id}`)).as(ClaimView).status).toBe('PUBLISHED');
  expect((await rana.post(`/claims/${id}/retractions`, { note: 'No.' }, { etag: '"1.none"' })).status).toBe(
    403,
  );
});

test('versions are listed and compared by everybody', async () => {
  const { id, slug } = await published();
  must(await retract(daniel, miriam, id, 'It was forged.'));
  const address = `/public/claims/${slug}/versions`;
  expect((await ask('GET', address)).as(PublicVersions).items.map(({ takenBack }) => takenBack)).toEqual([
    false,
    true,
  ]);
  expect((await ask('GET', `${address}/1/compare/2`)).as(PublicComparison).parts).toEqual([]);
  expect((await ask('GET', `${address}/2/compare/1`)).status).toBe(404);
});
