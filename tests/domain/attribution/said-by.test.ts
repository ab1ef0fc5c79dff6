import { describe, expect, test } from 'vitest';
import type { Stance } from '@/lib/domain/attribution/attribution';
import { type Spoken, saidBy } from '@/lib/domain/attribution/said-by';
import type { SourceKind } from '@/lib/domain/source';

type Hop = Spoken['hops'][number];

const hop = (name: string, kind: SourceKind = 'PERSON', over: Partial<Hop> = {}): Hop => ({
  speaker: 'SOURCE',
  act: 'TOLD',
  source: { slug: name.toLowerCase().replaceAll(' ', '-'), name, kind },
  role: null,
  ...over,
});
const nobody: Hop = { speaker: 'UNKNOWN', act: 'SAID', source: null, role: null };
const paper: Hop = { speaker: 'NONE', act: 'WROTE', source: null, role: null };
const younes = hop('Younes Al-Karim', 'PERSON', { role: 'economic analyst' });
const officer = hop('A former Syrian officer', 'ANONYMOUS', { role: 'must never show' });
const commander = hop('An Iranian commander', 'ANONYMOUS');

const spoken = (hops: Hop[], over: Partial<Spoken> = {}): Spoken => ({
  stance: 'ASSERTS',
  terms: 'ON_RECORD',
  outlet: 'Noon Post',
  hops,
  ...over,
});
const line = (...all: Spoken[]) =>
  saidBy(all)
    .map(({ words }) => words)
    .join('; ');

describe('who says so', () => {
  test.each<[string, Spoken]>([
    ['Younes Al-Karim, economic analyst, to Noon Post', spoken([younes])],
    ['Younes Al-Karim, to Noon Post', spoken([{ ...younes, role: null }])],
    ['a former Syrian officer, not named, to Noon Post', spoken([officer], { terms: 'BACKGROUND' })],
    [
      'a former Syrian officer, not named, to Noon Post, citing an Iranian commander',
      spoken([commander, officer], { terms: 'BACKGROUND' }),
    ],
    ['Younes Al-Karim, economic analyst, to Noon Post', spoken([nobody, younes])],
    ['Noon Post, naming no source', spoken([nobody])],
    ['Noon Post, naming no source, citing Younes Al-Karim', spoken([younes, nobody])],
    ['Noon Post, in its own voice', spoken([paper])],
    ['Noon Post, on deep background', spoken([officer], { terms: 'DEEP_BACKGROUND' })],
    ['Noon Post, on deep background', spoken([], { terms: 'DEEP_BACKGROUND' })],
    ['Noon Post, naming no source', spoken([])],
    [
      'Younes Al-Karim, economic analyst, to Noon Post, off the record',
      spoken([younes], { terms: 'OFF_RECORD' }),
    ],
    ['Younes Al-Karim, economic analyst, cited by Noon Post', spoken([{ ...younes, act: 'WROTE' }])],
    ['Younes Al-Karim, economic analyst, to Noon Post', spoken([{ ...younes, act: 'BRIEFED' }])],
    [
      'Younes Al-Karim, economic analyst, translated by Noon Post',
      spoken([{ ...younes, act: 'TRANSLATED' }]),
    ],
    ['Freight register, cited by Noon Post', spoken([hop('Freight register', 'DATASET')])],
  ])('%s', (words, said) => {
    expect(line(said)).toBe(words);
  });

  test.each<[Stance, string]>([
    ['ASSERTS', 'Younes Al-Karim, economic analyst, to Noon Post'],
    ['DENIES', 'denied by Younes Al-Karim, economic analyst, to Noon Post'],
    ['QUESTIONS', 'questioned by Younes Al-Karim, economic analyst, to Noon Post'],
    ['DECLINES_TO_COMMENT', 'no comment from Younes Al-Karim, economic analyst, to Noon Post'],
    ['RETRACTS', 'taken back by Younes Al-Karim, economic analyst, to Noon Post'],
  ])('%s reads “%s”', (stance, words) => {
    expect(line(spoken([younes], { stance }))).toBe(words);
  });

  test('what somebody unnamed denies is not denied by the paper', () => {
    const denial = { stance: 'DENIES' } as const;
    expect(line(spoken([nobody], denial))).toBe('denied by somebody not named, cited by Noon Post');
    expect(line(spoken([officer], { ...denial, terms: 'DEEP_BACKGROUND' }))).toBe(
      'denied by somebody not named, cited by Noon Post, on deep background',
    );
  });

  test('somebody who spoke is named before the paper, wherever each stands', () => {
    const own = spoken([paper]);
    const words = 'Younes Al-Karim, economic analyst, to Noon Post, and the paper itself';
    expect(line(own, spoken([younes]))).toBe(words);
    expect(line(spoken([younes]), own)).toBe(words);
  });

  test('of several speakers the first is named and the others are counted, each once', () => {
    const all = [
      spoken([younes]),
      spoken([hop('Idris Valko')]),
      spoken([younes], { outlet: 'The Meridian Post' }),
      spoken([officer], { terms: 'BACKGROUND' }),
    ];
    expect(line(...all)).toBe('Younes Al-Karim, economic analyst, to Noon Post, and 2 others');
    expect(line(...all.slice(0, 2))).toBe('Younes Al-Karim, economic analyst, to Noon Post, and 1 other');
    expect(saidBy(all)).toMatchObject([{ name: 'Younes Al-Karim', others: 2 }]);
  });

  test('those who deny it stand after those who assert it, whatever the order', () => {
    const [denial, claim] = [spoken([hop('Idris Valko')], { stance: 'DENIES' }), spoken([younes])];
    expect(line(denial, claim)).toBe(
      'Younes Al-Karim, economic analyst, to Noon Post; denied by Idris Valko, to Noon Post',
    );
    expect(saidBy([denial, claim]).map((s) => s.stance)).toEqual(['ASSERTS', 'DENIES']);
  });

  test('nobody is nobody', () => {
    expect(saidBy([])).toEqual([]);
    expect(line()).toBe('');
  });

  test('the parts are the very words of the line, so that each can be set in its own direction', () => {
    const arabic = spoken([commander, hop('يونس الكريم', 'PERSON', { role: 'محلل اقتصادي' })], {
      outlet: 'نون بوست',
    });
    const [saying] = saidBy([arabic]);
    expect(saying).toEqual({
      stance: 'ASSERTS',
      words: 'يونس الكريم, محلل اقتصادي, to نون بوست, citing an Iranian commander',
      name: 'يونس الكريم',
      role: 'محلل اقتصادي',
      outlet: 'نون بوست',
      citing: 'an Iranian commander',
      others: 0,
    });
  });

  test('on deep background no part tells of the speaker', () => {
    const [saying] = saidBy([spoken([commander, younes], { terms: 'DEEP_BACKGROUND' })]);
    expect(saying).toMatchObject({ name: null, role: null, citing: null });
  });
});
