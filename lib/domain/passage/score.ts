import type { Span } from '@/lib/domain/text/text';
import type { Sought } from './sought';
import { Work } from './work';

/** How much each sign counts. Only their proportions matter. */
export const weights = {
  /** The words themselves: without them no context makes a place the passage. */
  exact: 60,
  /** The words before and after, equal on both sides: together they outvote the position, and they can't carry a place alone. */
  prefix: 18,
  suffix: 18,
  /** Little: any paragraph added above shifts everything below. Enough to choose between places that agree alike. */
  position: 4,
};

/**
 * A place below this is no match. With both contexts intact, a third of the characters must be left; with neither
 * (unrelated English contexts agree by about a sixth), six in seven: a chance likeness seldom reaches it.
 */
export const ALTERED_AT_LEAST = 0.6;

/** More differences than this make another text, whatever the length of the quote; it bounds what a comparison costs. */
export const MAX_ERRORS = 256;

/** The distance, in code points, at which half the evidence of the position is gone: about two paragraphs. */
const NEAR = 1000;

/** 0..1, weighted mean over `weights`; a context that the quote doesn't have is left out. See `locate`. */
export function score(sought: Sought, place: Span, work = new Work()): number {
  const found = sought.text.slice(place.start, place.end);
  const context = contextOf(sought, place);
  let total =
    weights.exact * similarity(found, sought.exact, work) + weights.position * nearness(sought, place);
  let most = weights.exact + weights.position;
  if (sought.prefix) {
    total += weights.prefix * similarity(context.prefix, sought.prefix, work);
    most += weights.prefix;
  }
  if (sought.suffix) {
    total += weights.suffix * similarity(context.suffix, sought.suffix, work);
    most += weights.suffix;
  }
  return total / most;
}

/** 0..1, how far the words around a place are those around the quote; 1 when the quote was recorded without any. */
export function agreement(sought: Sought, place: Span): number {
  const context = contextOf(sought, place);
  const sides = (['prefix', 'suffix'] as const).filter((side) => sought[side]);
  if (sides.length === 0) return 1;
  return sides.reduce((sum, side) => sum + similarity(context[side], sought[side]), 0) / sides.length;
}

/** Code points of context that stand unchanged next to a place, both sides together. Cheap, so asked of every place. */
export function unbroken({ text, prefix, suffix }: Sought, place: Span): number {
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[place.start - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[place.end + after]) after++;
  return before + after;
}

/** 1 − edit distance / the longer length; 0 past `MAX_ERRORS` differences. */
export function similarity(a: string, b: string, work = new Work()): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  const limit = Math.min(longer, MAX_ERRORS);
  const errors = distance(a, b, limit, work);
  return errors > limit ? 0 : 1 - errors / longer;
}

/**
 * Levenshtein distance in units, or `limit + 1` when it is greater. Computes only the band of Ukkonen (1985):
 * O(limit × length), which it spends.
 */
export function distance(a: string, b: string, limit: number, work = new Work()): number {
  const far = limit + 1;
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return far;
  const row = new Uint32Array(b.length + 1).map((_, j) => Math.min(j, far));
  for (let i = 1; i <= a.length; i++) {
    work.spend(Math.min(b.length, 2 * limit));
    if (nextRow(row, b, a.charCodeAt(i - 1), i, far) >= far) return far;
  }
  return row[b.length] ?? far;
}

/** Turns row i − 1 of the table into row i and returns its least entry; `far` stands for all that is outside the band. */
function nextRow(row: Uint32Array, b: string, unit: number, i: number, far: number): number {
  const first = Math.max(1, i - far);
  const last = Math.min(b.length, i + far);
  let diagonal = row[first - 1] ?? far;
  let left = first === 1 ? Math.min(i, far) : far;
  let least = left;
  row[first - 1] = left;
  for (let j = first; j <= last; j++) {
    const above = row[j] ?? far;
    const same = b.charCodeAt(j - 1) === unit ? 0 : 1;
    left = Math.min(above + 1, left + 1, diagonal + same, far);
    row[j] = left;
    diagonal = above;
    if (left < least) least = left;
  }
  return least;
}

const contextOf = ({ text, prefix, suffix }: Sought, place: Span) => ({
  prefix: text.slice(Math.max(0, place.start - prefix.length), place.start),
  suffix: text.slice(place.end, place.end + suffix.length),
});

/** 1 at the recorded position, falling towards 0 and never equal at two distances. */
const nearness = (sought: Sought, place: Span) => NEAR / (NEAR + Math.abs(place.start - sought.start));
