import { expect, test } from 'vitest';
import { addContributor, contributeTo } from '@/lib/data/claim/contributors';
import { reader, type Tx, transaction } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { NO_DESK, twoKeptFrom } from '@/lib/domain/workflow/kept-free';
import { aPerson } from '../../support/actors';
import { aDraft, must } from '../../support/make';
import { aClaim, aNewsroom, moves } from '../../support/newsroom';

const markOf = async (id: string) =>
  (await reader().claim.findUniqueOrThrow({ where: { id }, select: { twoKeptFrom: true } })).twoKeptFrom;

const writes = async (write: (tx: Tx) => Promise<void>) =>
  must(
    await transaction(async (tx) => {
      await write(tx);
      return ok(null);
    }),
  );

test('from how large a desk on two editors are kept free is marked when a claim is submitted', async () => {
  const room = await aNewsroom();
  const draft = await aDraft({ by: room.author });
  expect(await markOf(draft.id)).toBe(NO_DESK);
  const other = await aPerson('CHECKER');
  await writes((tx) => addContributor(tx, draft.id, other.id));
  const submitted = await moves(room.author, draft, { move: 'submit' });
  expect(await markOf(submitted.id)).toBe(twoKeptFrom(2, 2));
  for (const [risk, quorum] of [
    ['LOW', 1],
    ['HIGH', 3],
  ] as const)
    expect(await markOf((await aClaim('IN_REVIEW', room, { risk })).id)).toBe(twoKeptFrom(quorum, 1));
});

test('whoever gets a hand in a claim in review counts once; a fresh submission counts anew', async () => {
  const room = await aNewsroom();
  const claim = await aClaim('IN_REVIEW', room);
  const [a, b] = [await aPerson('CHECKER'), await aPerson('EDITOR')];
  for (const by of [a, a, room.author, b, a]) await writes((tx) => contributeTo(tx, [claim.id], by.id));
  expect(await markOf(claim.id)).toBe(twoKeptFrom(2, 3));
  const back = await moves(room.approver, claim, { move: 'sendBack', reason: 'Why?' });
  await writes((tx) => addContributor(tx, claim.id, room.approver.id));
  await moves(room.author, back, { move: 'submit' });
  expect(await markOf(claim.id)).toBe(twoKeptFrom(2, 4));
});
