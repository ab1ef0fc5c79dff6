/** What somebody held to be how probable, from 0 to 1, and whether it turned out to be true. */
export type Forecast = { probability: number; came: boolean };

/** All forecasts of one probability: how many, and what share of them turned out to be true, with a 95 % interval. */
export type Bin = { probability: number; n: number; share: number; low: number; high: number };

/**
 * How good forecasts were. `brier`: 0 is perfect, 1 always certain and wrong, 0.25 always an even chance; it is
 * `reliability − resolution + uncertainty`: how far shares lie from what was said (less is better), how far they lie from one
 * another (more is better), and how hard the claims were.
 */
export type Calibration = {
  n: number;
  brier: number | null;
  reliability: number | null;
  resolution: number | null;
  uncertainty: number | null;
  bins: Bin[];
};

/**
 * Brier score and reliability of forecasts. There are as many bins as there are probabilities that can be given, so the parts add up to
 * the score exactly. Sources: G. Brier, “Verification of Forecasts Expressed in Terms of Probability”, Monthly Weather Review 78
 * (1950), in its form for one outcome; A. Murphy, “A New Vector Partition of the Probability Score”, J. Applied Meteorology 12 (1973).
 */
export function calibrationOf(forecasts: readonly Forecast[]): Calibration {
  const n = forecasts.length;
  const bins = binsOf(forecasts);
  if (n === 0) return { n, bins, brier: null, reliability: null, resolution: null, uncertainty: null };
  const base = shareOf(forecasts);
  const weighed = (of: (bin: Bin) => number) => sum(bins.map((bin) => bin.n * of(bin))) / n;
  return {
    n,
    bins,
    brier: sum(forecasts.map(({ probability, came }) => (probability - Number(came)) ** 2)) / n,
    reliability: weighed(({ probability, share }) => (probability - share) ** 2),
    resolution: weighed(({ share }) => (share - base) ** 2),
    uncertainty: base * (1 - base),
  };
}

function binsOf(forecasts: readonly Forecast[]): Bin[] {
  const found = new Map<number, Forecast[]>();
  for (const forecast of forecasts)
    found.set(forecast.probability, [...(found.get(forecast.probability) ?? []), forecast]);
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([probability, of]) => {
      const share = shareOf(of);
      return { probability, n: of.length, share, ...wilson(share, of.length) };
    });
}

/** A 95 % interval of a share. Source: E. Wilson, Journal of the American Statistical Association 22 (1927). */
function wilson(share: number, n: number): { low: number; high: number } {
  const spread = Z ** 2 / n;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / n + spread / (4 * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const Z = 1.959_964;

const shareOf = (forecasts: readonly Forecast[]): number =>
  forecasts.filter(({ came }) => came).length / forecasts.length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
