import { beforeEach, describe, expect, test, vi } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import { ask, type Leased } from '@/lib/data/jobs';
import type { Person } from '@/lib/domain/actor';
import { MOST_BEGUN } from '@/lib/domain/backing-off';
import { ok } from '@/lib/domain/result';
import { givingUp } from '@/lib/jobs/kinds';
import type { ClaimView } from '@/lib/schemas/claim/view';
import {
  AboutSchedule,
  LiftEmbargo,
  ListSchedules,
  RescheduleClaim,
  ScheduleClaim,
  type ScheduleClaimInput,
} from '@/lib/schemas/workflow/schedule';
import { getClaim } from '@/lib/services/claim/claims';
import { newId } from '@/lib/services/ids';
import { nextJob } from '@/lib/services/jobs';
import { publicClaim } from '@/lib/services/publication/publications';
import { previewClaim } from '@/lib/services/workflow/preview';
import { liftEmbargo } from '@/lib/services/workflow/schedules/embargo';
import { getClaimSchedule, listSchedules } from '@/lib/services/workflow/schedules/listing';
import { publishScheduled } from '@/lib/services/workflow/schedules/publishing';
import { cancelSchedule, rescheduleClaim, scheduleClaim } from '@/lib/services/workflow/schedules/setting';
import { aPerson } from '../../support/actors';
import { eventsOf } from '../../support/events';
import { saidTo, told } from '../../support/inbox';
import { must, refusalOf } from '../../support/make';
import { aClaim, aNewsroom, moves, type Newsroom, tryMove } from '../../support/newsroom';
import { outside } from '../../support/outside';

vi.mock('@/lib/outside/newsroom', () => ({
  newsroomDay: () => ({ zone: 'Europe/Berlin', leaseHours: 4, remindHours: 24, digestAt: '07:00' }),
}));

const MINUTE = 60_000;

/** The evening before Berlin puts its clocks forward, and the one before it puts them back. */
const SPRING = new Date('2027-03-27T18:00:00Z');
const AUTUMN = new Date('2027-10-30T18:00:00Z');

beforeEach(() => outside('DELETE FROM "Job"'));

type Given = Omit<ScheduleClaimInput, 'claimId' | 'version'>;
const setting = ({ id, version }: ClaimView, given: Given) =>
  ScheduleClaim.parse({ claimId: id, version, ...given });

const sets = async (by: Person, claim: ClaimView, given: Given, now = SPRING) =>
  must(await scheduleClaim(by, setting(claim, given), { now }));

const last = async (by: Person, { id }: Pick<ClaimView, 'id'>, now = SPRING) =>
  must(await getClaimSchedule(by, { claimId: id }, { now })).last;

const statusOf = async (by: Person, { id }: ClaimView) => must(await getClaim(by, { claimId: id })).status;

const leased = async (at: string | Date): Promise<Leased> => {
  const job = await nextJob(MINUTE, new Date(at));
  if (!job) throw new Error('There is no work.');
  return job;
};

const atNine = { at: '2027-03-28T09:00' };

describe('a publication at a time', () => {
  let room: Newsroom;
  let approved: ClaimView;
  beforeEach(async () => {
    room = await aNewsroom();
    approved = await aClaim('APPROVED', room);
    await outside('DELETE FROM "Job"');
  });

  test('happens then and not before, on the clock of the morning after it was put forward', async () => {
    const set = await sets(room.approver, approved, { ...atNine, embargo: 'The report is out at nine.' });
    expect([set.status, set.version]).toEqual(['APPROVED', approved.version + 1]);
    const waiting = await last(room.author, set);
    expect(waiting).toMatchObject({
      ...{
        state: 'WAITING',
        at: '2027-03-28T07:00:00.000Z',
        local: '2027-03-28T09:00',
        zone: 'Europe/Berlin',
      },
      ...{ embargo: 'The report is out at nine.', late: false, cancel: { allowed: false } },
    });
    expect(await nextJob(MINUTE, new Date('2027-03-28T06:59:59Z'))).toBeUndefined();
    const due = new Date('2027-03-28T07:00:00Z');
    expect(await publishScheduled(await leased(due), due)).toBe('DONE');
    const { snapshot } = must(await publicClaim({ slug: await slugOf(room, set) }));
    expect(snapshot.publishedAt).toBe('2027-03-28T07:00:00.000Z');
    expect(await last(room.author, set)).toMatchObject({ state: 'DONE', sequence: 1 });
    expect((await eventsOf(set.id)).slice(-2)).toEqual([
      expect.objectContaining({
        verb: 'schedule.made',
        detail: { scheduleId: waiting?.id, at: '2027-03-28T07:00:00.000Z', embargoed: true },
      }),
      expect.objectContaining({
        ...{ verb: 'claim.published', by: room.approver.id },
        detail: expect.objectContaining({ scheduleId: waiting?.id, sequence: 1 }),
      }),
    ]);
  });

  test('at an hour that comes twice happens the first time', async () => {
    await sets(room.approver, approved, { at: '2027-10-31T02:30' }, AUTUMN);
    expect(await nextJob(MINUTE, new Date('2027-10-31T00:29:59Z'))).toBeUndefined();
    const due = new Date('2027-10-31T00:30:00Z');
    await publishScheduled(await leased(due), due);
    expect(await statusOf(room.author, approved)).toBe('PUBLISHED');
    expect(await nextJob(MINUTE, new Date('2027-10-31T01:30:00Z'))).toBeUndefined();
  });

  test.each([
    ['2027-03-28T02:30', 'never show this time'],
    ['2027-03-27T18:59', 'has passed'],
  ])('%s is refused: %s', async (at, message) => {
    const refused = refusalOf(await scheduleClaim(room.approver, setting(approved, { at }), { now: SPRING }));
    expect(refused).toMatchObject({
      kind: 'invalid',
      issues: [{ path: 'at', message: expect.stringContaining(message) }],
    });
  });

  test('happens as soon as a worker is up, however late, and once', async () => {
    await sets(room.approver, approved, atNine);
    const days = new Date('2027-04-02T10:00:00Z');
    expect(await last(room.author, approved, days)).toMatchObject({ state: 'WAITING', late: true });
    const job = await leased(days);
    expect(await publishScheduled(job, days)).toBe('DONE');
    // The same worker wakes up again, with a lease that is over.
    expect(await publishScheduled(job, days)).toBe('LOST');
    expect(await nextJob(MINUTE, new Date('2027-05-01T10:00:00Z'))).toBeUndefined();
    expect(await reader().publication.count({ where: { claimId: approved.id } })).toBe(1);
  });

  test('is made once by two workers, of which the first was taken for dead', async () => {
    await sets(room.approver, approved, atNine);
    const first = await leased('2027-03-28T07:00:00Z');
    const second = await leased('2027-03-28T07:02:00Z');
    const now = new Date('2027-03-28T07:02:01Z');
    expect(await Promise.all([publishScheduled(first, now), publishScheduled(second, now)])).toEqual([
      ...['LOST', 'DONE'],
    ]);
    expect(await reader().publication.count({ where: { claimId: approved.id } })).toBe(1);
    const verbs = (await eventsOf(approved.id)).map(({ verb }) => verb);
    expect(verbs.filter((verb) => verb === 'claim.published')).toHaveLength(1);
  });

  test('goes before whatever else has been due for longer', async () => {
    await sets(room.approver, approved, atNine);
    const waiting = { kind: 'TRACE_ARTICLE', subjectId: 'x', createdById: null } as const;
    await transaction(async (tx) => ok(await ask(tx, { id: newId(SPRING), ...waiting, createdAt: SPRING })));
    expect((await leased('2027-03-28T06:59:00Z')).kind).toBe('TRACE_ARTICLE');
    await transaction(async (tx) => ok(await ask(tx, { id: newId(SPRING), ...waiting, createdAt: SPRING })));
    expect((await leased('2027-03-28T07:00:00Z')).kind).toBe('PUBLISH');
    expect((await leased('2027-03-28T07:00:00Z')).kind).toBe('TRACE_ARTICLE');
  });

  test('begins anew where the worker died before it was stored', async () => {
    await sets(room.approver, approved, atNine);
    await leased('2027-03-28T07:00:00Z');
    expect(await statusOf(room.author, approved)).toBe('APPROVED');
    const later = new Date('2027-03-28T07:05:00Z');
    expect(await publishScheduled(await leased(later), later)).toBe('DONE');
    expect(await statusOf(room.author, approved)).toBe('PUBLISHED');
  });

  const due = new Date('2027-03-28T07:00:00Z');
  const unmade: [string, string, (claim: ClaimView) => Promise<unknown>][] = [
    [
      'left the desk',
      'not on the desk',
      () => outside(`UPDATE "User" SET "active" = FALSE WHERE "id" = '${room.approver.id}'`),
    ],
    [
      'is no editor any more',
      'Only an editor',
      () => outside(`UPDATE "User" SET "role" = 'CHECKER' WHERE "id" = '${room.approver.id}'`),
    ],
    [
      'has written in it since',
      'contributed',
      ({ id }) =>
        outside(
          `INSERT INTO "ClaimContributor" ("claimId", "userId") VALUES ('${id}', '${room.approver.id}')`,
        ),
    ],
    [
      'saw another page',
      'has changed',
      ({ id }) =>
        outside(`UPDATE "ScheduledPublication" SET "contentHash" = 'another' WHERE "claimId" = '${id}'`),
    ],
  ];
  test.each(unmade)('is not made where its editor %s, and says why: %s', async (_, why, happens) => {
    const set = await sets(room.approver, approved, atNine);
    await happens(set);
    expect(await publishScheduled(await leased(due), due)).toBe('DONE');
    expect(await statusOf(room.author, approved)).toBe('APPROVED');
    const failed = await last(room.author, approved);
    expect(failed).toMatchObject({ state: 'FAILED', ended: due.toISOString() });
    expect(failed?.failure).toContain(why);
    expect((await eventsOf(approved.id)).at(-1)).toMatchObject({
      ...{ verb: 'schedule.failed', by: null },
      detail: { scheduleId: failed?.id, setById: room.approver.id },
    });
    expect(await nextJob(MINUTE, new Date('2027-04-01T00:00:00Z'))).toBeUndefined();
  });

  test('is given up, and the desk is told, where a mistake of ours ended every attempt', async () => {
    const set = await sets(room.approver, approved, atNine);
    await outside(`UPDATE "ScheduledPublication" SET "correction" = 'no JSON' WHERE "claimId" = '${set.id}'`);
    const job = await leased(due);
    await expect(publishScheduled({ ...job, failures: 0 }, due)).rejects.toThrow();
    expect((await last(room.author, set))?.state).toBe('WAITING');
    await expect(publishScheduled({ ...job, failures: 4 }, due)).rejects.toThrow();
    expect(await last(room.author, set)).toMatchObject({
      ...{ state: 'FAILED', failure: expect.stringContaining('went wrong here') },
    });
    expect((await eventsOf(set.id)).at(-1)).toMatchObject({ verb: 'schedule.failed' });
    expect(await statusOf(room.author, set)).toBe('APPROVED');
  });

  test('is given up, and the desk is told, where each attempt was cut off', async () => {
    const set = await sets(room.approver, approved, atNine);
    const cutOff = async (times: number, from: Date) => {
      for (let n = 0; n < times; n++)
        await nextJob(MINUTE, new Date(from.getTime() + 2 * n * MINUTE), givingUp);
    };
    await cutOff(MOST_BEGUN, due);
    expect((await last(room.author, set))?.state).toBe('WAITING');
    const given = new Date(due.getTime() + 2 * MOST_BEGUN * MINUTE);
    await cutOff(1, given);
    const failed = await last(room.author, set);
    expect(failed).toMatchObject({
      ...{ state: 'FAILED', ended: given.toISOString(), failure: expect.stringContaining('went wrong here') },
    });
    expect((await eventsOf(set.id)).at(-1)).toMatchObject({
      ...{ verb: 'schedule.failed', by: null },
      detail: { scheduleId: failed?.id, setById: room.approver.id },
    });
    expect(await nextJob(MINUTE, new Date('2027-04-01T00:00:00Z'))).toBeUndefined();
    expect(await statusOf(room.author, set)).toBe('APPROVED');
  });

  test('at another time is not given up with the work for the first, whose worker died', async () => {
    const set = await sets(room.approver, approved, atNine);
    const { id: scheduleId } = (await last(room.author, set)) ?? {};
    for (let n = 0; n < MOST_BEGUN; n++)
      await nextJob(MINUTE, new Date(due.getTime() + 2 * n * MINUTE), givingUp);
    const change = { claimId: set.id, version: set.version, scheduleId, at: '2027-03-28T12:00' };
    must(await rescheduleClaim(room.adjudicator, RescheduleClaim.parse(change), { now: SPRING }));
    await nextJob(MINUTE, new Date(due.getTime() + 60 * MINUTE), givingUp);
    expect((await last(room.author, set))?.state).toBe('WAITING');
  });

  test('is set by whoever may publish the claim, of the page that they saw, once', async () => {
    const tried = async (by: Person, given: Given = atNine) =>
      refusalOf(await scheduleClaim(by, setting(approved, given), { now: SPRING })).kind;
    expect(await tried(room.author)).toBe('forbidden');
    expect(await tried(await aPerson('ADMIN'))).toBe('not_found');
    expect(await tried(room.approver, { ...atNine, contentHash: 'b'.repeat(64) })).toBe('stale');
    const draft = await aClaim('DRAFT', room);
    expect(refusalOf(await scheduleClaim(room.approver, setting(draft, atNine), { now: SPRING })).kind).toBe(
      'not_ready',
    );
    const { contentHash } = must(await previewClaim(room.approver, { claimId: approved.id }));
    const set = await sets(room.approver, approved, { ...atNine, contentHash });
    const again = await scheduleClaim(room.approver, setting(set, atNine), { now: SPRING });
    expect(refusalOf(again).kind).toBe('not_ready');
  });

  test('is cancelled by any editor; then nothing happens', async () => {
    const set = await sets(room.approver, approved, atNine);
    const { id: scheduleId } = (await last(room.author, set)) ?? {};
    const about = AboutSchedule.parse({ claimId: set.id, version: set.version, scheduleId });
    expect(refusalOf(await cancelSchedule(room.author, about)).kind).toBe('forbidden');
    must(await cancelSchedule(room.adjudicator, about));
    expect(await last(room.author, set)).toMatchObject({ state: 'CANCELLED' });
    expect(await nextJob(MINUTE, due)).toBeUndefined();
    expect((await eventsOf(set.id)).at(-1)).toMatchObject({
      ...{ verb: 'schedule.cancelled', by: room.adjudicator.id },
      detail: { scheduleId, setById: room.approver.id },
    });
  });

  test('at another time happens then, also where work for the first is under way', async () => {
    const set = await sets(room.approver, approved, atNine);
    const { id: scheduleId } = (await last(room.author, set)) ?? {};
    const early = await leased(due);
    const change = { claimId: set.id, version: set.version, scheduleId, at: '2027-03-28T12:00' };
    must(await rescheduleClaim(room.adjudicator, RescheduleClaim.parse(change), { now: SPRING }));
    expect(await publishScheduled(early, due)).toBe('DONE');
    expect(await statusOf(room.author, approved)).toBe('APPROVED');
    const noon = new Date('2027-03-28T10:00:00Z');
    expect(await nextJob(MINUTE, new Date(noon.getTime() - 1))).toBeUndefined();
    expect(await publishScheduled(await leased(noon), noon)).toBe('DONE');
    expect((await eventsOf(approved.id)).at(-1)).toMatchObject({
      ...{ verb: 'claim.published', by: room.adjudicator.id },
    });
  });

  test('ends when the claim is sent back', async () => {
    const set = await sets(room.approver, approved, atNine);
    await moves(room.adjudicator, set, { move: 'sendBack', reason: 'A number is wrong.' });
    expect(await last(room.author, set)).toMatchObject({ state: 'CANCELLED' });
    expect(await nextJob(MINUTE, due)).toBeUndefined();
  });
});

describe('an embargo', () => {
  const words = 'Until the court has ruled.';
  const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * MINUTE).toISOString().slice(0, 16);
  let room: Newsroom;
  let set: ClaimView;
  beforeEach(async () => {
    room = await aNewsroom();
    const approved = await aClaim('APPROVED', room);
    set = await sets(room.approver, approved, { at: inDays(7), embargo: words }, new Date());
  });

  const about = async ({ id, version }: ClaimView) => {
    const { last } = must(await getClaimSchedule(room.author, { claimId: id }));
    return AboutSchedule.parse({ claimId: id, version, scheduleId: last?.id });
  };
  const cancels = async (claim = set) => must(await cancelSchedule(room.adjudicator, await about(claim)));
  const lifting = ({ id: claimId, version }: ClaimView) =>
    LiftEmbargo.parse({ claimId, version, reason: 'The court has ruled a day early.' });
  const lifts = async (claim = set) => must(await liftEmbargo(room.adjudicator, lifting(claim)));
  const standing = async (claim = set) =>
    must(await getClaimSchedule(room.adjudicator, { claimId: claim.id })).embargo;
  const isEmbargoed = (refusal: unknown) => {
    expect(refusal).toMatchObject({ kind: 'not_ready', reasons: [expect.stringContaining(words)] });
    expect(JSON.stringify(refusal)).toContain(`until ${inDays(7).slice(0, 10)}`);
  };

  test('keeps a claim from being published by hand', async () => {
    isEmbargoed(refusalOf(await tryMove(room.approver, set, { move: 'publish' })));
  });

  test('stays with the claim when its time is cancelled, whoever cancels it', async () => {
    const cancelled = await cancels();
    expect(await standing()).toMatchObject({ words, set: { by: { id: room.approver.id } } });
    isEmbargoed(refusalOf(await tryMove(room.approver, cancelled, { move: 'publish' })));
    const sooner = await scheduleClaim(room.approver, setting(cancelled, { at: inDays(2) }));
    isEmbargoed(refusalOf(sooner));
    must(await scheduleClaim(room.approver, setting(cancelled, { at: inDays(8) })));
  });

  test('stays with the claim while it is a draft again, and is not got round by approving and publishing at once', async () => {
    const back = await moves(room.adjudicator, set, { move: 'sendBack', reason: 'A number is wrong.' });
    expect(await standing()).toMatchObject({ words });
    await outside(`UPDATE "Claim" SET "status" = 'REVIEWED' WHERE "id" = '${back.id}'`);
    const one = await tryMove(room.approver, back, { move: 'approve', publish: true });
    isEmbargoed(refusalOf(one));
    expect(await statusOf(room.author, back)).toBe('REVIEWED');
  });

  test('is not got round by an earlier time, nor by leaving it out', async () => {
    const changes = async (given: object, claim = set) =>
      rescheduleClaim(room.approver, RescheduleClaim.parse({ ...(await about(claim)), ...given }));
    for (const given of [{ at: inDays(2), embargo: words }, { at: inDays(2) }])
      isEmbargoed(refusalOf(await changes(given)));
    expect(refusalOf(await changes({ at: inDays(9) }))).toMatchObject({
      ...{ kind: 'invalid', issues: [{ path: 'embargo' }] },
    });
    const later = must(await changes({ at: inDays(9), embargo: words }));
    const lifted = await lifts(later);
    const again = await changes({ at: inDays(2), embargo: words }, lifted);
    expect(refusalOf(again)).toMatchObject({ kind: 'invalid', issues: [{ path: 'embargo' }] });
    const sooner = must(await changes({ at: inDays(2) }, lifted));
    expect(await last(room.approver, sooner)).toMatchObject({
      ...{ state: 'WAITING', embargo: words, lifted: { by: { id: room.adjudicator.id } } },
    });
  });

  test('is lifted by an editor, with a reason that stays; whoever set it is told', async () => {
    expect(refusalOf(await liftEmbargo(room.author, lifting(set))).kind).toBe('forbidden');
    expect(refusalOf(await liftEmbargo(await aPerson('ADMIN'), lifting(set))).kind).toBe('not_found');
    expect(LiftEmbargo.safeParse({ ...lifting(set), reason: ' ' }).success).toBe(false);
    const lifted = await lifts();
    expect([lifted.status, lifted.version, await standing()]).toEqual(['APPROVED', set.version + 1, null]);
    const row = await last(room.author, set);
    expect(row).toMatchObject({
      ...{ state: 'WAITING', embargo: words },
      lifted: { by: { id: room.adjudicator.id }, reason: 'The court has ruled a day early.' },
    });
    expect((await eventsOf(set.id)).at(-1)).toMatchObject({
      ...{ verb: 'embargo.lifted', by: room.adjudicator.id },
      detail: { scheduleId: row?.id, until: row?.at, setById: room.approver.id },
    });
    expect(refusalOf(await liftEmbargo(room.adjudicator, lifting(lifted))).kind).toBe('not_ready');
    expect(refusalOf(await liftEmbargo(room.adjudicator, lifting(set))).kind).toBe('stale');
    expect((await moves(room.approver, lifted, { move: 'publish' })).status).toBe('PUBLISHED');
    expect(await last(room.author, set)).toMatchObject({ state: 'CANCELLED' });
    await told();
    expect(await saidTo(room.approver)).toContainEqual(
      expect.stringContaining('lifted the embargo that it was under.'),
    );
  });

  test('of several that were set all are lifted at once, and the longest holds until then', async () => {
    const next = must(
      await scheduleClaim(
        room.approver,
        setting(await cancels(), { at: inDays(9), embargo: 'The other paper’s.' }),
      ),
    );
    expect(await standing()).toMatchObject({ words: 'The other paper’s.' });
    await lifts(next);
    expect(await standing()).toBeNull();
  });

  test('ends at its time, and is no matter of a time without one', async () => {
    await outside(`UPDATE "ScheduledPublication" SET "at" = "setAt" WHERE "claimId" = '${set.id}'`);
    expect(await standing()).toBeNull();
    const cancelled = await cancels();
    expect((await moves(room.approver, cancelled, { move: 'publish' })).status).toBe('PUBLISHED');
    const free = await sets(room.approver, await aClaim('APPROVED', room), atNine);
    expect((await moves(room.approver, free, { move: 'publish' })).status).toBe('PUBLISHED');
  });
});

test('what is scheduled is listed by its time, page by page, for the desk', async () => {
  await outside('DELETE FROM "ScheduledPublication"');
  const room = await aNewsroom();
  const ids: string[] = [];
  for (const [n, hour] of ['11', '09', '10', '10'].entries()) {
    const claim = await aClaim('APPROVED', room);
    await sets(room.approver, claim, { at: `2027-03-28T${hour}:00` }, new Date(SPRING.getTime() + n));
    ids.push(claim.id);
  }
  const page = async (cursor?: string | null) =>
    must(await listSchedules(room.author, ListSchedules.parse({ limit: 2, ...(cursor && { cursor }) })));
  const first = await page();
  const second = await page(first.next);
  expect([...first.items, ...second.items].map(({ claim }) => claim.id)).toEqual([
    ...[ids[1], ids[2], ids[3], ids[0]],
  ]);
  expect(second.next).toBeNull();
  const admin = await aPerson('ADMIN');
  expect(refusalOf(await listSchedules(admin, ListSchedules.parse({}))).kind).toBe('not_found');
});

async function slugOf({ author }: Newsroom, { id }: ClaimView): Promise<string> {
  return must(await getClaim(author, { claimId: id })).slug ?? '';
}
