import { expect, test } from 'vitest';
import { findClaimToMove } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import { contentHash, contentOf } from '@/lib/data/publication/content';
import { canonical } from '@/lib/domain/canonical';
import { getClaim } from '@/lib/services/claim/claims';
import { publicClaim } from '@/lib/services/publication/publications';
import { must } from '../../support/make';
import { aClaim, adjudication, aNewsroom, moves, summarises } from '../../support/newsroom';

/** A claim that an editor decided, and published, with what readers get of it. */
async function published(how: { dissentShown?: boolean }) {
  const room = await aNewsroom();
  const claim = await aClaim('ADJUDICATION', room);
  const decided = { ...adjudication, verdict: 'SUPPORTED', credibility: 2 } as const;
  const done = await moves(room.adjudicator, claim, { ...decided, ...how });
  const approved = await moves(room.approver, await summarises(room.author, done), { move: 'approve' });
  const { slug } = await moves(room.approver, approved, { move: 'publish' });
  const { snapshot } = must(await publicClaim({ slug: slug ?? '' }));
  return { room, claim: must(await getClaim(room.author, { claimId: claim.id })), snapshot };
}

test.each<[{ dissentShown?: boolean }, boolean[]]>([
  [{ dissentShown: true }, [true, false]],
  [{ dissentShown: false }, [false]],
  [{}, [false]],
])('readers see dissent if the editor who decided said so: %o', async (how, dissents) => {
  const { claim, snapshot } = await published(how);
  expect(
    snapshot.opinions
      .map((opinion) => opinion.dissents)
      .sort()
      .reverse(),
  ).toEqual(dissents);
  expect(snapshot.checkedBy).toContainEqual({ duty: 'reviewed', role: 'CHECKER', people: 1 });
  expect(snapshot.checkedBy).toContainEqual({ duty: 'reviewed', role: 'EDITOR', people: 1 });
  // The desk keeps it either way.
  expect(claim.rounds[0]?.reviews).toHaveLength(2);
  expect(claim.rounds[0]?.adjudication).toMatchObject({ dissentShown: how.dissentShown ?? false });
  expect(claim.differs).toBe(false);
});

test('an approval covers it; what was approved before it was asked still holds', async () => {
  const room = await aNewsroom();
  const claim = await aClaim('ADJUDICATION', room);
  await moves(room.adjudicator, claim, adjudication);
  const row = await findClaimToMove(reader(), room.approver, claim.id);
  const [round] = row?.rounds ?? [];
  if (!row || !round?.adjudication) throw new Error('It was decided.');
  const { adjudication: decided } = round;
  const shownAs = (dissentShown: boolean) => ({
    ...row,
    rounds: [{ ...round, adjudication: { ...decided, dissentShown } }],
  });
  expect(contentHash(shownAs(false))).toBe(contentHash(row));
  expect(contentHash(shownAs(true))).not.toBe(contentHash(row));
  expect(canonical(contentOf(shownAs(true)))).not.toContain('dissentShown');
});
