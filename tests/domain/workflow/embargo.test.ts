import { describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import {
  brokenAt,
  decideLifting,
  type Embargo,
  embargoAgainst,
  notTheseWords,
} from '@/lib/domain/workflow/embargo';

const day = (n: number) => new Date(Date.UTC(2027, 2, n, 9));
const until = (n: number, liftedAt: Date | null = null): Embargo => ({
  ...{ words: `Until the ${n}th.`, until: day(n), liftedAt },
});

describe('the embargo that would be broken', () => {
  test.each<[string, Embargo[], number, number | null]>([
    ['none was set', [], 1, null],
    ['it holds', [until(7)], 1, 7],
    ['its time has come', [until(7)], 7, null],
    ['its time is past', [until(7)], 8, null],
    ['it was lifted', [until(7, day(1))], 2, null],
    ['several hold', [until(5), until(9), until(7)], 1, 9],
    ['the longest was lifted', [until(5), until(9, day(1)), until(7)], 2, 7],
    ['only the longest still holds', [until(5), until(9)], 6, 9],
  ])('where %s', (_, embargoes, at, found) => {
    expect(brokenAt(embargoes, day(at))?.until).toEqual(found === null ? undefined : day(found));
  });

  test('is named with its end on the newsroom’s clock, whatever the way to readers', () => {
    expect(embargoAgainst([until(7)], day(7), 'Europe/Berlin')).toBeNull();
    const refused = embargoAgainst([until(7)], day(6), 'Europe/Berlin');
    expect(refused?.refusal).toEqual({
      kind: 'not_ready',
      reasons: [
        'This claim is under embargo until 2027-03-07, 10:00 (Europe/Berlin): “Until the 7th.” Publish it then, or lift the embargo first.',
      ],
    });
  });
});

test('an embargo is lifted by any editor who may write, and by nobody else', () => {
  const as = (role: Actor['role'], scope: Actor['scope'] = 'write'): Actor => ({
    ...{ id: 'me', name: 'Me', role, scope },
  });
  const answer = (standing: Embargo | null, actor: Actor) => {
    const decision = decideLifting(standing, actor);
    return decision.ok ? 'may' : decision.refusal.kind;
  };
  expect(answer(until(7), as('EDITOR'))).toBe('may');
  expect(answer(null, as('EDITOR'))).toBe('not_ready');
  expect(answer(until(7), as('EDITOR', 'read'))).toBe('forbidden');
  expect(answer(until(7), as('CHECKER'))).toBe('forbidden');
  for (const role of ['ADMIN', 'READER'] as const) expect(answer(until(7), as(role))).toBe('not_found');
});

test.each<[string, Embargo | null, string | null, string | null]>([
  ['none, and none', null, null, null],
  ['none, and a new one', null, 'Until then.', null],
  ['one that holds, said again', until(7), 'Until the court ruled.', null],
  ['one that holds, left out', until(7), null, 'stays with the claim'],
  ['one whose time is past, left out', until(1), null, null],
  ['one that was lifted, left out', until(7, day(1)), null, null],
  ['one that was lifted, begun again', until(7, day(1)), 'Until then.', 'was lifted'],
])('with another time, of an embargo: %s', (_, embargo, words, because) => {
  const said = notTheseWords(embargo, words, day(2));
  if (because === null) expect(said).toBeNull();
  else expect(said).toContain(because);
});
