import { beforeAll, describe, expect, test } from 'vitest';
import { aboutOf, commentedClaim } from '@/lib/data/comment/claim';
import { countThreads, findInThread, threadPage } from '@/lib/data/comment/threads';
import { reader, transaction } from '@/lib/data/db';
import { commentsToTell } from '@/lib/data/inbox/comments';
import { type Actor, type Person, roles, signedOut } from '@/lib/domain/actor';
import { canReadClaim } from '@/lib/domain/claim/access';
import { type Status, statuses } from '@/lib/domain/claim/claim';
import { type CommentedClaim, canReadThread } from '@/lib/domain/comment/access';
import type { CommentAbout, CommentSubject } from '@/lib/domain/comment/comment';
import { ok } from '@/lib/domain/result';
import { type RoundState, roundStates } from '@/lib/domain/review/review';
import { newId } from '@/lib/services/ids';
import { aPerson } from '../../support/actors';

type Claim = CommentedClaim & { id: string; status: Status };
type Thread = {
  id: string;
  claim: Claim;
  authorId: string;
  round: number | null;
  subjectId: string | null;
  about: CommentAbout;
};

const people: Person[] = [];
const threads: Thread[] = [];
const now = new Date();

/** Rounds as they follow each other in a claim's life, and the last that concluded. */
const lives: { states: readonly RoundState[]; concluded: number }[] = [
  { states: [], concluded: 0 },
  ...roundStates.map((state) => ({ states: [state], concluded: state === 'CONCLUDED' ? 1 : 0 })),
  { states: ['ABANDONED', 'CONCLUDED'], concluded: 2 },
  { states: ['CONCLUDED', 'OPEN'], concluded: 1 },
  { states: ['ABANDONED', 'OPEN'], concluded: 0 },
];

/**
 * A claim for every status and life, in each a thread of everybody, blind to no round and to each; and in one of them threads
 * about evidence and reviews of every kind.
 */
beforeAll(async () => {
  people.push(
    ...(await Promise.all([...roles, 'CHECKER', 'EDITOR'].map((role) => aPerson(role as Person['role'])))),
  );
  const [author, hand] = [people[1], people[2]];
  if (!author || !hand) throw new Error('nobody');
  await transaction(async (tx) => {
    for (const status of statuses)
      for (const { states, concluded } of lives) {
        const id = newId();
        const claim: Claim = {
          ...{ id, status, authorId: author.id, contributorIds: [hand.id], concluded },
          open: states.indexOf('OPEN') + 1 || null,
        };
        await tx.claim.create({
          data: {
            ...{ id, status, authorId: author.id, statement: 'It rained.', kind: 'FACTUAL', language: 'en' },
            ...{ risk: 'LOW', createdAt: now, changedAt: now },
            contributors: { create: [{ userId: hand.id }] },
            rounds: { create: states.map((state, i) => roundOf(state, i + 1)) },
          },
        });
        for (const { id: authorId } of people)
          for (const round of [null, ...states.map((_, i) => i + 1)])
            threads.push({
              ...{ id: newId(), claim, authorId, round, subjectId: null },
              about: { subject: 'CLAIM' },
            });
      }
    return ok(null);
  });
  await addSubjects();
  await store();
});

const roundOf = (state: (typeof roundStates)[number], sequence: number) => ({
  ...{ id: newId(), sequence, quorum: 9, contentHash: '', state, openedAt: now, openedById: '' },
});

/** Threads about evidence that is restricted, came with a review or is there no more, and about reviews of every state. */
async function addSubjects() {
  const one = threads.find(({ claim }) => claim.status === 'DRAFT' && claim.concluded === 2)?.claim;
  if (!one) throw new Error('There is no such claim.');
  const rounds = await reader().reviewRound.findMany({
    where: { claimId: one.id },
    orderBy: { sequence: 'asc' },
  });
  const finding = {
    verdict: 'FALSE',
    credibility: 5,
    confidence: 'LOW',
    rationale: 'So.',
    sealedAt: now,
  } as const;
  await transaction(async (tx) => {
    for (const { id: personId } of people) {
      const subjects: [string, CommentAbout][] = [[newId(), { subject: 'PASSAGE' }]];
      for (const { id: roundId, state } of rounds) {
        const review = { id: newId(), reviewerId: personId, roundId, sequence: 1, ...finding };
        await tx.review.create({ data: review });
        const facts = { reviewerId: personId, concluded: state === 'CONCLUDED' };
        subjects.push([review.id, { subject: 'REVIEW', review: facts }]);
        for (const sensitivity of ['PUBLIC', 'RESTRICTED'] as const)
          for (const [reviewId, of] of [[review.id, facts] as const, [null, null] as const]) {
            const link = { id: newId(), evidenceId: newId() };
            await tx.evidence.create({
              data: {
                ...{ id: link.evidenceId, title: 'A memo', type: 'OTHER', state: 'ACTIVE', sensitivity },
                ...{ originality: 'UNKNOWN', createdById: '', createdAt: now },
              },
            });
            await tx.evidenceLink.create({
              data: {
                ...{ ...link, claimId: one.id, addedById: personId, addedAt: now, reviewId },
                ...{ stance: 'CONTEXT', strength: 'WEAK', rationale: 'So.' },
              },
            });
            subjects.push([
              link.id,
              { subject: 'EVIDENCE', link: { sensitivity, addedById: personId, review: of } },
            ]);
          }
      }
      subjects.push(
        [newId(), { subject: 'EVIDENCE', link: null }],
        [newId(), { subject: 'REVIEW', review: null }],
      );
      for (const { id: authorId } of people)
        for (const [subjectId, about] of subjects)
          threads.push({ ...{ id: newId(), claim: one, authorId, round: null }, subjectId, about });
    }
    return ok(null);
  });
}

const store = () =>
  transaction(async (tx) => {
    await tx.comment.createMany({
      data: threads.map(({ id, claim, about, ...thread }) => ({
        ...{ ...thread, id, claimId: claim.id, body: 'Why?', createdAt: now },
        subject: about.subject satisfies CommentSubject,
      })),
    });
    return ok(null);
  });

const everybody = (): Actor[] => [signedOut, ...people];
const seenIn = (claim: Claim, actor: Actor) =>
  threads.filter((thread) => thread.claim === claim && canReadThread(actor, claim, thread));
const claims = () => [...new Set(threads.map(({ claim }) => claim))];

describe('a thread exists for somebody exactly when the rule says so', () => {
  test('in lists and counts', async () => {
    for (const claim of claims())
      for (const actor of everybody()) {
        const expected = seenIn(claim, actor);
        const filter = { claimId: claim.id, open: false };
        const rows = await threadPage(reader(), actor, filter, { cursor: undefined, limit: 1000 });
        expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        const counts = await countThreads(reader(), actor, claim.id);
        expect(counts.reduce((sum, { all }) => sum + all, 0)).toBe(expected.length);
      }
  });

  test('one by one', async () => {
    for (const thread of threads.filter((_, i) => i % 7 === 0))
      for (const actor of everybody())
        expect((await findInThread(reader(), actor, thread.id)) !== null).toBe(
          canReadThread(actor, thread.claim, thread),
        );
  });

  test('and the cases tell people apart', () => {
    const counts = people.map((person) => claims().reduce((sum, one) => sum + seenIn(one, person).length, 0));
    expect(new Set(counts).size).toBeGreaterThan(4);
    expect(Math.max(...counts)).toBeLessThan(threads.length);
  });
});

test('what the rules are told of claims and of what comments are about is what is stored', async () => {
  const editor = people.find(({ role }) => role === 'EDITOR');
  if (!editor) throw new Error('nobody');
  for (const claim of claims()) {
    const { id, status, authorId, contributorIds, open, concluded } = claim;
    expect(await commentedClaim(reader(), editor, id)).toMatchObject({
      ...{ id, status, authorId, contributorIds, open, concluded },
    });
    expect(canReadClaim(editor, claim)).toBe(true);
  }
  const about = threads.filter(({ subjectId }) => subjectId !== null);
  const named = about.map(({ about: { subject }, subjectId }) => ({ subject, subjectId }));
  const read = await aboutOf(reader(), [about[0]?.claim.id ?? ''], named);
  expect(named.map(read)).toEqual(about.map((thread) => thread.about));
});

test('and so is what decides who is told of a comment', async () => {
  const told = await commentsToTell(
    reader(),
    threads.map(({ id }) => id),
  );
  for (const { id, claim, authorId, round, about } of threads)
    expect(told.get(id)?.access).toEqual({
      ...{ concluded: claim.concluded, takenBack: false },
      thread: { authorId, round, about },
    });
});
