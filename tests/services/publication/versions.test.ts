import { expect, test } from 'vitest';
import { EditClaim } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { PublicComparison, PublicVersions } from '@/lib/schemas/publication/version';
import { editClaim } from '@/lib/services/claim/claims';
import { isPublicAddress } from '@/lib/services/publication/addresses';
import { publicClaim } from '@/lib/services/publication/publications';
import { publicComparison, publicVersions } from '@/lib/services/publication/versions';
import { must, refusalOf } from '../../support/make';
import {
  aClaim,
  aNewsroom,
  approvedIn,
  moves,
  type Newsroom,
  retracts,
  reviewedBy,
} from '../../support/newsroom';

/** Publishes a claim again, with another statement. */
async function corrects(
  room: Newsroom,
  claim: ClaimView,
  statement: string,
  note: string,
): Promise<ClaimView> {
  const { id, version, kind, risk } = await moves(room.approver, claim, {
    move: 'reopen',
    reason: 'New facts.',
  });
  const edit = EditClaim.parse({ claimId: id, version, statement, kind, risk });
  const draft = must(await editClaim(room.author, edit));
  const reviewed = await reviewedBy(room, await moves(room.author, draft, { move: 'submit' }));
  const approved = await approvedIn(room, reviewed);
  return moves(room.approver, approved, { move: 'publish', correction: { kind: 'CORRECTION', note } });
}

test('every version is listed with its hash and what readers were told, and any two are compared', async () => {
  const room = await aNewsroom();
  const first = await aClaim('PUBLISHED', room, { statement: 'Walrus was agreed.' });
  const slug = first.slug ?? '';
  await corrects(room, first, 'Narwhal was agreed.', 'It was a narwhal.');
  const { items, statement } = must(await publicVersions({ slug }));
  expect(statement).toBe('Narwhal was agreed.');
  expect(
    items.map(({ sequence, superseded, takenBack, correction }) => [
      sequence,
      superseded,
      takenBack,
      correction,
    ]),
  ).toEqual([
    [2, false, false, { kind: 'CORRECTION', note: 'It was a narwhal.' }],
    [1, true, false, null],
  ]);
  for (const { sequence, sha256 } of items)
    expect(must(await publicClaim({ slug, sequence })).sha256).toBe(sha256);
  const compared = must(await publicComparison({ slug, sequence: 1, to: 2 }));
  expect(compared.notes).toMatchObject([{ kind: 'CORRECTION', note: 'It was a narwhal.' }]);
  expect(compared.parts[0]).toMatchObject({ part: 'The claim', changes: [{ what: 'Statement' }] });
  expect(JSON.stringify(compared.parts)).toMatch(/"gone","text":"Walrus/);
  expect(PublicComparison.parse(compared)).toEqual(compared);
});

test('what a retraction took back is listed, and neither read nor compared', async () => {
  const room = await aNewsroom();
  const first = await aClaim('PUBLISHED', room, { statement: 'Walrus was agreed.' });
  const slug = first.slug ?? '';
  const gone = await retracts(room, first, 'Forged.');
  await corrects(room, gone, 'Nothing was agreed.', 'It is another claim now.');
  const versions = must(await publicVersions({ slug }));
  expect(PublicVersions.parse(versions)).toEqual(versions);
  expect(versions.items.map(({ sequence, state, takenBack }) => [sequence, state, takenBack])).toEqual([
    [3, 'LIVE', false],
    [2, 'RETRACTED', false],
    [1, 'LIVE', true],
  ]);
  for (const [sequence, to] of [
    [1, 2],
    [1, 3],
    [2, 3],
  ] as const)
    expect(must(await publicComparison({ slug, sequence, to })).parts).toEqual([]);
  const said = JSON.stringify([versions, must(await publicComparison({ slug, sequence: 1, to: 3 }))]);
  expect(said).not.toContain('Walrus was');
});

test('nothing else has an address', async () => {
  const claim = await aClaim('PUBLISHED', await aNewsroom());
  const at = `/claims/${claim.slug}/versions`;
  const slug = claim.slug ?? '';
  expect(await isPublicAddress(at)).toBe(true);
  const nowhere = [
    ...[`${at}/1/compare/1`, `${at}/1/compare/2`, `${at}/2/compare/1`, `${at}/0/compare/1`],
    ...[`${at}/01/compare/2`, `${at}/`, '/claims/no-such-claim/versions'],
  ];
  for (const path of nowhere) expect([path, await isPublicAddress(path)]).toEqual([path, false]);
  for (const [sequence, to] of [
    [1, 1],
    [1, 2],
    [2, 1],
  ] as const)
    expect(refusalOf(await publicComparison({ slug, sequence, to })).kind).toBe('not_found');
  expect(refusalOf(await publicVersions({ slug: 'no-such-claim' })).kind).toBe('not_found');
  const approved = await aClaim('APPROVED', await aNewsroom());
  expect(approved.slug).toBeNull();
});
