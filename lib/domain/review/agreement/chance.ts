/**
 * Numbers from 0 up to 1 that are the same for the same seed, so that whoever asks twice gets one answer. For drawing samples by the
 * million, and never for a secret. Source: G. Marsaglia, “Xorshift RNGs”, Journal of Statistical Software 8 (2003).
 */
export function seeded(seed: number): () => number {
  let state = Math.imul(Math.trunc(seed) + 1, SPREAD) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  // The first numbers of seeds that are near each other are near each other as well.
  for (let passed = 0; passed < 20; passed++) next();
  return next;
}

/** An odd number whose bits are well mixed: it sets seeds far apart. */
const SPREAD = 0x9e_37_79_b1;
