import { beforeAll, describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { AskFigures } from '@/lib/schemas/figures';
import { AskAgreement } from '@/lib/schemas/review/agreement';
import { getFigures } from '@/lib/services/figures';
import { newId } from '@/lib/services/ids';
import { getAgreement } from '@/lib/services/review/agreement';
import { aPerson } from '../../support/actors';
import { anArticle, must, refusalOf } from '../../support/make';
import { aClaim, adjudication, aNewsroom, moves, type Newsroom, seals } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';

const figures = async (by: Person, now?: Date) =>
  must(await getFigures(by, AskFigures.parse({}), now ? { now } : {}));
const agreement = async (by: Person, filter: object = {}) =>
  must(await getAgreement(by, AskAgreement.parse(filter)));

/** A review that somebody has to write, stored as whoever assigns work would. */
const assigned = (claimId: string, userId: string, leasedUntil: Date | null = null) =>
  transaction(async (tx) => {
    const how = { way: leasedUntil ? 'TAKEN' : 'HAND', assignedAt: new Date(), leasedUntil } as const;
    await tx.assignment.create({ data: { id: newId(), claimId, userId, duty: 'REVIEW', round: 1, ...how } });
    return ok(null);
  });

describe('in a newsroom of its own', () => {
  let room: Newsroom;
  beforeAll(async () => {
    room = await aNewsroom();
  });

  test('what was done counts in its week, what waits by its state; nobody but editors is told', async () => {
    await aClaim('PUBLISHED', room);
    await aClaim('RETRACTED', room);
    await aClaim('ADJUDICATION', room);
    await aClaim('IN_REVIEW', room);
    await aClaim('DRAFT', room);
    const found = await figures(room.approver);
    expect(found.weeks).toHaveLength(13);
    expect(found.weeks.at(-1)).toMatchObject({
      ...{ published: 2, concluded: 3, together: 3, agreed: 2 },
      ...{ firstReview: { n: 3 }, agreement: { value: 2 / 3, units: 3, ratings: 6, interval: null } },
    });
    expect(found.weeks.slice(0, -1).every(({ concluded, published }) => concluded + published === 0)).toBe(
      true,
    );
    expect(found.waiting.map(({ status, waiting, bands }) => [status, waiting, bands])).toEqual([
      ['DRAFT', 1, [1, 0, 0, 0, 0]],
      ['IN_REVIEW', 1, [1, 0, 0, 0, 0]],
      ['ADJUDICATION', 1, [1, 0, 0, 0, 0]],
    ]);
    const later = await figures(room.approver, new Date(Date.now() + 10 * 24 * 60 * 60 * 1000));
    expect(later.waiting.map(({ bands }) => bands)).toEqual([
      [0, 0, 0, 1, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 1, 0],
    ]);
    expect(later.waiting[0]?.median).toBe(found.waiting[0]?.median);
    for (const role of ['CHECKER', 'READER', 'ADMIN'] as const)
      expect(refusalOf(await getFigures(await aPerson(role), { weeks: 4 })).kind).toBe('not_found');
  });

  test('the middle age is that of a claim in the middle, and the oldest is the first', async () => {
    const changed = async () =>
      (
        await reader().claim.findMany({
          where: { status: 'DRAFT' },
          orderBy: { changedAt: 'asc' },
          select: { changedAt: true },
        })
      ).map(({ changedAt }) => changedAt.toISOString());
    await aClaim('DRAFT', room);
    await aClaim('DRAFT', room);
    const [first, middle] = await changed();
    const draft = (await figures(room.approver)).waiting.find(({ status }) => status === 'DRAFT');
    expect(draft).toMatchObject({ waiting: 3, oldest: first, median: middle });
  });
});

describe('nothing blind shows', () => {
  test('a seal, and the end of a lease to review, change no figure and no agreement until the round concludes', async () => {
    const room = await aNewsroom();
    const [a, b] = room.reviewers;
    const claim = await aClaim('IN_REVIEW', room);
    const now = new Date();
    await assigned(claim.id, a.id, new Date(now.getTime() + 60_000));
    await assigned(claim.id, b.id);
    await aClaim('REVIEWED', room);
    const seen = async (at: Date) =>
      JSON.stringify([
        await figures(room.approver, at),
        await agreement(room.author),
        await agreement(room.adjudicator, { articleId: claim.appearances[0]?.article.id }),
      ]);
    const late = new Date(now.getTime() + 120_000);
    const before = [await seen(now), await seen(late)];
    await seals(a, claim);
    // Sealing ends no assignment: so there is nothing for the figures to keep back.
    expect(await reader().assignment.count({ where: { claimId: claim.id, endedAt: { not: null } } })).toBe(0);
    expect([await seen(now), await seen(late)]).toEqual(before);
    const loadOf = async (who: Person) =>
      (await figures(room.approver, now)).load.find(({ person }) => person.id === who.id)?.review;
    expect([await loadOf(a), await loadOf(b)]).toEqual([1, 1]);
    await seals(b, claim);
    expect([await loadOf(a), await loadOf(b)]).toEqual([0, 0]);
    expect(await seen(now)).not.toBe(before[0]);
  });

  test('a round that was abandoned tells nothing of what was sealed in it', async () => {
    const room = await aNewsroom();
    const [a, b] = room.reviewers;
    const claim = await aClaim('IN_REVIEW', room);
    await seals(a, claim);
    await moves(b, claim, { move: 'sendBack', reason: 'The date is missing.' });
    const of = { articleId: claim.appearances[0]?.article.id };
    expect(await agreement(room.approver, of)).toMatchObject({ opinions: 0, rounds: 0, people: 0 });
  });
});

describe('agreement', () => {
  test('counts the claims that it is asked for: by kind, tag, article and time', async () => {
    const room = await aNewsroom();
    const article = await anArticle();
    await aClaim('REVIEWED', room, { article, tags: ['ferries'] });
    await aClaim('REVIEWED', room, { tags: ['ferries'], kind: 'CAUSAL' });
    const counted = async (filter: object) => (await agreement(room.author, filter)).opinions;
    expect(await counted({ tag: 'ferries' })).toBe(4);
    expect(await counted({ tag: 'ferries', kind: 'CAUSAL' })).toBe(2);
    expect(await counted({ articleId: article.id })).toBe(2);
    expect(await counted({ articleId: article.id, weeks: 1 })).toBe(2);
    expect(await counted({ tag: 'nothing of the kind' })).toBe(0);
    const later = { now: new Date(Date.now() + 8 * 24 * 60 * 60 * 1000) };
    expect(must(await getAgreement(room.author, { tag: 'ferries', weeks: 1 }, later)).opinions).toBe(0);
  });

  test('is of first opinions, names nobody while an editor decides, and says why there is no figure', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('ADJUDICATION', room);
    const of = { articleId: claim.appearances[0]?.article.id };
    const waiting = await agreement(room.adjudicator, of);
    expect(waiting).toMatchObject({
      ...{ opinions: 2, rounds: 1, people: 2, cut: false },
      percent: { value: null, why: 'ONE_UNIT' },
      verdict: { value: null, why: 'ONE_UNIT' },
      pairs: { all: 0, mean: null, most: [] },
    });
    expect(waiting.confusion.cells.filter(({ pairs }) => pairs > 0)).toEqual([
      { one: 'SUPPORTED', other: 'FALSE', pairs: 1 },
    ]);
    for (const { id } of room.reviewers) expect(JSON.stringify(waiting)).not.toContain(id);
    await moves(room.adjudicator, claim, adjudication);
    expect((await agreement(room.adjudicator, of)).pairs).toMatchObject({ all: 1, mean: null });
    for (const role of ['READER', 'ADMIN'] as const)
      expect(refusalOf(await getAgreement(await aPerson(role), {})).kind).toBe('not_found');
  });
});

test('as many statements are asked for little as for much', async () => {
  const room = await aNewsroom();
  const asked = async () => [
    await queriesOf(() => figures(room.approver)),
    await queriesOf(() => agreement(room.approver)),
  ];
  await aClaim('PUBLISHED', room);
  const before = await asked();
  for (let more = 0; more < 3; more++) await aClaim('PUBLISHED', room);
  expect(await asked()).toEqual(before);
});
