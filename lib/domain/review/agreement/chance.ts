/**
 * Numbers from 0 up to 1 that are the same for the same seed, so that whoever asks twice gets one answer. For drawing samples, and
 * never for a secret. The minimal standard generator: S. Park and K. Miller, “Random Number Generators: Good Ones Are Hard to
 * Find”, Communications of the ACM 31 (1988).
 */
export function seeded(seed: number): () => number {
  let state = 1 + (Math.abs(Math.trunc(seed)) % (MODULUS - 1));
  return () => {
    state = (state * 16_807) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
}

const MODULUS = 2_147_483_647;
