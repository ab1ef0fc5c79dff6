import { Work } from './work';

/** Words less alike than this are different words. */
const SAME_WORD = 0.6;

/** Longer ones are no words, and comparing them costs. */
const LONGEST_WORD = 64;

const figure = /\p{N}/u;

/** 0..1, how far two words are the same but for their spelling; 0 for two different ones. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  // Whoever mistypes a word seldom misses both its ends.
  if (a[0] !== b[0] && a.at(-1) !== b.at(-1)) return 0;
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST_WORD) return 0;
  const limit = Math.floor(longer * (1 - SAME_WORD));
  // Figures differ or they don't.
  if (Math.abs(a.length - b.length) > limit || figure.test(a) || figure.test(b)) return 0;
  const errors = distance(a, b, limit);
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
