import { describe, expect, test } from 'vitest';
import { outcomeOf, trackRecord } from '@/lib/domain/publication/source/track-record';
import type { Verdict } from '@/lib/domain/review/review';
import { likenessOf, type Named } from '@/lib/domain/source/duplicates';
import { type LinkEnd, linkProblems, type TreeLink, treeOf } from '@/lib/domain/source/links';
import {
  type Assessed,
  besideCredibility,
  gradeFor,
  isDowngrade,
  linesOf,
  type ReliabilityGrade,
  rankOf,
  reliabilityGrades,
} from '@/lib/domain/source/reliability';

describe('a grade', () => {
  test('has a rank from A to E, and F has none', () => {
    expect(reliabilityGrades.map(rankOf)).toEqual([0, 1, 2, 3, 4, null]);
  });

  test.each<[ReliabilityGrade | null, ReliabilityGrade, boolean]>([
    [null, 'E', false],
    ['A', 'A', false],
    ['A', 'B', true],
    ['B', 'D', true],
    ['D', 'B', false],
    ['E', 'F', true],
    ['A', 'F', true],
    ['F', 'E', false],
    ['F', 'F', false],
  ])('from %s to %s counts for less: %s', (was, is, expected) => {
    expect(isDowngrade(was, is)).toBe(expected);
  });

  const general = (grade: ReliabilityGrade): Assessed => ({ grade, topic: null });
  const on = (topic: string, grade: ReliabilityGrade): Assessed => ({ grade, topic });
  test.each<[string, Assessed[], string[], ReliabilityGrade | null]>([
    ['none', [], [], null],
    ['the newest in general', [general('B'), general('A')], [], 'B'],
    [
      'the newest on the topic before a newer one in general',
      [general('A'), on('water', 'D')],
      ['water'],
      'D',
    ],
    ['in general where the topic is another', [on('water', 'D'), general('A')], ['war'], 'A'],
    ['the topic in other letters', [on('Eau Potable', 'C'), general('A')], ['eau potable'], 'C'],
    ['nothing where only another topic was assessed', [on('water', 'D')], ['war'], null],
  ])('that holds: %s', (_, assessments, topics, expected) => {
    expect(gradeFor(assessments, topics)).toBe(expected);
  });

  test('stands beside credibility as two characters', () => {
    expect([besideCredibility('B', 2), besideCredibility('F', 6), besideCredibility('A', null)]).toEqual([
      'B2',
      'F6',
      'A',
    ]);
  });

  test('is drawn as one line for each topic and person, in time', () => {
    const point = (topic: string | null, by: string, at: string) => ({ topic, by, at });
    const lines = linesOf([
      point('water', 'x', '3'),
      point(null, 'x', '2'),
      point(null, 'y', '4'),
      point(null, 'x', '1'),
      point('Water', 'x', '1'),
    ]);
    expect(lines.map(({ topic, by, points }) => [topic, by, points.map(({ at }) => at)])).toEqual([
      [null, 'x', ['1', '2']],
      [null, 'y', ['4']],
      ['Water', 'x', ['1', '3']],
    ]);
  });
});

describe('what findings make of what a source said', () => {
  const verdicts = [
    'SUPPORTED',
    'PARTLY_SUPPORTED',
    'FALSE',
    'DISPUTED',
    'UNSUPPORTED',
    'UNVERIFIABLE',
    'OUTDATED',
  ] as const;
  const table: Record<
    'ASSERTS' | 'DENIES' | 'RETRACTS' | 'QUESTIONS' | 'DECLINES_TO_COMMENT',
    (string | null)[]
  > = {
    ASSERTS: ['UPHELD', 'UPHELD', 'CONTRADICTED', 'OPEN', 'OPEN', 'OPEN', 'OPEN'],
    DENIES: ['CONTRADICTED', 'CONTRADICTED', 'UPHELD', 'OPEN', 'OPEN', 'OPEN', 'OPEN'],
    RETRACTS: verdicts.map(() => 'TAKEN_BACK'),
    QUESTIONS: verdicts.map(() => null),
    DECLINES_TO_COMMENT: verdicts.map(() => null),
  };
  test.each(Object.entries(table))('%s', (stance, expected) => {
    expect(verdicts.map((verdict) => outcomeOf(stance as keyof typeof table, verdict))).toEqual(expected);
    expect(outcomeOf(stance as keyof typeof table, null)).toBe(stance === 'RETRACTS' ? 'TAKEN_BACK' : null);
  });

  const asserted = (verdict: Verdict, claims: number) => ({ stance: 'ASSERTS' as const, verdict, claims });
  test('has shares from five claims on', () => {
    expect(trackRecord([])).toEqual({
      n: 0,
      counts: { UPHELD: 0, CONTRADICTED: 0, OPEN: 0, TAKEN_BACK: 0 },
      shares: null,
    });
    expect(trackRecord([asserted('SUPPORTED', 4)])).toMatchObject({ n: 4, shares: null });
    const five = trackRecord([
      asserted('SUPPORTED', 3),
      asserted('FALSE', 1),
      { ...asserted('FALSE', 1), stance: 'DENIES' },
    ]);
    expect(five).toMatchObject({
      n: 5,
      counts: { UPHELD: 4, CONTRADICTED: 1 },
      shares: { UPHELD: 0.8, CONTRADICTED: 0.2 },
    });
    expect(trackRecord([{ ...asserted('SUPPORTED', 9), stance: 'QUESTIONS' }]).n).toBe(0);
  });
});

describe('a link', () => {
  const always = { since: null, until: null };
  const end = (id: string): LinkEnd => ({ id, kind: id.startsWith('anonymous') ? 'ANONYMOUS' : 'PERSON' });
  test.each([
    ['to another source', always, 'a', 'b', []],
    ['to itself', always, 'a', 'a', ['toId']],
    ['to an anonymous source', always, 'a', 'anonymous', ['toId']],
    ['of an anonymous source', always, 'anonymous', 'b', ['toId']],
    ['between two anonymous sources', always, 'anonymous a', 'anonymous b', ['toId']],
    ['to nobody', always, 'a', null, ['toId']],
    ['that ends before it begins', { since: '2020', until: '2019-12' }, 'a', 'b', ['until']],
    ['that ends in the year in which it begins', { since: '2020-06', until: '2020' }, 'a', 'b', []],
  ])('%s', (_, time, from, to, expected) => {
    expect(linkProblems(time, end(from), to === null ? null : end(to)).map(({ path }) => path)).toEqual(
      expected,
    );
  });

  const named = (id: string) => ({ id });
  const owned = (from: string, to: string): TreeLink<{ id: string }> => ({
    id: `${from}${to}`,
    from: named(from),
    to: named(to),
    type: 'OWNED_BY',
  });
  type Drawn = [string, ...unknown[]];
  const drawn = ({
    source,
    again,
    branches,
  }: ReturnType<typeof treeOf<{ id: string }, TreeLink<{ id: string }>>>): Drawn => [
    again ? `${source.id} again` : source.id,
    ...branches.map(drawn),
  ];

  test('is drawn upwards to owners, and down to whoever is owned', () => {
    const links = [owned('a', 'b'), owned('b', 'c'), owned('x', 'b')];
    expect(drawn(treeOf(named('a'), links, 'up'))).toEqual(['a', ['b', ['c']]]);
    expect(drawn(treeOf(named('b'), links, 'down'))).toEqual(['b', ['a'], ['x']]);
  });

  test('that leads in a circle is drawn once', () => {
    expect(drawn(treeOf(named('a'), [owned('a', 'b'), owned('b', 'a')], 'up'))).toEqual([
      'a',
      ['b', ['a again']],
    ]);
  });
});

describe('two sources may be one', () => {
  const source = (given: Partial<Named> = {}): Named => ({
    kind: 'PERSON',
    names: ['Younes Al-Karim'],
    wikidataId: null,
    ...given,
  });
  test.each<[string, Named, Named, ReturnType<typeof likenessOf>]>([
    ['the same name', source(), source({ names: ['younes al-karim'] }), 'NAME'],
    ['an alias', source(), source({ names: ['Y.', 'يونس الكريم'] }), 'SPELLING'],
    [
      'the same entry, whatever the name',
      source({ wikidataId: 'Q1' }),
      source({ names: ['Z'], wikidataId: 'Q1' }),
      'WIKIDATA',
    ],
    ['two entries of one name', source({ wikidataId: 'Q1' }), source({ wikidataId: 'Q2' }), null],
    ['a person and an outlet', source(), source({ kind: 'NEWS_OUTLET' }), null],
    ['two descriptors', source({ kind: 'ANONYMOUS' }), source({ kind: 'ANONYMOUS' }), null],
    ['nothing alike', source(), source({ names: ['Fawaz Al-Attiyah'] }), null],
  ])('%s', (_, one, other, expected) => {
    expect([likenessOf(one, other), likenessOf(other, one)]).toEqual([expected, expected]);
  });
});
