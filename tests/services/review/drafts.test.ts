import { describe, expect, test } from 'vitest';
import { reader } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { DropReviewDraft, SaveReviewDraft } from '@/lib/schemas/review/draft';
import { getClaim } from '@/lib/services/claim/claims';
import { newId } from '@/lib/services/ids';
import { dropReviewDraft, readReviewDraft, saveReviewDraft } from '@/lib/services/review/drafts';
import { aPerson } from '../../support/actors';
import { aSource, must } from '../../support/make';
import { aClaim, aNewsroom, moves, reviewedBy, seals, tryRecuse } from '../../support/newsroom';
import { readsOf } from '../../support/queries';
import { readings } from '../../support/readings';

const words = (rationale: string) => JSON.stringify({ rationale });
const saves = (by: Person, claim: ClaimView, rationale: string, over = 0) =>
  saveReviewDraft(
    by,
    SaveReviewDraft.parse({
      ...{ claimId: claim.id, round: claim.rounds[0]?.sequence ?? 1, over },
      content: words(rationale),
    }),
  );
const kept = async (by: Person, { id }: ClaimView) => {
  const draft = await readReviewDraft(by, { claimId: id });
  return draft.ok ? draft.value : draft.refusal.kind;
};
const events = () => reader().auditEvent.count();

describe('what a reviewer has typed', () => {
  test('is kept on the server, version by version, and comes back as it was', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [reviewer] = room.reviewers;
    expect(await kept(reviewer, claim)).toBe('not_found');
    expect(must(await saves(reviewer, claim, 'I looked'))).toMatchObject({ round: 1, version: 1 });
    must(await saves(reviewer, claim, 'I looked at the archive.', 1));
    expect(await kept(reviewer, claim)).toMatchObject({
      ...{ round: 1, version: 2, content: words('I looked at the archive.') },
    });
  });

  test('in another tab or on another device is not written over unseen', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [reviewer] = room.reviewers;
    must(await saves(reviewer, claim, 'On the train'));
    expect(await saves(reviewer, claim, 'At the desk')).toMatchObject({
      refusal: { kind: 'stale', current: { version: 1, content: words('On the train') } },
    });
    must(await saves(reviewer, claim, 'At the desk', 1));
    const old = DropReviewDraft.parse({ claimId: claim.id, over: 1 });
    expect(await dropReviewDraft(reviewer, old)).toMatchObject({
      refusal: { kind: 'stale', current: { version: 2 } },
    });
    expect(must(await dropReviewDraft(reviewer, { ...old, over: 2 }))).toEqual({ dropped: true });
    expect(must(await dropReviewDraft(reviewer, old))).toEqual({ dropped: false });
    expect(await kept(reviewer, claim)).toBe('not_found');
  });

  test('is gone once it is sealed, and once its writer steps aside', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
    const [first, second] = room.reviewers;
    for (const reviewer of [first, second]) must(await saves(reviewer, claim, 'Nearly done'));
    await seals(first, claim);
    must(await tryRecuse(second, claim));
    for (const reviewer of [first, second]) {
      expect(await kept(reviewer, claim)).toBe('not_found');
      // A save that was on its way brings nothing back.
      expect(await saves(reviewer, claim, 'Late', 1)).toMatchObject({ refusal: { kind: 'forbidden' } });
    }
    expect(await reader().reviewDraft.count({ where: { round: { claimId: claim.id } } })).toBe(0);
  });

  test('stays to be read when the round closes first, and goes on in the next', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [, , third] = room.reviewers;
    must(await saves(third, claim, 'I was nearly done.'));
    const back = await moves(room.approver, claim, { move: 'sendBack', reason: 'The date is missing.' });
    expect(await saves(third, claim, 'More', 1)).toMatchObject({ refusal: { kind: 'not_ready' } });
    expect(await kept(third, claim)).toMatchObject({ round: 1, content: words('I was nearly done.') });

    const again = await moves(room.author, back, { move: 'submit' });
    const stale = await saveReviewDraft(
      third,
      SaveReviewDraft.parse({ claimId: claim.id, round: 1, over: 1, content: words('For the old round') }),
    );
    expect(stale).toMatchObject({ refusal: { kind: 'stale', current: { id: claim.id } } });
    must(await saves(third, again, 'I was nearly done, and am.', 1));
    expect(await kept(third, again)).toMatchObject({ round: 2, version: 2 });
    expect(await reader().reviewDraft.count({ where: { userId: third.id } })).toBe(1);

    await reviewedBy(room, again);
    expect(await kept(third, again)).toMatchObject({
      round: 2,
      content: words('I was nearly done, and am.'),
    });
  });

  test('is kept for whoever may review, and for nobody else', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [reviewer] = room.reviewers;
    expect(await saves(room.author, claim, 'Mine is right')).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    for (const role of ['ADMIN', 'READER'] as const)
      expect(await saves(await aPerson(role), claim, 'Hello')).toMatchObject({
        refusal: { kind: 'not_found' },
      });
    expect(await saves({ ...reviewer, scope: 'read' }, claim, 'Hello')).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
    expect(await saves(reviewer, { ...claim, id: newId() }, 'Hello')).toMatchObject({
      refusal: { kind: 'not_found' },
    });
  });
});

describe('nobody else can tell that it exists', () => {
  test('no event, no version and no date tells of it, and no read of anybody answers or reads another byte', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
    const { id: sourceId } = await aSource();
    const [writer, other] = room.reviewers;
    const others = [room.author, other, room.adjudicator];
    const all = Object.values(readings(claim, { sourceId, evidenceId: newId() }));
    const seen = async (by: Person) => {
      const asked = [];
      for (const reading of all) {
        const { value, reads } = await readsOf(() => reading(by));
        asked.push({ value: JSON.stringify(value), reads });
      }
      return asked;
    };
    // Whoever comes first sets up the connections.
    await seen(room.author);
    const before = new Map<Person, unknown>();
    for (const person of [...others, writer]) before.set(person, await seen(person));
    const [count, mine] = [await events(), must(await getClaim(writer, { claimId: claim.id }))];
    must(await saves(writer, claim, 'The letter is forged.'));
    expect(await events()).toBe(count);
    expect(must(await getClaim(writer, { claimId: claim.id }))).toEqual(mine);
    for (const person of others) expect(await seen(person)).toEqual(before.get(person));
    // The test can fail: its writer is answered otherwise.
    expect(await seen(writer)).not.toEqual(before.get(writer));
  });
});
