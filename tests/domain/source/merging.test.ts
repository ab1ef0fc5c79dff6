import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SourceKind, sourceKinds } from '@/lib/domain/source';
import {
  type Merge,
  type Mergeable,
  mergeProblems,
  staysBehind,
  survivors,
} from '@/lib/domain/source/merging';

const merges = (...pairs: [string, string][]): Merge[] =>
  pairs.map(([fromId, intoId]) => ({ fromId, intoId }));
const counted = (...pairs: [string, string][]) => Object.fromEntries(survivors(merges(...pairs)));

describe('whom a merged source counts as', () => {
  test.each<[string, [string, string][], Record<string, string>]>([
    ['nobody was merged', [], {}],
    ['one into another', [['a', 'b']], { a: 'b' }],
    [
      'two into one',
      [
        ['a', 'c'],
        ['b', 'c'],
      ],
      { a: 'c', b: 'c' },
    ],
    [
      'a row of merges leads to its end',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ],
      { a: 'd', b: 'd', c: 'd' },
    ],
    [
      'whatever their order',
      [
        ['c', 'd'],
        ['a', 'b'],
        ['b', 'c'],
      ],
      { a: 'd', b: 'd', c: 'd' },
    ],
    [
      'of two merges of one source the first',
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
      { a: 'b' },
    ],
    [
      'a circle has an end all the same',
      [
        ['b', 'c'],
        ['c', 'b'],
      ],
      { c: 'b' },
    ],
    [
      'and so has what leads into it',
      [
        ['a', 'c'],
        ['c', 'b'],
        ['b', 'c'],
      ],
      { a: 'b', c: 'b' },
    ],
    ['one into itself is not merged', [['a', 'a']], {}],
  ])('%s', (_, pairs, expected) => {
    expect(counted(...pairs)).toEqual(expected);
  });

  test('is always somebody who counts as themselves, and never another one for another order', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const pairs = fc.uniqueArray(fc.record({ fromId: id, intoId: id }), { selector: ({ fromId }) => fromId });
    fc.assert(
      fc.property(pairs, (all) => {
        const found = survivors(all);
        for (const end of found.values()) expect(found.has(end)).toBe(false);
        expect(survivors([...all].reverse())).toEqual(found);
      }),
    );
  });
});

const source = (given: Partial<Mergeable> = {}): Mergeable => ({
  id: 'a',
  name: 'A',
  kind: 'PERSON',
  mergedInto: null,
  publishesArticles: false,
  ...given,
});
const other = (given: Partial<Mergeable> = {}) => source({ id: 'b', name: 'B', ...given });

describe('merging is refused', () => {
  test.each<[string, Mergeable, Mergeable, Parameters<typeof mergeProblems>[2], RegExp | null]>([
    ['two people who are one', source(), other(), null, null],
    ['a source with itself', source(), source(), null, /itself/],
    [
      'what was merged already',
      source({ mergedInto: { name: 'C' } }),
      other(),
      null,
      /“A” was merged into “C”/,
    ],
    ['into what was merged', source(), other({ mergedInto: { name: 'C' } }), null, /“C”. Choose that one/],
    ['anonymous with named', source({ kind: 'ANONYMOUS' }), other(), null, /readers would learn/],
    ['named with anonymous', source(), other({ kind: 'ANONYMOUS' }), null, /readers would learn/],
    [
      'two whom the vault knows',
      source({ kind: 'ANONYMOUS' }),
      other({ kind: 'ANONYMOUS' }),
      'IDENTITY',
      /vault/,
    ],
    [
      'two said to be two',
      source({ kind: 'ANONYMOUS' }),
      other({ kind: 'ANONYMOUS' }),
      'DIFFERENCE',
      /editor has said/,
    ],
    ['two descriptors of one', source({ kind: 'ANONYMOUS' }), other({ kind: 'ANONYMOUS' }), null, null],
    [
      'a ministry recorded as an organisation',
      source({ kind: 'ORGANISATION' }),
      other({ kind: 'GOVERNMENT' }),
      null,
      null,
    ],
    ['a person with an outlet', source(), other({ kind: 'NEWS_OUTLET' }), null, /different kinds/],
    [
      'an outlet into an agency',
      source({ kind: 'NEWS_OUTLET', publishesArticles: true }),
      other({ kind: 'WIRE_AGENCY' }),
      null,
      null,
    ],
    [
      'an outlet with articles into what has none',
      source({ kind: 'NEWS_OUTLET', publishesArticles: true }),
      other({ kind: 'ORGANISATION' }),
      null,
      /only be merged into a news outlet/,
    ],
    ['an outlet without any', source({ kind: 'NEWS_OUTLET' }), other({ kind: 'ORGANISATION' }), null, null],
    ['a document with a dataset', source({ kind: 'DOCUMENT' }), other({ kind: 'DATASET' }), null, null],
    ['an account with its owner', source({ kind: 'SOCIAL_ACCOUNT' }), other(), null, /different kinds/],
  ])('%s', (_, from, into, apart, expected) => {
    const [problem, ...more] = mergeProblems(from, into, apart);
    expect(more).toEqual([]);
    if (expected === null) expect(problem).toBeUndefined();
    else expect(problem).toEqual({ path: 'intoId', message: expect.stringMatching(expected) });
  });

  test('the same both ways, for every pair of kinds', () => {
    const merged = (one: SourceKind, two: SourceKind) =>
      mergeProblems(source({ kind: one }), other({ kind: two }), null).length === 0;
    for (const one of sourceKinds)
      for (const two of sourceKinds) expect(merged(one, two)).toBe(merged(two, one));
    for (const kind of sourceKinds) expect(merged(kind, kind)).toBe(true);
  });
});

test('undoing says what stays behind', () => {
  const names = { from: 'A', into: 'B' };
  const nothing = { attributions: 0, articles: 0, evidence: 0 };
  expect(staysBehind(names, nothing)).toEqual([]);
  expect(staysBehind(names, { ...nothing, articles: 1 })).toEqual([
    '1 article recorded with “B” since the merge stays there. Look whether it means “A”.',
  ]);
  expect(staysBehind(names, { attributions: 2, articles: 0, evidence: 1 })).toEqual([
    '2 attributions, 1 piece of evidence recorded with “B” since the merge stay there. Look whether they mean “A”.',
  ]);
});
