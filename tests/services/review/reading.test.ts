import { describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { Paging } from '@/lib/schemas/primitives';
import { getReview, myReviews } from '@/lib/services/review/reading';
import { aPerson } from '../../support/actors';
import { must } from '../../support/make';
import {
  aClaim,
  adjudication,
  aNewsroom,
  moves,
  type Newsroom,
  seals,
  seen,
  tryAmend,
} from '../../support/newsroom';
import { queriesOf } from '../../support/queries';

const paging = Paging.parse({ limit: 100 });
const mineOf = async (by: Person) => must(await myReviews(by, paging)).items;
const newestOf = async (by: Person) => (await mineOf(by))[0];
const idOf = async (by: Person) => (await newestOf(by))?.id ?? '';
const read = (by: Person, claim: ClaimView, reviewId: string) =>
  getReview(by, { claimId: claim.id, reviewId });

/** A claim that its first two reviewers disagree about; the ids of their reviews. */
async function aDispute(room: Newsroom) {
  const claim = await aClaim('ADJUDICATION', room);
  const [first, second] = room.reviewers;
  return { claim, ids: [await idOf(first), await idOf(second)] as const };
}

describe('the page of a review', () => {
  test('is its writer’s alone until the round concludes, then the desk’s', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const [first, second] = room.reviewers;
    await seals(first, claim, { evidence: [seen()] });
    const id = await idOf(first);
    expect(must(await read(first, claim, id))).toMatchObject({
      first: { id, mine: true, rationale: 'Two documents say so.' },
      ...{ amendments: [], label: null, decided: { outcome: 'WAITING', finding: null, reason: null } },
      evidence: [{ reviewId: id, evidence: { title: 'The archive’s register' } }],
    });
    const others = [second, room.author, room.approver, await aPerson('ADMIN')];
    for (const person of others)
      expect(await read(person, claim, id)).toMatchObject({ refusal: { kind: 'not_found' } });
    await seals(second, claim);
    expect(must(await read(room.author, claim, id))).toMatchObject({
      first: { reviewer: { id: first.id }, mine: false },
      decided: { outcome: 'AGREED', finding: { verdict: 'SUPPORTED' }, by: null },
    });
    expect(await read(await aPerson('ADMIN'), claim, id)).toMatchObject({ refusal: { kind: 'not_found' } });
  });

  test('has no name and no time while an editor decides; the label is the same for everybody', async () => {
    const room = await aNewsroom();
    const { claim, ids } = await aDispute(room);
    const labels = [];
    for (const id of ids) {
      const page = must(await read(room.adjudicator, claim, id));
      expect(page).toMatchObject({
        first: { reviewer: null, sealedAt: null },
        decided: { outcome: 'UNDECIDED' },
      });
      expect(must(await read(room.approver, claim, id)).label).toBe(page.label);
      expect(JSON.stringify(page)).not.toMatch(new RegExp(room.reviewers.map((p) => p.id).join('|')));
      labels.push(page.label);
    }
    expect(labels.sort()).toEqual(['First review', 'Second review']);
  });

  test('shows what was sealed, and beside it what its writer said later', async () => {
    const room = await aNewsroom();
    const { claim, ids } = await aDispute(room);
    const [first] = room.reviewers;
    await moves(room.adjudicator, claim, adjudication);
    must(
      await tryAmend(first, claim, { verdict: 'DISPUTED', credibility: 3, rationale: 'I see the point.' }),
    );
    const page = must(await read(room.author, claim, ids[0]));
    expect(page.first).toMatchObject({ amendment: false, finding: { verdict: 'FALSE' } });
    expect(page.amendments).toMatchObject([
      { amendment: true, finding: { verdict: 'DISPUTED' }, rationale: 'I see the point.' },
    ]);
    // Whichever of the two is asked for, both are shown.
    expect(must(await read(room.author, claim, page.amendments[0]?.id ?? '')).first.id).toBe(ids[0]);
  });
});

describe('what somebody has sealed', () => {
  test('stands in their list with what was decided, by whom and why', async () => {
    const room = await aNewsroom();
    const { claim } = await aDispute(room);
    const [first, second, third] = room.reviewers;
    expect(await newestOf(first)).toMatchObject({
      ...{ finding: { verdict: 'FALSE' }, claim: { id: claim.id } },
      decided: { outcome: 'UNDECIDED', reason: null },
    });
    await moves(room.adjudicator, claim, { ...adjudication, verdict: 'SUPPORTED', credibility: 2 });
    const reason = { reason: 'Both have a point.', by: { id: room.adjudicator.id } };
    expect(await newestOf(first)).toMatchObject({ decided: { outcome: 'OVERRULED', ...reason } });
    expect(await newestOf(second)).toMatchObject({ decided: { outcome: 'FOLLOWED', ...reason } });
    expect(await mineOf(third)).toEqual([]);
  });

  test('says of an open round what its writer knows, whatever others seal', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
    const [first, second] = room.reviewers;
    await seals(first, claim);
    const before = await mineOf(first);
    expect(before).toMatchObject([{ decided: { outcome: 'WAITING', finding: null, at: null } }]);
    await seals(second, claim);
    expect(await mineOf(first)).toEqual(before);
  });

  test('comes page by page, the last first, with as many queries for many as for one', async () => {
    const room = await aNewsroom();
    const [first] = room.reviewers;
    for (let made = 0; made < 5; made++) await seals(first, await aClaim('IN_REVIEW', room));
    const all = (await mineOf(first)).map(({ id }) => id);
    expect(all).toEqual([...all].sort().reverse());
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = must(await myReviews(first, Paging.parse({ limit: 2, cursor })));
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(paged).toEqual(all);
    const asked = (limit: number) => queriesOf(() => myReviews(first, Paging.parse({ limit })));
    expect(await asked(5)).toBe(await asked(1));
  });
});
