import { beforeAll, describe, expect, test } from 'vitest';
import { transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { newId } from '@/lib/services/ids';
import { chooseDelivery } from '@/lib/services/inbox/choices';
import { askForDigests } from '@/lib/services/inbox/digests';
import { remindOfDue } from '@/lib/services/inbox/reminding';
import { aPerson } from '../../support/actors';
import { aServer, mailsFor, noPost, saidTo } from '../../support/inbox';
import { aDraft, must } from '../../support/make';
import { aClaim, aNewsroom, type Newsroom, seals } from '../../support/newsroom';
import { outside } from '../../support/outside';

let room: Newsroom;
beforeAll(async () => {
  room = await aNewsroom();
});

const at = (iso: string) => new Date(iso);
const { post } = aServer();
const berlin = { post, zone: 'Europe/Berlin', digestAt: '07:30' };

/** Something that somebody has not read, told of at a moment. */
async function unread(by: Person, when: Date): Promise<void> {
  const claim = await aDraft({ by });
  const row = {
    id: newId(when),
    userId: by.id,
    kind: 'WATCHED',
    origin: `event:${newId()}`,
    claimId: claim.id,
  };
  await transaction(async (tx) => {
    await tx.notification.create({ data: { ...row, subjectId: null, at: when, readAt: null, mailId: null } });
    return ok(null);
  });
}

describe('a digest', () => {
  const daysOf = async (by: Person) => (await mailsFor(by)).map(({ day }) => day);

  test.each([
    ['the hour is left out', '2026-03-28T12:00:00Z', '2026-03-29T05:30:00Z', '2026-03-29'],
    ['the hour comes twice', '2026-10-24T12:00:00Z', '2026-10-25T06:30:00Z', '2026-10-25'],
    ['nothing happens to the clock', '2026-07-01T12:00:00Z', '2026-07-02T05:30:00Z', '2026-07-02'],
  ])('is due at its time on the newsroom’s clock on a day on which %s', async (_, told, due, day) => {
    const by = await aPerson('CHECKER');
    await unread(by, at(told));
    await askForDigests({ ...berlin, now: new Date(at(due).getTime() - 1) });
    expect(await daysOf(by)).toEqual([]);
    await askForDigests({ ...berlin, now: at(due) });
    await askForDigests({ ...berlin, now: new Date(at(due).getTime() + 3_600_000) });
    expect(await daysOf(by)).toEqual([day]);
  });

  test.each([
    ['left out', '02:30', '2026-03-28T12:00:00Z', '2026-03-29T01:30:00Z', '2026-03-29'],
    ['shown twice', '02:30', '2026-10-24T12:00:00Z', '2026-10-25T00:30:00Z', '2026-10-25'],
  ])('whose very time is %s goes out once that day', async (_, digestAt, told, due, day) => {
    const by = await aPerson('CHECKER');
    await unread(by, at(told));
    const given = { ...berlin, digestAt };
    await askForDigests({ ...given, now: new Date(at(due).getTime() - 1) });
    expect(await daysOf(by)).toEqual([]);
    for (const minutes of [0, 60, 120, 600])
      await askForDigests({ ...given, now: new Date(at(due).getTime() + minutes * 60_000) });
    expect(await daysOf(by)).toEqual([day]);
  });

  test('goes out though the server was down at its time, once, with all that waited', async () => {
    const by = await aPerson('CHECKER');
    await unread(by, at('2026-05-01T12:00:00Z'));
    await unread(by, at('2026-05-02T12:00:00Z'));
    // Down from the first of May to the evening of the third.
    await Promise.all([1, 2, 3].map(() => askForDigests({ ...berlin, now: at('2026-05-03T18:00:00Z') })));
    expect(await daysOf(by)).toEqual(['2026-05-03']);
    await unread(by, at('2026-05-03T19:00:00Z'));
    await askForDigests({ ...berlin, now: at('2026-05-03T23:00:00Z') });
    await askForDigests({ ...berlin, now: at('2026-05-04T05:30:00Z') });
    expect(await daysOf(by)).toEqual(['2026-05-03', '2026-05-04']);
  });

  test('holds nothing that somebody does not want, and is not sent for nothing', async () => {
    const by = await aPerson('CHECKER');
    must(await chooseDelivery(by, { kind: 'WATCHED', delivery: 'OFF' }));
    await unread(by, at('2026-05-10T12:00:00Z'));
    await askForDigests({ ...berlin, now: at('2026-05-11T12:00:00Z') });
    expect(await daysOf(by)).toEqual([]);
  });
});

describe('a reminder', () => {
  /** A claim in review that somebody has to review by a moment, or has taken until one. */
  async function assigned(dueAt: Date | null, leasedUntil: Date | null = null) {
    const claim = await aClaim('IN_REVIEW', room);
    const [reviewer] = room.reviewers;
    const work = { id: newId(), claimId: claim.id, duty: 'REVIEW', round: 1, userId: reviewer.id } as const;
    await outside('DELETE FROM "Assignment"');
    await outside('DELETE FROM "Notification"');
    await transaction(async (tx) => {
      await tx.claim.update({ where: { id: claim.id }, data: { dueAt }, select: { id: true } });
      await tx.assignment.create({
        data: {
          ...work,
          way: leasedUntil ? 'TAKEN' : 'HAND',
          assignedAt: at('2026-03-28T06:00:00Z'),
          leasedUntil,
        },
        select: { id: true },
      });
      return ok(null);
    });
    return { claim, reviewer };
  }

  const remind = (now: string) => remindOfDue({ now: at(now), post: noPost, remindHours: 24 });

  test('comes once when work is due soon, and once when it is overdue, across a change of the clock', async () => {
    // Nine in the morning in Berlin on the day that has 23 hours.
    const { reviewer } = await assigned(at('2026-03-29T07:00:00Z'));
    expect(await remind('2026-03-28T06:59:00Z')).toBe(0);
    expect(await remind('2026-03-28T07:00:00Z')).toBe(1);
    expect(await remind('2026-03-28T08:00:00Z')).toBe(0);
    expect(await remind('2026-03-29T07:00:00Z')).toBe(1);
    expect(await remind('2026-03-30T07:00:00Z')).toBe(0);
    expect(await saidTo(reviewer)).toEqual([
      'REMINDER: Your work on it is due 2026-03-29 at 07:00.',
      'REMINDER: Your work on it is overdue: it was due 2026-03-29 at 07:00.',
    ]);
  });

  test('of a moment that passed while nothing ran comes once, as far as it still holds', async () => {
    const { reviewer } = await assigned(at('2026-03-29T07:00:00Z'));
    await Promise.all([1, 2, 3].map(() => remind('2026-04-02T07:00:00Z')));
    expect(await saidTo(reviewer)).toHaveLength(1);
  });

  test('says so before what somebody took goes back, and not after', async () => {
    const { reviewer } = await assigned(null, at('2026-03-28T10:00:00Z'));
    expect(await remind('2026-03-28T08:59:00Z')).toBe(0);
    expect(await remind('2026-03-28T09:00:00Z')).toBe(1);
    expect(await saidTo(reviewer)).toEqual([
      'REMINDER: What you took goes back 2026-03-28 at 10:00. Finish it, or take longer.',
    ]);
    await assigned(null, at('2026-03-28T10:00:00Z'));
    expect(await remind('2026-03-28T10:00:00Z')).toBe(0);
  });

  test('is spared whoever has sealed their review', async () => {
    const { claim, reviewer } = await assigned(at('2026-03-29T07:00:00Z'));
    await seals(reviewer, claim);
    expect(await remind('2026-03-29T08:00:00Z')).toBe(0);
  });
});
