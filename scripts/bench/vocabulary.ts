const SYLLABLES = [
  'ka',
  'ro',
  'mi',
  'ten',
  'sal',
  'vor',
  'du',
  'lin',
  'pa',
  'ges',
  'tor',
  'ni',
  'bel',
  'su',
  'ran',
  'do',
];

/** A generator of numbers from 0 to 1 with a seed (mulberry32), so that every run has the same words. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The n-th of 4,096 made-up words. */
export const word = (n: number): string =>
  [n & 15, (n >> 4) & 15, (n >> 8) & 15].map((i) => SYLLABLES[i]).join('');

/**
 * Sentences of made-up words. Frequencies fall like those of a language (few words are common, most are rare), so that
 * a search meets long and short lists of hits.
 */
export function vocabulary(seed: number): (length: number) => string {
  const next = random(seed);
  return (length) => Array.from({ length }, () => word(Math.floor(4096 * next() ** 3))).join(' ');
}
