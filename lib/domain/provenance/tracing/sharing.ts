import type { Stretch } from '@/lib/domain/provenance/clue';
import { type CodePointIndex, indexCodePoints } from '@/lib/domain/text/offsets';
import type { Span } from '@/lib/domain/text/text';
import { SHINGLE, type Shingled } from './shingles';

/** From this share on one text is taken to come from the other. */
export const LEAST_SHARE = 0.6;

/** What is shorter than so many shingles says too little: a caption, a headline. */
export const LEAST_SHINGLES = 20;

/** So many stretches are kept. */
const MOST_STRETCHES = 200;

/**
 * How much of the shorter text stands in the other: the share of its shingles, 0 to 1. What is standing in either is taken out of both
 * first; where too little is left, 0.
 */
export function shareOf(one: Shingled, other: Shingled, standing: ReadonlySet<number> = new Set()): number {
  const [a, b] = [one, other].map(({ hashes }) => new Set(hashes.filter((hash) => !standing.has(hash))));
  if (!a || !b) return 0;
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  if (shorter.size < LEAST_SHINGLES) return 0;
  let shared = 0;
  for (const hash of shorter) if (longer.has(hash)) shared += 1;
  return shared / shorter.size;
}

/** The words that stand in both, in the order of the first text, each stretch as long as it goes. */
export function stretchesOf(one: Shingled, other: Shingled): Stretch[] {
  const places = placesOf(other.hashes);
  const index = { one: indexCodePoints(one.text), other: indexCodePoints(other.text) };
  const found: Stretch[] = [];
  for (let at = 0; at < one.hashes.length && found.length < MOST_STRETCHES; ) {
    const { place, length } = longestAt(one.hashes, at, other.hashes, places);
    if (length > 0)
      found.push({
        one: spanOf(one, index.one, at, length),
        other: spanOf(other, index.other, place, length),
      });
    // The words of its last shingles are said: what goes on behind them is another stretch.
    at += length > 0 ? length + SHINGLE - 1 : 1;
  }
  return found;
}

function placesOf(hashes: Int32Array): ReadonlyMap<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, hash] of hashes.entries()) {
    const known = places.get(hash);
    if (known) known.push(at);
    else places.set(hash, [at]);
  }
  return places;
}

/** Words that a text repeats without end are followed at so many of their places. */
const MOST_PLACES = 8;

function longestAt(
  one: Int32Array,
  at: number,
  other: Int32Array,
  places: ReadonlyMap<number, number[]>,
): { place: number; length: number } {
  let best = { place: 0, length: 0 };
  for (const place of (places.get(one[at] ?? 0) ?? []).slice(0, MOST_PLACES)) {
    let length = 1;
    while (
      at + length < one.length &&
      place + length < other.length &&
      one[at + length] === other[place + length]
    )
      length += 1;
    if (length > best.length) best = { place, length };
  }
  return best;
}

function spanOf({ words }: Shingled, index: CodePointIndex, first: number, length: number): Span {
  const last = words[first + length + SHINGLE - 2];
  return { start: index.toCodePoint(words[first]?.start ?? 0), end: index.toCodePoint(last?.end ?? 0) };
}
