import { beforeAll, expect, test } from 'vitest';
import { signedOut } from '@/lib/domain/actor';
import { SubmitClaims } from '@/lib/schemas/workflow';
import { getClaim } from '@/lib/services/claim/claims';
import { submitClaims } from '@/lib/services/workflow/submissions';
import { aPerson, readingOnly } from '../../support/actors';
import { aDraft, must } from '../../support/make';
import { aNewsroom, moves } from '../../support/newsroom';

// Who changes a draft must leave enough people to publish it.
beforeAll(async () => {
  await aNewsroom();
});

const those = (...claims: { id: string; version: number }[]) =>
  SubmitClaims.parse({ claims: claims.map(({ id, version }) => ({ claimId: id, version })) });

test('each draft is submitted by itself; those that are refused say why and hold nothing up', async () => {
  const author = await aPerson('CHECKER');
  const [ready, bare, changed] = [
    await aDraft({ by: author }),
    await aDraft({ by: author, appearance: null }),
    await aDraft({ by: author }),
  ];
  const withdrawn = await moves(author, await aDraft({ by: author }), { move: 'withdraw', reason: 'No.' });
  const stranger = { id: 'nowhere', version: 1 };
  const asked = those(bare, ready, { ...changed, version: changed.version + 1 }, withdrawn, stranger);
  const done = must(await submitClaims(author, asked));
  expect(done.submitted).toEqual([{ claimId: ready.id, statement: ready.statement }]);
  expect(done.refused.map(({ claimId, statement, refusal }) => [claimId, statement, refusal.kind])).toEqual([
    [bare.id, bare.statement, 'not_ready'],
    [changed.id, changed.statement, 'stale'],
    [withdrawn.id, withdrawn.statement, 'not_ready'],
    ['nowhere', null, 'not_found'],
  ]);
});

test('the same request with the same key is answered as before', async () => {
  const author = await aPerson('CHECKER');
  const asked = those(await aDraft({ by: author }), await aDraft({ by: author }));
  const first = must(await submitClaims(author, asked, { key: 'once' }));
  expect(first.submitted).toHaveLength(2);
  expect(must(await submitClaims(author, asked, { key: 'once' }))).toEqual(first);
});

test('the same key with other drafts is refused, and moves none of them', async () => {
  const author = await aPerson('CHECKER');
  const [one, other] = [await aDraft({ by: author }), await aDraft({ by: author })];
  must(await submitClaims(author, those(one), { key: 'twice' }));
  for (const asked of [those(other), those(one, other)])
    expect(await submitClaims(author, asked, { key: 'twice' })).toMatchObject({
      refusal: { kind: 'key_reused' },
    });
  expect(must(await getClaim(author, { claimId: other.id })).status).toBe('DRAFT');
});

test('nobody else finds the door; what somebody may not see is not named to them', async () => {
  const draft = await aDraft();
  expect(await submitClaims(signedOut, those(draft))).toMatchObject({
    refusal: { kind: 'unauthenticated' },
  });
  expect(await submitClaims(readingOnly(await aPerson('EDITOR')), those(draft))).toMatchObject({
    refusal: { kind: 'forbidden' },
  });
  for (const role of ['ADMIN', 'READER'] as const)
    expect(await submitClaims(await aPerson(role), those(draft))).toMatchObject({
      refusal: { kind: 'not_found' },
    });
});
