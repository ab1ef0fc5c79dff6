import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import { claimOrders } from '@/lib/domain/claim/order';
import { AssignClaim, SetDue, SetDues } from '@/lib/schemas/assignment';
import { ListClaims } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { CountWork, ListWork } from '@/lib/schemas/work';
import { SaveFilter } from '@/lib/schemas/work/filter';
import { setDue } from '@/lib/services/assignment/due';
import { assignClaim, takeClaim } from '@/lib/services/assignment/giving';
import { listAssignments } from '@/lib/services/assignment/listing';
import { setDues } from '@/lib/services/assignment/many';
import { listClaims } from '@/lib/services/claim/claims';
import { myWork, workCounts } from '@/lib/services/work';
import { board } from '@/lib/services/work/board';
import { listFilters, removeFilter, saveFilter } from '@/lib/services/work/filters';
import { heldWork } from '@/lib/services/work/mine';
import { takeNext } from '@/lib/services/work/taking';
import { aPerson } from '../../support/actors';
import { anArticle, must, pathsOf, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, moves, type Newsroom, seals } from '../../support/newsroom';
import { queriesOf } from '../../support/queries';

vi.mock('@/lib/outside/newsroom', () => ({
  newsroomDay: () => ({ zone: 'Europe/Berlin', leaseHours: 4, remindHours: 24, digestAt: '07:00' }),
}));

const due = async (
  by: Person,
  { id, version }: Pick<ClaimView, 'id' | 'version'>,
  local: string,
  now?: Date,
) => setDue(by, SetDue.parse({ claimId: id, version, due: local }), now ? { now } : {});
const work = (by: Person, asked: object, now = new Date()) => myWork(by, ListWork.parse(asked), { now });
const idsOf = async (by: Person, asked: object, now?: Date) =>
  must(await work(by, { limit: 100, ...asked }, now)).items.map(({ claim }) => claim.id);

describe('a list of work that is narrowed and sorted', () => {
  let room: Newsroom;
  let claims: ClaimView[];
  let reviewer: Person;
  const now = new Date('2026-03-29T10:00:00Z');
  const only = (ids: string[]) => ids.filter((id) => claims.some((claim) => claim.id === id));
  const asked = async (filter: object) => only(await idsOf(reviewer, { task: 'review', ...filter }, now));
  const placesOf = (ids: string[]) => ids.map((id) => claims.findIndex((claim) => claim.id === id));

  /** In the order in which they came: low, high, normal with a tag, normal in Arabic. */
  beforeAll(async () => {
    room = await aNewsroom();
    reviewer = room.reviewers[0];
    const article = await anArticle({ by: room.author });
    claims = [
      await aClaim('IN_REVIEW', room, { risk: 'LOW', kind: 'FACTUAL' }),
      await aClaim('IN_REVIEW', room, { risk: 'HIGH', article }),
      await aClaim('IN_REVIEW', room, { tags: ['ferries'] }),
      await aClaim('IN_REVIEW', room, { language: 'ar' }),
    ];
    const [low, high, , arabic] = claims;
    if (!low || !high || !arabic) throw new Error('claims are missing');
    // Midnight to midnight on the day that has 23 hours; the week ends with it.
    must(await due(room.approver, low, '2026-03-29T23:30', now));
    must(await due(room.approver, high, '2026-03-30T00:30', now));
    must(await due(room.approver, arabic, '2026-03-29T09:00', now));
  });

  test.each([
    ['last changed first', { sort: 'changed' }, [3, 2, 1, 0]],
    ['waiting longest first', { sort: 'oldest' }, [0, 1, 2, 3]],
    ['due first, then what is due at no time', { sort: 'due' }, [3, 0, 1, 2]],
    ['highest risk first, then waiting longest', { sort: 'risk' }, [1, 2, 3, 0]],
    ['by kind', { kind: 'FACTUAL' }, [0]],
    ['by risk', { risk: 'HIGH' }, [1]],
    ['by tag', { tag: 'ferries' }, [2]],
    ['by language', { language: 'ar' }, [3]],
    ['by state', { status: 'APPROVED' }, []],
    ['overdue', { due: 'overdue' }, [3]],
    ['due today, on the newsroom’s clock', { due: 'today' }, [3, 0]],
    ['due this week', { due: 'week' }, [3, 0]],
    ['due at no time', { due: 'none' }, [2]],
  ])('%s', async (_, filter, places) => {
    expect(placesOf(await asked(filter))).toEqual(places);
  });

  test('by article, by source, and by what names both', async () => {
    const [, high] = claims;
    const article = high?.appearances[0]?.article;
    expect(placesOf(await asked({ articleId: article?.id }))).toEqual([1]);
    expect(await asked({ articleId: article?.id, risk: 'LOW' })).toEqual([]);
    const outlet = article && 'outlet' in article ? article.outlet.id : '';
    expect((await asked({ sourceId: outlet })).length).toBe(claims.length);
    expect(await asked({ sourceId: 'nobody' })).toEqual([]);
  });

  test('by who has it', async () => {
    const [low, high] = claims;
    if (!low || !high) throw new Error('claims are missing');
    const to = { claimId: low.id, version: low.version + 1, userId: reviewer.id };
    must(await assignClaim(room.approver, AssignClaim.parse(to), { now }));
    expect(placesOf(await asked({ assignee: 'me' }))).toEqual([0]);
    expect(placesOf(await asked({ assignee: reviewer.id }))).toEqual([0]);
    expect(placesOf(await asked({ assignee: 'nobody' }))).toEqual([3, 2, 1]);
    const [item] = must(await work(reviewer, { assignee: 'me' }, now)).items;
    expect(item?.holders).toMatchObject([{ mine: true, lapsed: false, until: null }]);
    expect(must(await heldWork(reviewer, { now })).items.map(({ claim }) => claim.id)).toEqual([low.id]);
  });

  test('page by page each order is the same list, and of all claims too', async () => {
    for (const sort of claimOrders) {
      const whole = await idsOf(reviewer, { sort }, now);
      const all = must(await listClaims(reviewer, ListClaims.parse({ sort, limit: 100 }), { now }));
      const [walked, through] = [[] as string[], [] as string[]];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = must(await work(reviewer, { sort, limit: 2, ...(cursor && { cursor }) }, now));
        walked.push(...page.items.map(({ claim }) => claim.id));
        cursor = page.next;
      }
      for (let cursor: string | null | undefined; cursor !== null && through.length < 100; ) {
        const asking = ListClaims.parse({ sort, limit: 3, ...(cursor && { cursor }) });
        const page = must(await listClaims(reviewer, asking, { now }));
        through.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      }
      expect(walked).toEqual(whole);
      expect(through.slice(0, all.items.length)).toEqual(all.items.map(({ id }) => id));
    }
  });

  test('the counts are those of the narrowed list; as many queries for every filter', async () => {
    const filter = { risk: 'NORMAL', due: 'none', assignee: 'nobody' };
    const counts = must(await workCounts(reviewer, CountWork.parse(filter), { now }));
    expect(counts.review).toBe((await idsOf(reviewer, { task: 'review', ...filter }, now)).length);
    const plain = await queriesOf(() => work(reviewer, { task: 'review' }, now));
    const narrow = await queriesOf(() => work(reviewer, { task: 'review', ...filter, sort: 'risk' }, now));
    expect(narrow).toBe(plain);
  });

  test('the board shows each state with what is due first, and who has it', async () => {
    const { columns } = must(await board(reviewer, {}, { now }));
    const reviewing = columns.find(({ status }) => status === 'IN_REVIEW');
    expect(reviewing?.claims).toBeGreaterThanOrEqual(claims.length);
    expect(placesOf(only(reviewing?.items.map(({ claim }) => claim.id) ?? [])).slice(0, 3)).toEqual([
      3, 0, 1,
    ]);
    const published = columns.find(({ status }) => status === 'PUBLISHED')?.items ?? [];
    const changed = published.map(({ claim }) => claim.changedAt);
    expect(changed).toEqual([...changed].sort().reverse());
    const held = reviewing?.items.find(({ claim }) => claim.id === claims[0]?.id);
    expect(held?.holders.map(({ person }) => person.id)).toEqual([reviewer.id]);
  });
});

describe('when a claim is due', () => {
  test('a time that the newsroom’s clock leaves out, or no day has, is refused with the field', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    for (const local of ['2026-03-29T02:30', '2026-02-30T10:00'])
      expect(pathsOf(await due(room.approver, claim, local))).toEqual(['due']);
    const twice = must(await due(room.approver, claim, '2026-10-25T02:30'));
    expect(twice.dueAt).toBe('2026-10-25T00:30:00.000Z');
    expect(refusalOf(await due(room.approver, claim, '2026-10-26T02:30')).kind).toBe('stale');
    expect(refusalOf(await due(room.reviewers[0], claim, '')).kind).toBe('not_found');
    expect(
      must(await due(room.approver, twice && { id: claim.id, version: twice.version }, '')).dueAt,
    ).toBeNull();
  });

  test('is over once readers have it', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('APPROVED', room);
    const set = must(await due(room.approver, claim, '2026-03-01T09:00'));
    const published = await moves(room.approver, { ...claim, version: set.version }, { move: 'publish' });
    const listed = must(await listAssignments(room.approver, { claimId: published.id }));
    expect(listed).toMatchObject({ dueAt: null, duty: null });
  });

  test('several at once, each with what came of it', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    const claims = [
      { claimId: claim.id, version: claim.version },
      { claimId: claim.id, version: claim.version },
    ];
    const set = must(await setDues(room.approver, SetDues.parse({ claims, due: '2026-06-03T17:00' })));
    expect(set.done).toHaveLength(1);
    expect(set.refused).toMatchObject([{ refusal: { kind: 'stale' } }]);
  });
});

describe('taking the next', () => {
  test('what is overdue first, then by risk, then what has waited longest; each once', async () => {
    const room = await aNewsroom();
    const reviewer = await aPerson('CHECKER');
    const first = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
    const low = await aClaim('IN_REVIEW', room, { risk: 'LOW' });
    must(await due(room.approver, low, '2026-03-01T09:00'));
    const taken = must(await takeNext(reviewer, { duty: null }));
    const overdue = must(await work(reviewer, { task: 'review', due: 'overdue', limit: 100 })).items;
    expect(overdue.map(({ claim }) => claim.id)).toContain(taken.claimId);
    const ids = new Set([taken.claimId]);
    for (let i = 0; i < 30 && !ids.has(first.id); i++)
      ids.add(must(await takeNext(reviewer, { duty: 'REVIEW' })).claimId);
    expect(ids.has(low.id)).toBe(true);
    expect(must(await heldWork(reviewer)).items).toHaveLength(ids.size);
    expect(refusalOf(await takeNext(reviewer, { duty: 'APPROVE' })).kind).toBe('not_ready');
  });

  test('the same key takes the same claim, and not the next one as well', async () => {
    const room = await aNewsroom();
    const reviewer = await aPerson('CHECKER');
    for (const _ of [1, 2]) await aClaim('IN_REVIEW', room);
    const takes = () => takeNext(reviewer, { duty: null }, { key: 'lost' });
    const [first, again] = [must(await takes()), must(await takes())];
    expect(again).toEqual(first);
    expect(must(await heldWork(reviewer)).items).toHaveLength(1);
    const otherwise = await takeNext(reviewer, { duty: 'REVIEW' }, { key: 'lost' });
    expect(refusalOf(otherwise).kind).toBe('key_reused');
  });

  test('what has as many people as it needs is left to them, and comes back when their time is over', async () => {
    const room = await aNewsroom();
    const [reviewer, other] = [await aPerson('CHECKER'), await aPerson('CHECKER')];
    const claim = await aClaim('IN_REVIEW', room, { risk: 'LOW' });
    must(await takeClaim(other, { claimId: claim.id, version: claim.version }));
    const takesAll = async (now: Date) => {
      const ids: string[] = [];
      for (let i = 0; i < 60; i++) {
        const taken = await takeNext(reviewer, { duty: null }, { now });
        if (!taken.ok) return ids;
        ids.push(taken.value.claimId);
      }
      return ids;
    };
    expect(await takesAll(new Date())).not.toContain(claim.id);
    expect(await takesAll(new Date(Date.now() + 5 * 3_600_000))).toContain(claim.id);
  });

  test('what one has sealed is done with', async () => {
    const room = await aNewsroom();
    const reviewer = await aPerson('CHECKER');
    const claim = await aClaim('IN_REVIEW', room);
    must(await takeClaim(reviewer, { claimId: claim.id, version: claim.version }));
    await seals(reviewer, claim);
    expect(must(await heldWork(reviewer)).items).toEqual([]);
    const again = await takeClaim(reviewer, { claimId: claim.id, version: claim.version });
    expect(refusalOf(again).kind).toBe('forbidden');
  });

  test('whose time is over is told so', async () => {
    const room = await aNewsroom();
    const reviewer = await aPerson('CHECKER');
    const claim = await aClaim('IN_REVIEW', room);
    must(await takeClaim(reviewer, { claimId: claim.id, version: claim.version }));
    const later = new Date(Date.now() + 5 * 3_600_000);
    expect(must(await heldWork(reviewer, { now: later })).items).toMatchObject([
      { claim: { id: claim.id }, holder: { mine: true, lapsed: true } },
    ]);
    const item = must(await work(room.reviewers[0], { task: 'review', limit: 100 }, later)).items.find(
      ({ claim: { id } }) => id === claim.id,
    );
    expect(item?.holders).toMatchObject([{ mine: false, lapsed: true, person: { id: reviewer.id } }]);
  });
});

describe('filters that a person keeps', () => {
  test('are kept by name, used again, forgotten, and nobody else’s', async () => {
    const [a, b] = [await aPerson('CHECKER'), await aPerson('EDITOR')];
    const keep = (query: string) => saveFilter(a, SaveFilter.parse({ list: 'work', name: 'Urgent', query }));
    const kept = must(await keep('risk=HIGH'));
    expect(must(await keep('risk=HIGH&due=today'))).toEqual({ ...kept, query: 'risk=HIGH&due=today' });
    expect(must(await listFilters(a, { list: 'claims' })).items).toEqual([]);
    expect(must(await listFilters(b, {})).items).toEqual([]);
    expect(refusalOf(await removeFilter(b, { filterId: kept.id })).kind).toBe('not_found');
    expect(must(await removeFilter(a, { filterId: kept.id })).items).toEqual([]);
  });
});
