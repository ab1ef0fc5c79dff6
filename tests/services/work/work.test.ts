import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimRow } from '@/lib/data/claim/graph';
import { findClaim } from '@/lib/data/claim/reading';
import { reader, transaction } from '@/lib/data/db';
import { raiseFlags } from '@/lib/data/publication/flags';
import { factsOf } from '@/lib/data/workflow/facts';
import type { Person } from '@/lib/domain/actor';
import { decideReport, type ReportFacts } from '@/lib/domain/challenge/deciding';
import { type Status, statuses } from '@/lib/domain/claim/claim';
import { type ClaimFacts, relationsOf } from '@/lib/domain/claim/facts';
import { whyNotAsking } from '@/lib/domain/claim/reply';
import { isSummarised } from '@/lib/domain/claim/summary';
import { ok } from '@/lib/domain/result';
import { decideConfirmation } from '@/lib/domain/sighting/deciding';
import { tasks } from '@/lib/domain/work/tasks';
import { decideSeal, decideSummarise } from '@/lib/domain/workflow/contents';
import { movesFor } from '@/lib/domain/workflow/deciding';
import { keptFree } from '@/lib/domain/workflow/enough';
import { decideConfirming } from '@/lib/domain/workflow/overriding';
import { AddVersion } from '@/lib/schemas/article/version';
import { EditClaim } from '@/lib/schemas/claim/claim';
import { AskOverride } from '@/lib/schemas/claim/gates';
import { AddReply } from '@/lib/schemas/claim/replies';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { Paging } from '@/lib/schemas/primitives';
import { AskRetraction } from '@/lib/schemas/workflow/retraction';
import { addVersion } from '@/lib/services/article/versions';
import { editClaim } from '@/lib/services/claim/claims';
import { addReply } from '@/lib/services/claim/replies/replies';
import { newId } from '@/lib/services/ids';
import { myWork, nextReview, workCounts } from '@/lib/services/work';
import { askOverride } from '@/lib/services/workflow/overrides';
import { askRetraction } from '@/lib/services/workflow/retractions';
import { aPerson, readingOnly } from '../../support/actors';
import { aDraft, anArticle, must } from '../../support/make';
import {
  aClaim,
  adjudication,
  aNewsroom,
  approvedIn,
  moves,
  type Newsroom,
  reviewedBy,
  seals,
  summarises,
  tryRecuse,
} from '../../support/newsroom';
import { proposes } from '../../support/sightings';
import { challenges } from '../challenge/story';

const everything = Paging.parse({ limit: 100 });
const workOf = async (by: Person) => must(await myWork(by, everything)).items;

/** Claims whose article has changed since they were published. */
const flagged = new Set<string>();

/** Published claims that somebody saw in one more article, and who. */
const sighted = new Map<string, string>();
/** Claims in which a reader reports an error, with who had a hand or a part in each. */
const challenged = new Map<string, Pick<ReportFacts, 'hands' | 'parts' | 'others'>>();

/** What the rules of the domain say waits for a person: never read from the query that is under test. */
function expectedFor(person: Person, row: ClaimRow, facts: ClaimFacts): string | null {
  const raised = flagged.has(row.id) && facts.live && person.role === 'EDITOR';
  const beside = retracting(person, row) ?? besideFlags(person, row, facts);
  return beside ?? (raised ? 'flagged' : challengeFor(person, row));
}

/** Who asks for the retraction of which claim. */
const askers = new Map<string, string>();

function retracting(person: Person, { id }: ClaimRow): string | null {
  const asker = askers.get(id);
  return asker && person.role === 'EDITOR' && person.id !== asker ? 'retraction' : null;
}

function challengeFor(person: Person, { id }: ClaimRow): string | null {
  const had = challenged.get(id);
  if (!had) return null;
  const report = { kind: 'CHALLENGE', state: 'RECEIVED', takenById: null, ...had } as const;
  return decideReport(report, 'decline', person).ok ? 'challenge' : null;
}

const draftTask = ({ statusReason }: ClaimRow) => (statusReason === null ? 'draft' : 'sentBack');

function besideFlags(person: Person, row: ClaimRow, facts: ClaimFacts): string | null {
  const { replies, authorId } = row;
  const mine = replies.filter(({ createdById }) => [createdById, authorId].includes(person.id));
  const due = mine.some(({ outcome, deadline }) => outcome === 'PENDING' && deadline <= new Date());
  if (due && whyNotAsking(facts.status) === null) return 'reply';
  if (facts.overrides.some((override) => decideConfirming(facts, override, person).ok)) return 'override';
  if (facts.status === 'DRAFT') return facts.authorId === person.id ? draftTask(row) : null;
  if (decideSeal(facts, person).ok) return 'review';
  if (decideSummarise(facts, person).ok && !isSummarised(facts)) return 'summarise';
  const asked = facts.overrides.some((one) => one.askedById === person.id && one.confirmedById === null);
  if (asked && facts.status === 'REVIEWED') return null;
  // A gate that it fails waits for an editor as well.
  const proposedById = flagged.has(row.id) ? undefined : sighted.get(row.id);
  if (proposedById && decideConfirmation(facts, { state: 'PROPOSED', proposedById }, person).ok)
    return 'sighting';
  const offered = movesFor({ ...facts, gates: [] }, person).filter((offer) => offer.allowed);
  return ['adjudicate', 'approve', 'publish'].find((task) => offered.some((o) => o.move === task)) ?? null;
}

describe('what waits for whom', () => {
  const claims: ClaimView[] = [];
  const people: Person[] = [];

  /** Claims in every status, where everybody has been author, contributor, reviewer, adjudicator, or stepped aside. */
  beforeAll(async () => {
    // In this order: those who came first are kept free to approve.
    const [c, d, b, a] = [
      await aPerson('EDITOR'),
      await aPerson('EDITOR'),
      await aPerson('EDITOR'),
      await aPerson('EDITOR'),
    ];
    const [e, f, g] = await Promise.all([1, 2, 3].map(() => aPerson('CHECKER')));
    if (!e || !f || !g) throw new Error('people are missing');
    people.push(a, b, c, d, e, f, g, await aPerson('ADMIN'), await aPerson('READER'));
    const rooms: Newsroom[] = [
      { author: e, reviewers: [f, a, g], adjudicator: b, approver: c },
      { author: a, reviewers: [e, f, b], adjudicator: c, approver: d },
    ];
    for (const room of rooms) {
      for (const status of statuses) claims.push(await aClaim(status, room));
      claims.push(await moves(room.adjudicator, await aClaim('ADJUDICATION', room), adjudication));
      claims.push(await touched(room));
      claims.push(await challengedBy(room));
      claims.push(await reopened(room), await moves(room.author, await reopened(room), { move: 'submit' }));
      claims.push(await answeredTwice(room));
      claims.push(await toLetPass(room));
      for (const by of [room.approver, f]) claims.push(await seenBy(by, await aClaim('PUBLISHED', room)));
      await seenBy(
        f,
        claims.find(({ id }) => flagged.has(id)),
      );
      claims.push(
        await toRetract(room, await touched(room)),
        await toRetract(room, await aClaim('PUBLISHED', room)),
      );
      for (const status of ['DRAFT', 'REVIEWED', 'PUBLISHED'] as const)
        claims.push(await unanswered(room, status));
      claims.push(await contributedTo(room, d));
      const sealed = await aClaim('IN_REVIEW', room);
      claims.push(await seals(room.reviewers[0], sealed));
      must(await tryRecuse(room.reviewers[1], sealed));
      const back = await moves(room.approver, await aClaim('REVIEWED', room), {
        move: 'sendBack',
        reason: 'Why?',
      });
      claims.push(await moves(room.author, back, { move: 'submit' }));
      for (const risk of ['LOW', 'HIGH'] as const) claims.push(await aClaim('IN_REVIEW', room, { risk }));
      claims.push(await seals(room.reviewers[0], await aClaim('IN_REVIEW', room, { risk: 'HIGH' })));
    }
  }, 180_000);

  /** One that is published, and in which a reader reports an error. */
  async function challengedBy(room: Newsroom): Promise<ClaimView> {
    const claim = await aClaim('PUBLISHED', room);
    must(await challenges(claim));
    const parts = room.reviewers.slice(0, 2).map(({ id }) => id);
    challenged.set(claim.id, { hands: [room.author.id, room.approver.id], parts, others: true });
    return claim;
  }

  /** Another claim that is published, and whose article has changed a passage since. */
  async function touched(room: Newsroom): Promise<ClaimView> {
    const article = await anArticle({ by: room.author });
    const claim = await aClaim('PUBLISHED', room, { article });
    const changed = article.text.text.replace('No formal agreement', 'No written agreement');
    must(await addVersion(room.author, AddVersion.parse({ articleId: article.id, content: changed })));
    flagged.add(claim.id);
    return claim;
  }

  /** One that something was raised over, worked on again while readers see it as it was. */
  async function reopened(room: Newsroom): Promise<ClaimView> {
    const claim = await aClaim('PUBLISHED', room);
    const detail = { versionId: null, altered: 0, lost: 0, around: 0, finding: 'GONE', key: 'GONE' } as const;
    const flag = { id: newId(new Date()), claimId: claim.id, subjectId: 'an-article' };
    const raised = await transaction(async (tx) => {
      await raiseFlags(tx, [{ ...flag, detail: { kind: 'ARTICLE_CHANGED', ...detail } }], new Date());
      return ok(null);
    });
    must(raised);
    flagged.add(claim.id);
    return moves(room.approver, claim, { move: 'reopen', reason: 'Is it so still?' });
  }

  /** Approved, and not by the editor who wrote “In short” in the place of what the author had written. */
  async function answeredTwice(room: Newsroom): Promise<ClaimView> {
    const theirs = await summarises(
      room.approver,
      await aClaim('REVIEWED', room),
      'Nobody signed. All say so.',
    );
    return moves(room.adjudicator, theirs, { move: 'approve' });
  }

  /** Reviewed, and failing a gate that an editor asks to let it pass. */
  async function toLetPass(room: Newsroom): Promise<ClaimView> {
    const claim = await aClaim('REVIEWED', room, { accuses: 'The river board' });
    const asked = { claimId: claim.id, version: claim.version, gate: 'REPLY_ASKED', reason: 'It is closed.' };
    return must(await askOverride(room.adjudicator, AskOverride.parse(asked)));
  }

  /** Somebody saw it in one more article. */
  async function seenBy(by: Person, claim: ClaimView | undefined): Promise<ClaimView> {
    if (!claim) throw new Error('There is no claim to see.');
    await proposes(by, claim);
    sighted.set(claim.id, by.id);
    return claim;
  }

  /** What an editor asks to take back. */
  async function toRetract({ approver }: Newsroom, { id }: ClaimView): Promise<ClaimView> {
    askers.set(id, approver.id);
    const now = await findClaim(reader(), approver, id);
    const asked = AskRetraction.parse({ claimId: id, version: now?.version, note: 'It was forged.' });
    return must(await askRetraction(approver, asked));
  }

  /** Somebody was asked about it by its author and by a fact-checker, and nobody answered in time. */
  async function unanswered(room: Newsroom, status: Status): Promise<ClaimView> {
    const draft = await aDraft({ by: room.author });
    const asked = { claimId: draft.id, whom: 'The river board', how: 'By telephone' };
    const times = { askedAt: '2026-11-01T09:00:00Z', deadline: '2026-11-03T09:00:00Z' };
    const claim = must(await addReply(room.author, AddReply.parse({ ...asked, ...times })));
    if (status === 'DRAFT') return claim;
    const reviewed = await reviewedBy(room, await moves(room.author, claim, { move: 'submit' }));
    if (status === 'REVIEWED') return reviewed;
    return moves(room.approver, await approvedIn(room, reviewed), { move: 'publish' });
  }

  /** Reviewed, after somebody other than the author had changed the draft. */
  async function contributedTo(room: Newsroom, contributor: Person): Promise<ClaimView> {
    const { id, version, kind } = await aDraft({ by: room.author });
    const edit = EditClaim.parse({ claimId: id, version, kind, statement: 'Nothing governed it.' });
    const edited = must(await editClaim(contributor, edit));
    return reviewedBy(room, await moves(room.author, edited, { move: 'submit' }));
  }

  /** Holds the list of each person against the domain, and tells which tasks and relations it met. */
  async function walk(by: readonly Person[], through: readonly ClaimView[]): Promise<Set<string>> {
    const met = new Set<string>();
    for (const person of by) {
      const work = await myWork(person, everything);
      const tasksByClaim = new Map(work.ok ? work.value.items.map((item) => [item.claim.id, item.task]) : []);
      for (const { id } of through) {
        const row = await findClaim(reader(), person, id);
        const facts = row && factsOf(row);
        const expected = facts && expectedFor(person, row, facts);
        expect([person.name, id, tasksByClaim.get(id) ?? null]).toEqual([person.name, id, expected]);
        if (expected) met.add(expected);
        for (const relation of facts ? relationsOf(facts, person.id) : []) met.add(relation);
        if (facts) met.add(`${keptFree(facts).length} kept free`);
      }
    }
    return met;
  }

  test('the query agrees with the domain for every person and claim', async () => {
    const met = await walk(people, claims);
    // The walk is worth something only if it met every task and every relation.
    for (const wanted of [...tasks, 'author', 'contributor', 'reviewer', 'adjudicator', 'summariser'])
      expect(met).toContain(wanted);
    for (const kept of ['1 kept free', '2 kept free']) expect(met).toContain(kept);
  });

  // Who is away, by their places in `people`: a, who wrote half of the claims, b, c and d are editors, e wrote the others.
  test.each([
    ['two editors, of whom one wrote some of the claims', [1, 3]],
    ['one editor, who wrote none', [0, 1, 3]],
    ['three editors, hardly anybody who reviews, and without the editor who came first', [2, 5, 6]],
    ['an author who has left', [4]],
  ])('it agrees on a desk with %s', async (_, places) => {
    const left = people.filter((__, i) => places.includes(i));
    const there = people.filter((person) => !left.includes(person) && person.role === 'EDITOR');
    await Promise.all(left.map((person) => present(person, false)));
    const unfinished: readonly string[] = ['IN_REVIEW', 'ADJUDICATION', 'REVIEWED'];
    const open = claims.filter(({ status }) => unfinished.includes(status));
    const met = await walk(there, open).finally(() =>
      Promise.all(left.map((person) => present(person, true))),
    );
    expect(met).toContain('1 kept free');
  });

  const present = (person: Person, active: boolean) =>
    transaction(async (tx) => {
      await tx.user.update({ where: { id: person.id }, data: { active }, select: { id: true } });
      return ok(null);
    });

  test('the counts are those of the lists', async () => {
    for (const person of people.filter((p) => p.role === 'CHECKER' || p.role === 'EDITOR')) {
      const counts = must(await workCounts(person));
      const items = await workOf(person);
      for (const task of tasks) {
        expect(counts[task]).toBe(items.filter((item) => item.task === task).length);
        const asked = must(await myWork(person, { ...everything, task })).items;
        expect(asked.map((item) => item.claim.id)).toEqual(
          items.filter((item) => item.task === task).map((item) => item.claim.id),
        );
      }
    }
  });

  test('page by page it is the same list, the last changed first', async () => {
    const [person] = people;
    if (!person) throw new Error('nobody');
    const whole = (await workOf(person)).map((item) => item.claim.id);
    const walked: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const { items, next } = must(await myWork(person, { limit: 2, cursor }));
      walked.push(...items.map((item) => item.claim.id));
      cursor = next ?? undefined;
      more = next !== null;
    }
    expect(whole.length).toBeGreaterThan(3);
    expect(walked).toEqual(whole);
  });
});

const draftsOf = async (by: Person) =>
  (await workOf(by)).filter(({ task }) => task === 'draft' || task === 'sentBack');

describe('why it waits', () => {
  test('a draft names the reason for which it came back', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room);
    expect(await draftsOf(room.author)).toEqual([]);
    await moves(room.approver, claim, { move: 'sendBack', reason: 'The date is missing.' });
    expect(await draftsOf(room.author)).toMatchObject([
      { task: 'sentBack', because: 'Back in draft: The date is missing.', claim: { id: claim.id } },
    ]);
    const fresh = await aDraft({ by: room.author });
    const item = (await draftsOf(room.author)).find((i) => i.claim.id === fresh.id);
    expect(item?.because).toBe('Your draft; it has not been submitted.');
  });

  test.each([
    ['LOW', 'You did not write it, and one review is needed.'],
    ['NORMAL', 'You did not write it, and two reviews are needed.'],
    ['HIGH', 'You did not write it, and three reviews are needed.'],
  ] as const)(
    'a review of risk %s says what was fixed when the round opened, never how far it has come',
    async (risk, because) => {
      const room = await aNewsroom();
      const claim = await aClaim('IN_REVIEW', room, { risk });
      const asked = async () => (await workOf(room.reviewers[2])).find((item) => item.claim.id === claim.id);
      const before = await asked();
      expect(before?.because).toBe(because);
      if (risk === 'LOW') return;
      await seals(room.reviewers[0], claim);
      expect(await asked()).toEqual(before);
    },
  );

  test('who has sealed or stepped aside is done with it', async () => {
    const room = await aNewsroom();
    const claim = await aClaim('IN_REVIEW', room, { risk: 'HIGH' });
    const [a, b] = room.reviewers;
    await seals(a, claim);
    must(await tryRecuse(b, claim));
    for (const done of [a, b]) expect((await workOf(done)).map((i) => i.claim.id)).not.toContain(claim.id);
  });

  test('next to review is the first of the list, never the claim that one comes from', async () => {
    const room = await aNewsroom();
    const [a, b] = [await aClaim('IN_REVIEW', room), await aClaim('IN_REVIEW', room)];
    const [reviewer] = room.reviewers;
    const list = (await workOf(reviewer)).filter(({ task }) => task === 'review').map((i) => i.claim.id);
    const next = async (from: string) => must(await nextReview(reviewer, from))?.id ?? null;
    expect(await next(list[0] ?? '')).toBe(list[1]);
    await seals(reviewer, b);
    expect(await next(b.id)).toBe(list.filter((id) => id !== b.id)[0]);
    await seals(reviewer, a);
    expect([a.id, b.id]).not.toContain(await next(a.id));
    expect(must(await nextReview(await aPerson('CHECKER'), a.id))?.id).toBeTruthy();
    expect(await nextReview(await aPerson('ADMIN'), a.id)).toMatchObject({ refusal: { kind: 'not_found' } });
  });

  test('nothing waits for readers and admins; a token that may only read sees its owner’s list', async () => {
    const room = await aNewsroom();
    await aDraft({ by: room.author });
    expect(await myWork(readingOnly(room.author), everything)).toEqual(await myWork(room.author, everything));
    for (const role of ['READER', 'ADMIN'] as const)
      expect(await myWork(await aPerson(role), everything)).toMatchObject({ refusal: { kind: 'not_found' } });
  });
});
