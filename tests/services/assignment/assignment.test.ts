import { describe, expect, test } from 'vitest';
import { reader, transaction } from '@/lib/data/db';
import type { Person } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { AssignClaim, AssignClaims, ChangeAssignment } from '@/lib/schemas/assignment';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { changeAssignment } from '@/lib/services/assignment/changing';
import { assignClaim, takeClaim } from '@/lib/services/assignment/giving';
import { endLapsed } from '@/lib/services/assignment/lapsing';
import { listAssignments } from '@/lib/services/assignment/listing';
import { assignClaims } from '@/lib/services/assignment/many';
import { newId } from '@/lib/services/ids';
import { aPerson } from '../../support/actors';
import { must, refusalOf } from '../../support/make';
import {
  aClaim,
  adjudication,
  aNewsroom,
  moves,
  type Newsroom,
  seals,
  summarises,
  tryMove,
  tryRecuse,
} from '../../support/newsroom';
import { readings } from '../../support/readings';

type At = Pick<ClaimView, 'id' | 'version'>;

const tryAssign = (by: Person, { id, version }: At, to: Person | null, now?: Date) =>
  assignClaim(by, AssignClaim.parse({ claimId: id, version, userId: to?.id }), now ? { now } : {});
const assigns = async (by: Person, claim: At, to: Person | null) => must(await tryAssign(by, claim, to));
const takes = (by: Person, { id, version }: At, now = new Date()) =>
  takeClaim(by, { claimId: id, version }, { now });
const listed = async (by: Person, { id }: At, now = new Date()) =>
  must(await listAssignments(by, { claimId: id }, { now }));
const standingsFor = async (by: Person, claim: At, now?: Date) =>
  (await listed(by, claim, now)).items.map(({ person, standing }) => [person.id, standing]);
const changes = (
  by: Person,
  { id, version }: { id: string; version: number },
  what: object,
  now = new Date(),
) => changeAssignment(by, ChangeAssignment.parse({ assignmentId: id, version, ...what }), { now });
const eventsOf = (claim: At) =>
  reader().auditEvent.findMany({
    where: { claimId: claim.id, verb: { startsWith: 'assignment.' } },
    orderBy: { sequence: 'asc' },
    select: { verb: true, actorId: true, detail: true },
  });
const verbsOf = async (claim: At) => (await eventsOf(claim)).map(({ verb }) => verb);
const hour = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * hour);

/** Editors who are kept free are the first on the desk; of those of this test nobody is, others came before. */
const inReview = async (risk: 'LOW' | 'NORMAL' | 'HIGH' = 'NORMAL'): Promise<[Newsroom, ClaimView]> => {
  const room = await aNewsroom();
  return [room, await aClaim('IN_REVIEW', room, { risk })];
};

describe('giving a claim to somebody', () => {
  test('by hand: to somebody who may review it, once, as often as it needs reviews', async () => {
    const [room, claim] = await inReview();
    const [a, , b] = room.reviewers;
    expect((await assigns(room.approver, claim, a)).places).toBe(1);
    expect(refusalOf(await tryAssign(room.approver, claim, a))).toMatchObject({ kind: 'not_ready' });
    const full = await assigns(room.approver, claim, b);
    expect(full).toMatchObject({ places: 0, may: { assign: false } });
    expect(full.items.map(({ person, way, standing }) => [person.id, way, standing])).toEqual([
      [b.id, 'HAND', 'HOLDS'],
      [a.id, 'HAND', 'HOLDS'],
    ]);
    expect(refusalOf(await tryAssign(room.approver, claim, await aPerson('CHECKER')))).toMatchObject({
      kind: 'not_ready',
      reasons: ['All 2 places are taken. Take it from somebody first.'],
    });
    expect(await verbsOf(claim)).toEqual(['assignment.made', 'assignment.made']);
  });

  test('never to who wrote it, nor to who stepped aside, and by no fact-checker', async () => {
    const [room, claim] = await inReview();
    const [a, , b] = room.reviewers;
    must(await tryRecuse(a, claim));
    for (const who of [room.author, a])
      expect(refusalOf(await tryAssign(room.approver, claim, who)).kind).toBe('not_ready');
    expect(refusalOf(await tryAssign(a, claim, b)).kind).toBe('not_found');
    expect(refusalOf(await tryAssign(room.approver, { ...claim, version: 9 }, b)).kind).toBe('stale');
  });

  test('to nobody in a state that asks nothing of anybody', async () => {
    const room = await aNewsroom();
    const draft = await aClaim('DRAFT', room);
    expect(refusalOf(await tryAssign(room.approver, draft, room.reviewers[0])).kind).toBe('not_ready');
  });

  test('by the rule: as many as it needs, who have least to do', async () => {
    const [room, claim] = await inReview('HIGH');
    const given = await assigns(room.approver, claim, null);
    expect(given.items.map(({ way }) => way)).toEqual(['RULE', 'RULE', 'RULE']);
    expect(new Set(given.items.map(({ person }) => person.id)).size).toBe(3);
    expect(given.items.map(({ person }) => person.id)).not.toContain(room.author.id);
  });

  test('several at once, each with what came of it', async () => {
    const [room, claim] = await inReview();
    const [, other] = await inReview();
    const [a] = room.reviewers;
    const claims = [claim, other, { id: 'nothing', version: 1 }].map(({ id, version }) => ({
      claimId: id,
      version,
    }));
    const outcome = must(await assignClaims(room.approver, AssignClaims.parse({ claims, userId: a.id })));
    expect(outcome.done.map(({ claimId, to }) => [claimId, to[0]?.id])).toEqual([
      [claim.id, a.id],
      [other.id, a.id],
    ]);
    expect(outcome.refused).toMatchObject([{ claimId: 'nothing', refusal: { kind: 'not_found' } }]);
  });
});

describe('a take', () => {
  test('holds for its hours, also where no worker ran, and lapses for everybody', async () => {
    const [room, claim] = await inReview();
    const [a] = room.reviewers;
    must(await takes(a, claim));
    expect(await standingsFor(room.approver, claim, later(3.9))).toEqual([[a.id, 'HOLDS']]);
    for (const who of [a, room.approver])
      expect(await standingsFor(who, claim, later(4.1))).toEqual([[a.id, 'LAPSED']]);
    expect((await listed(room.approver, claim, later(4.1))).places).toBe(2);
  });

  test('is recorded as over once, at its end, whoever runs', async () => {
    const [room, claim] = await inReview();
    const [a] = room.reviewers;
    const taken = must(await takes(a, claim)).items[0];
    await Promise.all([endLapsed(later(30)), endLapsed(later(30))]);
    await endLapsed(later(31));
    expect(await verbsOf(claim)).toEqual(['assignment.taken', 'assignment.lapsed']);
    const row = await reader().assignment.findUniqueOrThrow({ where: { id: taken?.id ?? '' } });
    expect(row).toMatchObject({ ending: 'LAPSED', endedById: null });
    expect(row.endedAt?.toISOString()).toBe(taken?.leasedUntil);
  });

  test('of which nobody recorded that it is over is taken anew', async () => {
    const [room, claim] = await inReview();
    const [a] = room.reviewers;
    must(await takes(a, claim));
    expect(refusalOf(await takes(a, claim)).kind).toBe('not_ready');
    must(await takes(a, claim, later(5)));
    expect(await verbsOf(claim)).toEqual(['assignment.taken', 'assignment.lapsed', 'assignment.taken']);
  });

  test('is kept for longer by its holder alone, and given back', async () => {
    const [room, claim] = await inReview();
    const [a] = room.reviewers;
    const [taken] = must(await takes(a, claim)).items;
    if (!taken) throw new Error('nothing was taken');
    expect(refusalOf(await changes(room.approver, taken, { change: 'extend' })).kind).toBe('not_ready');
    const [kept] = must(await changes(a, taken, { change: 'extend' }, later(3))).items;
    expect(await standingsFor(room.approver, claim, later(6.9))).toEqual([[a.id, 'HOLDS']]);
    expect(refusalOf(await changes(a, taken, { change: 'giveBack' })).kind).toBe('stale');
    expect(refusalOf(await changes(a, kept ?? taken, { change: 'extend' }, later(8))).kind).toBe('not_ready');
    must(await changes(a, kept ?? taken, { change: 'giveBack' }));
    expect(await standingsFor(room.approver, claim)).toEqual([[a.id, 'GIVEN_BACK']]);
  });

  test('goes to another with a reason', async () => {
    const [room, claim] = await inReview();
    const [a, , b] = room.reviewers;
    const [taken] = must(await takes(a, claim)).items;
    if (!taken) throw new Error('nothing was taken');
    const to = { change: 'reassign', userId: b.id, reason: 'On leave.' };
    expect(refusalOf(await changes(a, taken, to)).kind).toBe('not_found');
    const { items } = must(await changes(room.approver, taken, to));
    expect(items[0]).toMatchObject({ person: { id: b.id }, reason: 'On leave.', replaces: taken.id });
    expect(items[1]).toMatchObject({ person: { id: a.id }, standing: 'REASSIGNED', reason: 'On leave.' });
  });
});

describe('stepping aside', () => {
  test('ends what was given, and the rule replaces', async () => {
    const [room, claim] = await inReview();
    const [a] = room.reviewers;
    await assigns(room.approver, claim, a);
    must(await tryRecuse(a, claim));
    const { items, lacking } = await listed(room.approver, claim);
    expect(items.map(({ way, standing }) => [way, standing])).toEqual([
      ['REPLACEMENT', 'HOLDS'],
      ['HAND', 'STEPPED_ASIDE'],
    ]);
    expect(items[0]).toMatchObject({ replaces: items[1]?.id, assignedBy: null });
    expect([a.id, room.author.id]).not.toContain(items[0]?.person.id);
    expect(lacking).toBe(false);
    expect((await verbsOf(claim)).slice(1)).toEqual(['assignment.steppedAside', 'assignment.replaced']);
  });
});

describe('when the claim goes on', () => {
  test('the round’s conclusion ends what was given: done by who reviewed, also after their time', async () => {
    const [room, claim] = await inReview();
    const [a, , b] = room.reviewers;
    must(await takes(a, claim, new Date(Date.now() - 5 * hour)));
    await endLapsed();
    const c = await aPerson('CHECKER');
    await assigns(room.approver, claim, b);
    await assigns(room.approver, claim, c);
    await seals(a, claim);
    expect(await standingsFor(a, claim)).toContainEqual([a.id, 'DONE']);
    expect(await standingsFor(room.approver, claim)).toContainEqual([a.id, 'LAPSED']);
    await seals(b, claim);
    const ended = await standingsFor(room.approver, claim);
    expect(new Map(ended.map(([id, standing]) => [id, standing]))).toEqual(
      new Map([
        [a.id, 'DONE'],
        [b.id, 'DONE'],
        [c.id, 'MOOT'],
      ]),
    );
  });

  test('decided, approved, sent back: done by whoever did it, else nobody’s', async () => {
    const room = await aNewsroom();
    const disputed = await aClaim('ADJUDICATION', room);
    await assigns(room.approver, disputed, room.adjudicator);
    const decided = await moves(room.adjudicator, disputed, adjudication);
    expect(await standingsFor(room.approver, decided)).toEqual([[room.adjudicator.id, 'DONE']]);
    const summed = await summarises(room.author, decided);
    await assigns(room.adjudicator, summed, room.approver);
    const approved = must(await tryMove(room.approver, summed, { move: 'approve' }));
    expect((await listed(room.author, approved)).items[0]).toMatchObject({
      duty: 'APPROVE',
      standing: 'DONE',
    });
    const [other, claim] = await inReview();
    await assigns(other.approver, claim, other.reviewers[0]);
    const back = await moves(other.approver, claim, { move: 'sendBack', reason: 'Why?' });
    expect(await standingsFor(other.approver, back)).toEqual([[other.reviewers[0].id, 'MOOT']]);
  });
});

test('an open round: what is given looks the same to everybody else before and after its holder seals', async () => {
  const [room, claim] = await inReview('HIGH');
  const [a, second] = room.reviewers;
  must(await takes(a, claim));
  await assigns(room.approver, claim, second);
  const others = [room.author, second, room.approver, await aPerson('CHECKER')];
  const moments = [new Date(), later(5)];
  const look = () =>
    Promise.all(
      others.flatMap((who) => moments.map((now) => listAssignments(who, { claimId: claim.id }, { now }))),
    );
  const before = await look();
  await seals(a, claim);
  expect(await look()).toEqual(before);
  expect((await listed(a, claim)).items.find(({ person }) => person.id === a.id)?.standing).toBe('DONE');
  const [mine] = (await listed(a, claim)).items.filter(({ person }) => person.id === a.id);
  if (!mine) throw new Error('nothing was taken');
  expect(refusalOf(await changes(a, mine, { change: 'extend' })).kind).toBe('not_ready');
  // Whoever has it from an editor who can't know is as done with it.
  const moved = must(
    await changes(room.approver, mine, { change: 'reassign', userId: null, reason: 'Ill.' }),
  );
  expect(moved.items.find(({ id }) => id === mine.id)?.standing).toBe('REASSIGNED');
});

test('nothing that anybody else can read changes when the holder of a take and of a claim that was given seals', async () => {
  const [room, claim] = await inReview('HIGH');
  const [taker, given] = room.reviewers;
  must(await takes(taker, claim));
  await assigns(room.approver, claim, given);
  const others = [
    room.author,
    room.reviewers[2],
    room.approver,
    await aPerson('CHECKER'),
    await aPerson('ADMIN'),
  ];
  const all = Object.entries(readings(claim, { sourceId: '', evidenceId: newId() }));
  const look = async () => {
    const answers: Record<string, string> = {};
    for (const who of others)
      for (const [name, reading] of all) answers[`${who.name}: ${name}`] = JSON.stringify(await reading(who));
    return answers;
  };
  const before = await look();
  for (const who of [taker, given]) await seals(who, claim);
  expect(await look()).toEqual(before);
});

test('where nobody is left to take somebody’s place, editors are told so', async () => {
  const [room, claim] = await inReview('LOW');
  const [a] = room.reviewers;
  await assigns(room.approver, claim, a);
  const there = [room.author, room.approver, a].map(({ id }) => id);
  const away = (active: boolean) =>
    transaction(async (tx) => {
      await tx.user.updateMany({ where: { id: { notIn: there } }, data: { active } });
      return ok(null);
    });
  // An author, and the editor who is kept free to approve: nobody else reviews.
  must(await away(false));
  try {
    must(await tryRecuse(a, claim));
    expect(await listed(room.approver, claim)).toMatchObject({ lacking: true, may: { people: [] } });
    expect((await verbsOf(claim)).at(-1)).toBe('assignment.nobodyLeft');
  } finally {
    must(await away(true));
  }
});
