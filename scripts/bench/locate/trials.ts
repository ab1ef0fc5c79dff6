import { describe, type Passage } from '@/lib/domain/passage/anchoring';
import { indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import { aroundIt } from './around-it';
import { Chance } from './chance';
import { type Article, articles, sentencesIn, wordsOf } from './corpus';
import { deskOf } from './desk';
import { inTheQuote } from './in-the-quote';
import type { Desk, Edit } from './parts';

export const lengths = ['1-2 words', '3-8', '9-25', 'longer'] as const;
export type Length = (typeof lengths)[number];
const most: Record<Length, [number, number]> = {
  '1-2 words': [1, 2],
  '3-8': [3, 8],
  '9-25': [9, 25],
  longer: [26, 70],
};

/** A passage of an article, the article after an edit, and where the passage stands in it; nowhere when it was removed. */
export type Trial = {
  kind: string;
  length: Length;
  article: Article;
  passage: Passage;
  after: string;
  right: Span | undefined;
};

/** Trials of each kind and length in each article, where the article has passages for them. */
const EACH = 3;
/** More of those that mislead most: short quotes whose words recur. */
const EACH_RECURRING = 8;
const TRIES = 40;

export const kinds: Record<string, Edit> = { ...inTheQuote, ...aroundIt };

/** Of all articles, or of some. */
export function trials(which: (article: Article) => boolean = () => true): Trial[] {
  const all = articles();
  return all.flatMap((article, a) => {
    if (!which(article)) return [];
    const deskWith = deskOf(article, all);
    return Object.keys(kinds).flatMap((kind, k) =>
      lengths.flatMap((length, l) => {
        return some(article, kind, length, deskWith(new Chance(10_007 * a + 101 * k + l)));
      }),
    );
  });
}

function some(article: Article, kind: string, length: Length, desk: Desk): Trial[] {
  const found: Trial[] = [];
  const wanted = kind.includes('the same words elsewhere') ? EACH_RECURRING : EACH;
  for (let n = 0; n < TRIES && found.length < wanted; n++) {
    const trial = tried(article, kind, length, desk);
    if (trial) found.push(trial);
  }
  return found;
}

function tried(article: Article, kind: string, length: Length, desk: Desk): Trial | undefined {
  const span = kind.includes('the same words elsewhere')
    ? recurring(article.text, length, desk.chance)
    : chosen(article.text, length, desk.chance);
  const passage = span && describe(indexCodePoints(article.text), span);
  // Nobody would mark "of the".
  if (!passage?.ok || !/\p{N}|\p{L}{4}/u.test(passage.value.exact)) return undefined;
  const { start, end, exact } = passage.value;
  const now = kinds[kind]?.(
    { head: article.text.slice(0, start), quote: exact, tail: article.text.slice(end) },
    desk,
  );
  if (!now) return undefined;
  const after = now.head + now.quote + now.tail;
  if (after === article.text) return undefined;
  const right = { start: now.head.length, end: now.head.length + now.quote.length };
  return { kind, length, article, passage: passage.value, after, right: now.quote ? right : undefined };
}

/** A run of words, or of sentences with their marks. */
function chosen(text: string, length: Length, chance: Chance): Span | undefined {
  const [least, atMost] = most[length];
  const words = wordsOf(text);
  const many = chance.between(least, atMost);
  const first = chance.below(Math.max(1, words.length - many));
  const span = { start: words[first]?.start ?? 0, end: words[first + many - 1]?.end ?? 0 };
  if (least < 9 || chance.below(2)) return span;
  const sentences = sentencesIn(text);
  const from = sentences.findLast(({ start }) => start <= span.start)?.start ?? 0;
  const to = sentences.findLast(({ start, end }) => start <= span.start || end <= span.end)?.end ?? 0;
  const within = wordsOf(text.slice(from, to)).length;
  return within >= least && within <= atMost ? { start: from, end: to } : undefined;
}

/** Words that the text has in more than one place. */
function recurring(text: string, length: Length, chance: Chance): Span | undefined {
  const key = `${length} ${text}`;
  const runs = runsThatRecur.get(key) ?? repeated(text, most[length]);
  runsThatRecur.set(key, runs);
  return runs.length ? chance.of(runs) : undefined;
}

const runsThatRecur = new Map<string, Span[]>();

function repeated(text: string, [least, atMost]: [number, number]): Span[] {
  const words = wordsOf(text);
  const runs = new Map<string, Span[]>();
  for (const [n, { start }] of words.entries())
    for (const last of words.slice(n + least - 1, n + atMost)) {
      const run = text.slice(start, last.end);
      runs.set(run, [...(runs.get(run) ?? []), { start, end: last.end }]);
    }
  return [...runs.values()].filter((places) => places.length > 1).flat();
}
