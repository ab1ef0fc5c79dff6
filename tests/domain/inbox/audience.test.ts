import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Person, Role } from '@/lib/domain/actor';
import { type Happened, nobody, type Standing, toldOf } from '@/lib/domain/inbox/audience';
import { deliveryOf, noticeKinds, usualDelivery } from '@/lib/domain/inbox/kinds';
import type { CommentAccess } from '@/lib/domain/inbox/seeing';
import { silent } from '@/lib/domain/inbox/silent';
import { audience, isTold } from '@/lib/domain/inbox/verbs';
import { sayings, sentenceOf } from '@/lib/domain/inbox/words';

const person = (id: string, role: Role = 'CHECKER'): [string, Person] => [
  id,
  { id, name: id, role, scope: 'read' },
];
const desk = new Map([
  person('author'),
  person('contributor'),
  person('reviewer'),
  person('watcher'),
  person('mentioned'),
  person('editor', 'EDITOR'),
  person('admin', 'ADMIN'),
  person('reader', 'READER'),
]);
const claim = { status: 'PUBLISHED', authorId: 'author', contributorIds: ['contributor'] } as const;
const standing: Standing = {
  ...nobody,
  author: ['author'],
  contributors: ['contributor'],
  reviewers: ['reviewer', 'editor'],
  watchers: ['watcher', 'author', 'reviewer', 'admin', 'reader', 'gone'],
  editors: ['editor'],
  seconds: ['editor'],
  named: ['reviewer'],
  mentioned: ['mentioned'],
  thread: ['watcher'],
};

const happened = (verb: string, given: Partial<Happened> = {}): Happened => ({
  ...{ verb, actorId: null, subject: { kind: 'claim', claim, comment: null } },
  ...given,
});
const told = (event: Happened, who = standing) =>
  Object.fromEntries(toldOf(event, who, desk).map(({ userId, kind }) => [userId, kind]));

describe('who is told of an event', () => {
  test.each<[string, Record<string, string>]>([
    ['claim.submitted', { watcher: 'WATCHED', author: 'WATCHED', reviewer: 'WATCHED' }],
    [
      'claim.concluded',
      {
        ...{ author: 'MY_CLAIM', contributor: 'MY_CLAIM', reviewer: 'MY_REVIEW', editor: 'MY_REVIEW' },
        watcher: 'WATCHED',
      },
    ],
    ['override.asked', { editor: 'SECOND', author: 'MY_CLAIM', contributor: 'MY_CLAIM' }],
    ['assignment.made', { reviewer: 'ASSIGNMENT' }],
    ['review.sealed', {}],
    ['round.steppedAside', {}],
    ['never.heardOf', {}],
  ])('%s', (verb, expected) => {
    expect(told(happened(verb))).toEqual(expected);
  });

  test('nobody is told of what they did themselves', () => {
    for (const verb of Object.keys(audience))
      for (const [actorId] of desk)
        expect(Object.keys(told(happened(verb, { actorId })))).not.toContain(actorId);
  });

  test('nobody is told whom the claim does not exist for', () => {
    const hidden = { ...claim, status: 'WITHDRAWN' } as const;
    for (const verb of Object.keys(audience)) {
      const event = happened(verb, { subject: { kind: 'claim', claim: hidden, comment: null } });
      const others = Object.keys(told(event)).filter(
        (id) => !['author', 'contributor', 'editor'].includes(id),
      );
      expect(others).toEqual([]);
    }
  });

  test('of what is not known nobody is told', () => {
    for (const verb of Object.keys(audience)) {
      expect(told(happened(verb, { subject: { kind: 'secret', claim, comment: null } }))).toEqual({});
      expect(told(happened(verb, { subject: { kind: 'claim', claim: null, comment: null } }))).toEqual({});
      expect(told(happened(verb, { subject: { kind: 'comment', claim, comment: null } }))).toEqual({});
    }
  });
});

/** A comment, and who began its thread: of the open round, unless told otherwise. */
type Comment = Partial<CommentAccess['thread'] & CommentAccess> & { by?: string };

const commented = ({ by, concluded = 0, takenBack = false, ...thread }: Comment = {}) =>
  happened('comment.made', {
    actorId: by ?? thread.authorId ?? 'reviewer',
    subject: {
      ...{ kind: 'comment', claim },
      comment: {
        ...{ concluded, takenBack },
        thread: { authorId: 'reviewer', round: 1, about: { subject: 'CLAIM' }, ...thread },
      },
    },
  });

describe('a comment of a round that has not concluded', () => {
  test('is told of to the claim’s writers alone', () => {
    expect(told(commented())).toEqual({ author: 'COMMENT' });
  });

  test('is told of to everybody where a writer of the claim wrote it', () => {
    const event = commented({ authorId: 'author', round: null });
    expect(told(event)).toEqual({ mentioned: 'MENTION', watcher: 'COMMENT', reviewer: 'WATCHED' });
  });

  test('an answer of theirs is told of to whom they answer', () => {
    const who = { ...standing, mentioned: ['reviewer', 'watcher'] };
    expect(told(commented({ by: 'author' }), who)).toEqual({ reviewer: 'MENTION' });
  });

  test('is told of to everybody once it has', () => {
    const event = commented({ concluded: 1 });
    expect(told(event)).toEqual({ mentioned: 'MENTION', watcher: 'COMMENT', author: 'COMMENT' });
  });

  test('is told of to nobody once it was taken back', () => {
    expect(told(commented({ concluded: 1, takenBack: true }))).toEqual({});
  });
});

describe('a comment on what exists for some alone', () => {
  const on = (about: CommentAccess['thread']['about']) =>
    commented({ authorId: 'contributor', round: null, about });
  const who = { ...standing, mentioned: ['mentioned', 'editor', 'reviewer'] };

  test('evidence that is restricted', () => {
    const link = { sensitivity: 'RESTRICTED', addedById: 'reviewer', review: null } as const;
    const event = on({ subject: 'EVIDENCE', link });
    expect(Object.keys(told(event, who)).sort()).toEqual(['editor', 'reviewer']);
  });

  test('a review whose round has not concluded', () => {
    const event = on({ subject: 'REVIEW', review: { reviewerId: 'reviewer', concluded: false } });
    expect(Object.keys(told(event, who))).toEqual(['reviewer']);
  });

  test('what is gone', () => {
    expect(Object.keys(told(on({ subject: 'EVIDENCE', link: null }), who))).toEqual(['editor']);
  });
});

test('what a reader sent and was put aside as spam tells nobody', () => {
  expect(isTold('challenge.received', { aside: true })).toBe(false);
  expect(isTold('challenge.received', { aside: false })).toBe(true);
  expect(isTold('review.sealed', {})).toBe(false);
});

describe('every verb that is recorded', () => {
  /** Names of the form “noun.done” in what stores and serves, but for those of actions and of requests. */
  const found = ['lib/services', 'lib/data'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
      .flatMap((file) => verbsIn(readFileSync(`${room}/${file}`, 'utf8'))),
  );

  test('has a decision: whom it tells, or that it tells nobody', () => {
    const known = [...Object.keys(audience), ...silent];
    expect([...new Set(found)].filter((verb) => !known.includes(verb))).toEqual([]);
    expect(found.length).toBeGreaterThan(50);
    expect(silent.filter((verb) => verb in audience)).toEqual([]);
  });

  test('that tells somebody has its sentence, and no other has', () => {
    expect(Object.keys(sayings).sort()).toEqual(Object.keys(audience).sort());
    for (const verb of Object.keys(audience)) {
      const sentence = sentenceOf(verb, 'WATCHED', 'Miriam', {});
      expect(sentence).toMatch(/^\S.*\.$/);
      expect(sentence).not.toMatch(/undefined|null/);
    }
  });
});

const PAST =
  /(?:ed|Back|set|made|gone|given|taken|written|kept|Put|Kept|Up|Set|begun|Aside|failed|done|Left|Out|In)$/;

function verbsIn(source: string): string[] {
  return [...source.matchAll(/'([a-z]+\.[a-zA-Z]+)'/g)]
    .map(([, verb = '']) => verb)
    .filter((verb) => PAST.test(verb));
}

test('each kind goes as it usually does until somebody chooses', () => {
  for (const kind of noticeKinds) expect(deliveryOf(new Map(), kind)).toBe(usualDelivery[kind]);
  expect(deliveryOf(new Map([['MENTION', 'OFF']]), 'MENTION')).toBe('OFF');
});
