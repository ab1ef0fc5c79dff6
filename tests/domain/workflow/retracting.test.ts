import { describe, expect, test } from 'vitest';
import { type Actor, roles, signedOut } from '@/lib/domain/actor';
import { statuses } from '@/lib/domain/claim/claim';
import { relationTypes } from '@/lib/domain/claim/relation';
import { leansBecause } from '@/lib/domain/claim/resting';
import type { Result } from '@/lib/domain/result';
import {
  decideAskingToRetract,
  decideConfirmingRetraction,
  decideEndingRetraction,
  type RetractionFacts,
} from '@/lib/domain/workflow/retracting';

const ME = 'me';
const people: Actor[] = [
  signedOut,
  ...roles.map((role): Actor => ({ id: ME, name: 'Me', role, scope: 'write' })),
  { id: ME, name: 'Me', role: 'EDITOR', scope: 'read' },
];
const [confirmed, withdrawn, current] = [false, false, true];
const theirs: RetractionFacts = { askedById: 'another', confirmed, withdrawn, current };
const requests: RetractionFacts[] = [
  theirs,
  { ...theirs, askedById: ME },
  { ...theirs, current: false },
  { ...theirs, confirmed: true, current: false },
  { ...theirs, withdrawn: true, current: false },
];

const outcome = (decision: Result<unknown>) => (decision.ok ? 'may' : decision.refusal.kind);
const isEditor = ({ role, scope }: Actor) => role === 'EDITOR' && scope === 'write';

/** Who is no editor of the desk gets this, whatever the claim. */
const kept = ({ role }: Actor) => (role === 'CHECKER' || role === 'EDITOR' ? 'forbidden' : 'not_found');

describe('a retraction, every status × person × request', () => {
  test('is asked for by an editor, of what is published, once', () => {
    for (const status of statuses)
      for (const actor of people)
        for (const request of [null, ...requests]) {
          const is = outcome(decideAskingToRetract({ status }, request, actor));
          const free = status === 'PUBLISHED' && !request?.current;
          expect([status, actor.role, is]).toEqual([
            ...[status, actor.role],
            isEditor(actor) ? (free ? 'may' : 'not_ready') : kept(actor),
          ]);
        }
  });

  test('is confirmed by another editor, while it is about what readers see', () => {
    for (const status of statuses)
      for (const actor of people)
        for (const request of requests) {
          const is = outcome(decideConfirmingRetraction({ status }, request, actor));
          const should = () => {
            if (!isEditor(actor)) return kept(actor);
            if (status !== 'PUBLISHED') return 'not_ready';
            if (request.askedById === ME) return 'forbidden';
            return request.current ? 'may' : 'not_ready';
          };
          expect([status, actor.role, is]).toEqual([status, actor.role, should()]);
        }
  });

  test('is ended by any editor, until it came to an end', () => {
    for (const actor of people)
      for (const request of requests) {
        const over = request.confirmed || request.withdrawn;
        expect(outcome(decideEndingRetraction(request, actor))).toBe(
          isEditor(actor) ? (over ? 'not_ready' : 'may') : kept(actor),
        );
      }
  });
});

test('what supports a claim, or contradicts it, does not lean on it', () => {
  const leaning = relationTypes.flatMap((type) =>
    [true, false].filter((from) => leansBecause(type, from) !== null).map((from) => `${type} ${from}`),
  );
  expect(leaning).toEqual([
    'SUPPORTS true',
    'REPEATS true',
    'REPEATS false',
    'REFINES true',
    'REFINES false',
  ]);
});
