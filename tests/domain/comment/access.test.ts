import { describe, expect, test } from 'vitest';
import { type Person, roles, signedOut } from '@/lib/domain/actor';
import { statuses } from '@/lib/domain/claim/claim';
import {
  blindRound,
  type CommentedClaim,
  canReadThread,
  insiders,
  isBlind,
  isForTheDesk,
} from '@/lib/domain/comment/access';
import type { CommentAbout } from '@/lib/domain/comment/comment';

const as = (id: string, role: Person['role'] = 'CHECKER'): Person => ({ id, name: id, role, scope: 'write' });

const claim = (over: Partial<CommentedClaim> = {}): CommentedClaim => ({
  ...{ status: 'IN_REVIEW', authorId: 'author', contributorIds: ['hand'], open: 1, concluded: 0 },
  ...over,
});

const onClaim: CommentAbout = { subject: 'CLAIM' };
const thread = (over: Partial<{ authorId: string; round: number | null; about: CommentAbout }> = {}) => ({
  ...{ authorId: 'reviewer', round: 1, about: onClaim },
  ...over,
});

describe('who sees a thread', () => {
  test.each([
    ['reviewer', true],
    ['author', true],
    ['hand', true],
    ['other reviewer', false],
  ])('that a reviewer began in the open round: %s %s', (id, sees) => {
    for (const role of ['CHECKER', 'EDITOR'] as const)
      expect(canReadThread(as(id, role), claim(), thread())).toBe(sees);
  });

  test.each([
    ['its round concluded', { status: 'ADJUDICATION' as const, open: null, concluded: 1 }, true],
    ['its round was left', { status: 'DRAFT' as const, open: null, concluded: 0 }, false],
    ['another round is open', { open: 2, concluded: 0 }, false],
    ['a later round concluded', { status: 'REVIEWED' as const, open: null, concluded: 2 }, true],
    ['it was published, taken back and is reviewed again', { open: 3, concluded: 2 }, true],
    ['it was withdrawn', { status: 'WITHDRAWN' as const, open: null, concluded: 0 }, false],
  ])('others once %s: %s', (_, over, sees) => {
    expect(canReadThread(as('other', 'EDITOR'), claim(over), thread())).toBe(sees);
  });

  test('everybody on the desk where it was never blind, and nobody else, whatever the claim’s state', () => {
    for (const status of statuses)
      for (const role of roles) {
        const sees = role === 'EDITOR' || (role === 'CHECKER' && status !== 'WITHDRAWN');
        expect(canReadThread(as('somebody', role), claim({ status }), thread({ round: null }))).toBe(sees);
      }
    expect(canReadThread(signedOut, claim(), thread({ round: null }))).toBe(false);
  });

  test.each<[string, CommentAbout, boolean, boolean]>([
    ['restricted evidence', { subject: 'EVIDENCE', link: link('RESTRICTED') }, false, true],
    ['evidence', { subject: 'EVIDENCE', link: link('INTERNAL') }, true, true],
    ['evidence that a draft has no more', { subject: 'EVIDENCE', link: null }, false, true],
    ['a review that concluded', { subject: 'REVIEW', review: review(true) }, true, true],
    ['a review that is sealed', { subject: 'REVIEW', review: review(false) }, false, false],
    ['a passage', { subject: 'PASSAGE' }, true, true],
  ])('about %s, as far as they see that', (_, about, checker, editor) => {
    const one = thread({ round: null, about });
    expect(canReadThread(as('somebody'), claim(), one)).toBe(checker);
    expect(canReadThread(as('somebody', 'EDITOR'), claim(), one)).toBe(editor);
  });
});

function link(sensitivity: 'RESTRICTED' | 'INTERNAL') {
  return { sensitivity, addedById: 'author', review: null };
}

function review(concluded: boolean) {
  return { reviewerId: 'reviewer', concluded };
}

describe('what somebody writes', () => {
  test('is blind to the open round where they might review in it, and only then', () => {
    expect([claim(), claim({ open: null })].map((one) => blindRound(one, 'reviewer'))).toEqual([1, null]);
    expect(['author', 'hand'].map((id) => blindRound(claim(), id))).toEqual([null, null]);
  });

  test('is seen, while it is blind, by those who wrote the claim and by themselves', () => {
    expect(insiders(claim(), { authorId: 'reviewer' })).toEqual(['author', 'hand', 'reviewer']);
    expect(insiders(claim(), { authorId: 'hand' })).toEqual(['author', 'hand']);
  });

  test('names its claim in the record when the whole desk sees it', () => {
    expect(isForTheDesk(claim(), thread())).toBe(false);
    expect(isBlind(claim({ concluded: 1 }), thread())).toBe(false);
    expect(isForTheDesk(claim({ concluded: 1 }), thread())).toBe(true);
    const restricted = thread({ round: null, about: { subject: 'EVIDENCE', link: link('RESTRICTED') } });
    expect(isForTheDesk(claim(), restricted)).toBe(false);
    expect(isForTheDesk(claim(), thread({ round: null, about: { subject: 'EVIDENCE', link: null } }))).toBe(
      false,
    );
  });
});
