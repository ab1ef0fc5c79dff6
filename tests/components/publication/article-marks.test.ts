import { describe, expect, test } from 'vitest';
import { numberedClaims, stretchesOf } from '@/components/publication/article/marks';
import { cardOf } from '@/lib/domain/publication/card';
import type { PublicArticleSnapshot, PublicationCard } from '@/lib/domain/publication/publication';
import { buildSnapshot } from '@/lib/domain/publication/snapshot';
import { publicationFacts } from '../../support/publication-facts';

type Mark = PublicArticleSnapshot['marks'][number];
const card = (slug: string): PublicationCard => ({ ...cardOf(buildSnapshot(publicationFacts())), slug });
const mark = (slug: string, start: number, end: number, words = [slug]): Mark => ({
  start,
  end,
  words,
  claim: card(slug),
});

const text = 'One 🚚 two three four';
const piece = {
  kind: 'PARAGRAPH',
  level: null,
  start: 100,
  end: 100 + [...text].length,
  text,
  gap: false,
} as const;
const drawn = (marks: Mark[]) =>
  stretchesOf(piece, marks, new Map(numberedClaims(marks).map((c) => [c.claim.slug, c]))).map((s) => ({
    text: s.text,
    on: s.claims.map((c) => c.number),
    ends: s.ends.map((c) => c.number),
    begins: s.begins,
  }));

describe('the passages of a piece of text', () => {
  test('a piece without any is drawn whole', () => {
    expect(drawn([mark('elsewhere', 0, 100)])).toEqual([{ text, on: [], ends: [], begins: false }]);
  });

  test('offsets are code points of the article, so an emoji is one', () => {
    expect(drawn([mark('a', 104, 109)])).toEqual([
      { text: 'One ', on: [], ends: [], begins: false },
      { text: '🚚 two', on: [1], ends: [1], begins: true },
      { text: ' three four', on: [], ends: [], begins: false },
    ]);
  });

  test('where two overlap both are named, the closer one first, and each ends once', () => {
    expect(drawn([mark('wide', 100, 115), mark('close', 106, 109)])).toEqual([
      { text: 'One 🚚 ', on: [1], ends: [], begins: true },
      { text: 'two', on: [2, 1], ends: [2], begins: true },
      { text: ' three', on: [1], ends: [1], begins: false },
      { text: ' four', on: [], ends: [], begins: false },
    ]);
  });

  test('one that runs on into the next piece has no end here', () => {
    expect(drawn([mark('a', 110, 400)]).map(({ ends }) => ends)).toEqual([[], []]);
  });

  test('every character is drawn once', () => {
    const marks = [mark('a', 90, 104), mark('b', 101, 112), mark('a', 108, 300), mark('c', 108, 110)];
    expect(
      drawn(marks)
        .map((s) => s.text)
        .join(''),
    ).toBe(text);
  });
});

test('a claim has one number and all its places, in the order of the text', () => {
  const claims = numberedClaims([mark('a', 1, 5, ['x']), mark('b', 6, 9), mark('a', 20, 30, ['x', 'y'])]);
  expect(claims.map(({ number, claim, starts, words }) => [number, claim.slug, starts, words])).toEqual([
    [1, 'a', [1, 20], ['x', 'y']],
    [2, 'b', [6], ['b']],
  ]);
});
