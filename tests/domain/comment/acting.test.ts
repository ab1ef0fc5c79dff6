import { describe, expect, test } from 'vitest';
import type { Person } from '@/lib/domain/actor';
import type { CommentedClaim } from '@/lib/domain/comment/access';
import {
  decideAnswer,
  decideComment,
  decideEditComment,
  decideReopen,
  decideResolve,
  decideTakeBack,
} from '@/lib/domain/comment/acting';
import { type CommentFacts, isBlocking, isOpen, type ThreadFacts } from '@/lib/domain/comment/comment';
import { mentionable, whyNotMention } from '@/lib/domain/comment/mentioning';
import { isNameWithheld } from '@/lib/domain/comment/naming';
import type { Result } from '@/lib/domain/result';

const as = (id: string, role: Person['role'] = 'CHECKER'): Person => ({ id, name: id, role, scope: 'write' });

const claim = (over: Partial<CommentedClaim> = {}): CommentedClaim => ({
  ...{ status: 'DRAFT', authorId: 'author', contributorIds: ['hand'], open: null, concluded: 0 },
  ...over,
});
const inReview = claim({ status: 'IN_REVIEW', open: 1 });

const thread = (over: Partial<ThreadFacts> = {}): ThreadFacts => ({
  ...{ authorId: 'asker', round: null, about: { subject: 'CLAIM' } },
  ...{ blocking: false, resolved: false, takenBack: false },
  ...over,
});
const comment = (over: Partial<CommentFacts> = {}): CommentFacts => ({
  ...{ authorId: 'asker', takenBack: false, answered: false },
  ...over,
});

const said = (result: Result<unknown>) => (result.ok ? 'yes' : result.refusal.kind);

describe('in a thread', () => {
  test.each([
    ['a draft', claim(), thread(), ['yes', 'yes', 'yes']],
    ['a claim in review, of before', inReview, thread(), ['yes', 'not_ready', 'not_ready']],
    ['a claim in review, of a reviewer', inReview, thread({ round: 1 }), ['yes', 'yes', 'not_found']],
  ])('of %s the author, who began it and another answer', (_, of, one, expected) => {
    const answers = ['author', 'asker', 'other'].map((id) => said(decideAnswer(of, one, as(id))));
    expect(answers).toEqual(expected);
  });

  test('a reviewer of the open round begins one, and leaves no trace in those that others read', () => {
    expect(said(decideComment(inReview, { subject: 'CLAIM' }, as('asker')))).toBe('yes');
    const before = thread();
    for (const result of [
      decideEditComment(inReview, before, comment(), as('asker')),
      decideTakeBack(inReview, before, comment(), as('asker')),
      decideResolve(inReview, before, as('asker')),
      decideReopen(inReview, thread({ resolved: true }), as('asker')),
    ])
      expect(said(result)).toBe('not_ready');
  });

  test('a token that may only read writes nothing, and readers and admins find none', () => {
    expect(said(decideComment(claim(), { subject: 'CLAIM' }, { ...as('x'), scope: 'read' }))).toBe(
      'forbidden',
    );
    for (const role of ['READER', 'ADMIN'] as const)
      expect(said(decideAnswer(claim(), thread(), as('x', role)))).toBe('not_found');
  });

  test('evidence and reviews are commented on once they are settled', () => {
    const of = (concluded: boolean) => ({ reviewerId: 'asker', concluded });
    const link = { sensitivity: 'PUBLIC', addedById: 'asker' } as const;
    const decided = [false, true].flatMap((concluded) => [
      decideComment(inReview, { subject: 'REVIEW', review: of(concluded) }, as('asker')),
      decideComment(inReview, { subject: 'EVIDENCE', link: { ...link, review: of(concluded) } }, as('asker')),
    ]);
    expect(decided.map(said)).toEqual(['not_found', 'not_found', 'yes', 'yes']);
    const gone = decideComment(claim(), { subject: 'EVIDENCE', link: null }, as('x', 'EDITOR'));
    expect(said(gone)).toBe('not_found');
  });
});

describe('what somebody wrote', () => {
  test.each([
    ['theirs', comment(), 'asker', 'yes', 'yes'],
    ['theirs, and answered', comment({ answered: true }), 'asker', 'not_ready', 'yes'],
    ['theirs, and taken back', comment({ takenBack: true }), 'asker', 'not_ready', 'not_ready'],
    ['another’s', comment(), 'other', 'forbidden', 'forbidden'],
  ])('%s: edited, taken back', (_, one, id, edit, takeBack) => {
    for (const role of ['CHECKER', 'EDITOR'] as const) {
      expect(said(decideEditComment(claim(), thread(), one, as(id, role)))).toBe(edit);
      expect(said(decideTakeBack(claim(), thread(), one, as(id, role)))).toBe(takeBack);
    }
  });
});

describe('a thread is resolved', () => {
  const people = [
    as('asker'),
    as('other'),
    as('other', 'EDITOR'),
    as('author', 'EDITOR'),
    as('hand', 'EDITOR'),
    as('author'),
  ];

  test.each([
    ['that blocks nothing', thread(), ['yes', 'yes', 'yes', 'yes', 'yes', 'yes']],
    ['that blocks', thread({ blocking: true }), ['yes', 'forbidden', 'yes', ...Array(3).fill('forbidden')]],
    ['that is resolved', thread({ resolved: true }), Array(6).fill('not_ready')],
    ['that was taken back', thread({ takenBack: true }), Array(6).fill('not_ready')],
  ])('%s: by its writer, somebody, an editor, and those with a hand in the claim', (_, one, expected) => {
    expect(people.map((person) => said(decideResolve(claim(), one, person)))).toEqual(expected);
  });

  test('and opened again by whoever sees it', () => {
    expect(said(decideReopen(claim(), thread({ resolved: true, blocking: true }), as('other')))).toBe('yes');
    expect(said(decideReopen(claim(), thread(), as('other')))).toBe('not_ready');
  });

  test('what was taken back or resolved blocks nothing', () => {
    const all = [{}, { resolved: true }, { takenBack: true }].map((over) =>
      thread({ blocking: true, ...over }),
    );
    expect(all.map(isBlocking)).toEqual([true, false, false]);
    expect([thread(), thread({ resolved: true })].map(isOpen)).toEqual([true, false]);
    expect(isBlocking(thread())).toBe(false);
  });
});

describe('a colleague is mentioned', () => {
  const desk = [as('author'), as('hand', 'EDITOR'), as('asker'), as('other', 'EDITOR')];
  const idsOf = (people: { id: string }[]) => people.map(({ id }) => id);

  test('where they see the comment', () => {
    expect(idsOf(mentionable(desk, claim(), thread(), 'asker'))).toEqual(['author', 'hand', 'other']);
    expect(idsOf(mentionable(desk, inReview, thread({ round: 1 }), 'asker'))).toEqual(['author', 'hand']);
  });

  test('and is refused by name where they don’t', () => {
    const [, , , other] = desk;
    expect(whyNotMention(other, inReview, thread({ round: 1 }))).toMatch(/^other doesn’t see this until/);
    const restricted = { sensitivity: 'RESTRICTED', addedById: 'author', review: null } as const;
    const about = { subject: 'EVIDENCE', link: restricted } as const;
    expect(whyNotMention(as('asker'), claim(), thread({ authorId: 'author', about }))).toMatch(
      /^asker may not/,
    );
    expect(whyNotMention(undefined, claim(), thread())).toMatch(/work on the desk/);
    expect(whyNotMention(as('ingrid', 'ADMIN'), claim(), thread())).toMatch(/^ingrid may not/);
  });
});

describe('while an editor adjudicates', () => {
  const deciding = {
    ...claim({ status: 'ADJUDICATION', concluded: 2 }),
    reviewerIds: ['reviewer'],
  };
  const name = (personId: string, round: number | null, subject: 'CLAIM' | 'REVIEW', me = 'editor') =>
    isNameWithheld(deciding, { personId, round, subject }, me) ? null : personId;

  test('nobody who might have reviewed has a name in what was said in the round', () => {
    expect(['reviewer', 'other', 'author'].map((id) => name(id, 2, 'CLAIM'))).toEqual([null, null, 'author']);
    expect(name('reviewer', 1, 'CLAIM')).toBe(null);
  });

  test('and no reviewer in what is said of a review', () => {
    expect(['reviewer', 'other'].map((id) => name(id, null, 'REVIEW'))).toEqual([null, 'other']);
    expect(name('reviewer', null, 'CLAIM')).toBe('reviewer');
  });

  test('but to themselves, and to all once it is decided', () => {
    expect(name('reviewer', 2, 'REVIEW', 'reviewer')).toBe('reviewer');
    const decided = { ...deciding, status: 'REVIEWED' as const };
    expect(isNameWithheld(decided, { personId: 'reviewer', round: 2, subject: 'REVIEW' }, 'x')).toBe(false);
  });
});
