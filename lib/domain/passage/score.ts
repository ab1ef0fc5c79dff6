import type { Span } from '@/lib/domain/text/text';
import { likeness } from './likeness';
import { nearness, type Sought } from './sought';
import { edge, isMark, REACH, type Word, wordsOf } from './words';
import { Work } from './work';

/** How much each sign counts. Only their proportions matter. */
export const weights = {
  /** The words of a quote of `SETTLED` code points or more; a shorter one counts less, as its words say less about the place. */
  exact: 60,
  /** The words before and after, equal on both sides: together they outvote a short quote, and can't carry a long one. */
  prefix: 18,
  suffix: 18,
  /** Little: any paragraph added above shifts everything below. Enough to choose between places that agree alike. */
  position: 4,
};

/** A place below this is no match. */
export const ALTERED_AT_LEAST = 0.6;

/** Code points of a quote that is known by its words: some four of them in a row seldom stand twice in an article. */
const SETTLED = 24;

/** A word of the text that the quote doesn't have takes this much of a word away. */
const FOREIGN = 0.3;

/** What the surroundings alone are worth, when both stand unchanged and other words between them. */
const REPLACED = 0.8;

/** 0..1: see `locate`. A context that the quote doesn't have is left out. */
export function score(sought: Sought, place: Span, work = new Work()): number {
  const { pattern, from, to } = sought.words;
  const sides = surroundings(sought, place, work);
  const exact = weights.exact * settled(sought);
  const words = wordsOf(sought.text.slice(place.start, place.end));
  const own = pattern.slice(from, to);
  const extra = Math.max(0, words.length - own.length) / Math.max(1, own.length);
  const identical = sought.text.slice(place.start, place.end) === sought.exact;
  const same = identical ? 1 : kept(own, words, 0, sought, work) / (1 + FOREIGN * extra);
  const parts = [
    [exact, same],
    [weights.position, nearness(sought, place.start)],
    [weights.prefix, sides.prefix],
    [weights.suffix, sides.suffix],
  ] as const;
  const known = parts.filter((part): part is readonly [number, number] => part[1] !== undefined);
  const sum = known.reduce((all, [weight, share]) => all + weight * share, 0);
  const whole = sum / known.reduce((all, [weight]) => all + weight, 0);
  const between =
    sides.prefix !== undefined &&
    sides.suffix !== undefined &&
    extra <= 3 &&
    words.some(({ folded }) => !isMark(folded));
  return between ? Math.max(whole, REPLACED * Math.min(sides.prefix ?? 0, sides.suffix ?? 0)) : whole;
}

/** 0..1, how far a quote is long enough to be known by its words. */
export const settled = ({ exact }: { exact: string }): number => Math.min(1, exact.length / SETTLED);

/** 0..1, how far the words around a place are those around the quote; 1 when the quote was recorded without any. */
export function agreement(sought: Sought, place: Span, work = new Work()): number {
  const { prefix, suffix } = surroundings(sought, place, work);
  const sides = [prefix, suffix].filter((side) => side !== undefined);
  if (sides.length === 0) return 1;
  return sides.reduce((sum, side) => sum + side, 0) / sides.length;
}

/** Comparing two words takes as long as so many steps of the other searches. */
const LIKENESS = 4;

/** A word put in between makes those beyond it say less, by this much of a word. */
const GAP = 0.15;

function surroundings(sought: Sought, place: Span, work: Work) {
  const { text, words } = sought;
  // Recorded where the text began: whatever was put before it since, all that was recorded still stands.
  if (unbroken(sought, place) === sought.prefix.length + sought.suffix.length)
    return { prefix: sought.prefix ? 1 : undefined, suffix: sought.suffix ? 1 : undefined };
  const before = words.pattern.slice(0, words.from).reverse();
  const after = words.pattern.slice(words.to);
  const first = Math.max(0, place.start - REACH);
  const there = wordsOf(text.slice(first, place.start)).reverse();
  if (first === 0) there.push(edge);
  const beyond = wordsOf(text.slice(place.end, place.end + REACH));
  if (place.end + REACH >= text.length) beyond.push(edge);
  return {
    prefix: before.length ? kept(before, there, GAP, sought, work) : undefined,
    suffix: after.length ? kept(after, beyond, GAP, sought, work) : undefined,
  };
}

/**
 * 0..1, the share of words that a run begins with as well, in the same order; rare words count more, and each word that
 * only the run has takes `gap` away from what comes after it.
 */
function kept(own: Word[], run: Word[], gap: number, { weight }: Sought, work: Work): number {
  work.spend(LIKENESS * own.length * run.length);
  let row = Float64Array.from({ length: run.length + 1 }, (_, j) => -gap * j);
  let all = 0;
  let best = 0;
  for (const { folded } of own) {
    const worth = weight(folded);
    all += worth;
    const next = new Float64Array(run.length + 1);
    next[0] = row[0] as number;
    for (let j = 1; j <= run.length; j++) {
      const both = (row[j - 1] as number) + worth * likeness(folded, (run[j - 1] as Word).folded);
      next[j] = Math.max(row[j] as number, (next[j - 1] as number) - gap, both);
      best = Math.max(best, next[j] as number);
    }
    row = next;
  }
  return all === 0 ? 0 : best / all;
}

/** Code points of context that stand unchanged next to a place, both sides together. Cheap, so asked of every place. */
export function unbroken({ text, prefix, suffix }: Sought, place: Span): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[place.start - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[place.end + after]) after++;
  return before + after;
}
