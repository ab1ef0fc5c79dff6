/** What measured pairs say: how many second halves were larger, and how far that is from chance. */
export type Verdict = {
  pairs: number;
  /** Share of pairs whose difference is above zero; equal halves count half. */
  larger: number;
  /** Median of the differences, in their unit. */
  median: number;
  /** Standard deviations from chance, by the sign test. */
  signZ: number;
  /** Standard deviations from chance, by the signed-rank test. */
  rankZ: number;
};

export function judged(differences: readonly number[]): Verdict {
  const above = differences.filter((d) => d > 0).length;
  const equal = differences.filter((d) => d === 0).length;
  return {
    pairs: differences.length,
    larger: differences.length === 0 ? 0.5 : (above + equal / 2) / differences.length,
    median: medianOf(differences),
    signZ: signZ(differences),
    rankZ: rankZ(differences),
  };
}

/**
 * The sign test, normal approximation without a correction for continuity: (k − n/2) / (√n / 2), where k of the n pairs
 * that are not equal have a difference above zero. 0 where there is none.
 * @see W. J. Dixon, A. M. Mood (1946): The Statistical Sign Test. Journal of the American Statistical Association 41, 557–566.
 */
export function signZ(differences: readonly number[]): number {
  const n = differences.filter((d) => d !== 0).length;
  const k = differences.filter((d) => d > 0).length;
  return n === 0 ? 0 : (k - n / 2) / (Math.sqrt(n) / 2);
}

/**
 * The signed-rank test, normal approximation: (W − n(n+1)/4) / √(n(n+1)(2n+1)/24 − Σ(t³−t)/48), where W is the sum of the
 * ranks of the positive differences among the n that are not zero, ranked by size, and t the length of each tie. 0 where
 * there is none. It weighs sizes, so a small shift of every pair shows earlier than in the sign test.
 * @see F. Wilcoxon (1945): Individual Comparisons by Ranking Methods. Biometrics Bulletin 1, 80–83. The variance with
 * ties: E. L. Lehmann (1975): Nonparametrics, 1.2 and 3.1.
 */
export function rankZ(differences: readonly number[]): number {
  const sorted = differences.filter((d) => d !== 0).sort((a, b) => Math.abs(a) - Math.abs(b));
  const n = sorted.length;
  let [positive, ties] = [0, 0];
  for (let from = 0, to = 0; from < n; from = to) {
    while (to < n && Math.abs(sorted[to] ?? 0) === Math.abs(sorted[from] ?? 0)) to += 1;
    const rank = (from + 1 + to) / 2;
    positive += rank * sorted.slice(from, to).filter((d) => d > 0).length;
    ties += (to - from) ** 3 - (to - from);
  }
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48;
  return variance === 0 ? 0 : (positive - (n * (n + 1)) / 4) / Math.sqrt(variance);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0, high = 0] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return (low + high) / 2;
}
