import { type Pattern, unitsIn } from './patterns';
import type { Coefficient, Ratings } from './ratings';

/** Between which values 95 of 100 draws lie, and how many draws had a value at all. */
export type Interval = { low: number; high: number; draws: number };

export const DRAWS = 1000;

/**
 * A bootstrap interval: units are drawn anew with replacement, as many as there are, and the coefficient of each draw is taken; the
 * interval leaves out the lowest and the highest 2.5 percent. Null where fewer than two units count, or where fewer than half of the draws have a
 * value: that would tell of the others alone. `chance` gives numbers from 0 to 1, the same for the same answer.
 * Source: B. Efron and R. Tibshirani, “An Introduction to the Bootstrap”, 1993, the percentile method.
 */
export function bootstrapInterval(
  ratings: Ratings,
  coefficient: (ratings: Ratings) => Coefficient,
  chance: () => number,
): Interval | null {
  if (coefficient(ratings).units < 2) return null;
  const size = Math.max(...ratings.map(({ length }) => length));
  return between(() => {
    const drawn = Array.from({ length: size }, () => Math.floor(chance() * size));
    return coefficient(ratings.map((rater) => drawn.map((unit) => rater[unit] ?? null)));
  });
}

/** The same over units that are counted by their patterns: thousands of units, a thousand times, while somebody waits. */
export function intervalOf(
  patterns: readonly Pattern[],
  coefficient: (patterns: readonly Pattern[]) => Coefficient,
  chance: () => number,
): Interval | null {
  const size = unitsIn(patterns);
  if (size < 2) return null;
  const places = patterns.flatMap(({ units }, pattern) => Array<number>(units).fill(pattern));
  return between(() => {
    const units = new Array<number>(patterns.length).fill(0);
    for (let drawn = 0; drawn < size; drawn++) {
      const pattern = places[Math.floor(chance() * size)] ?? 0;
      units[pattern] = (units[pattern] ?? 0) + 1;
    }
    return coefficient(patterns.map(({ said }, pattern) => ({ said, units: units[pattern] ?? 0 })));
  });
}

/** Where the middle 95 percent of so many draws lie; null where fewer than half of them have a value. */
function between(draw: () => Coefficient): Interval | null {
  const values = Array.from({ length: DRAWS }, () => draw().value)
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  if (values.length < DRAWS / 2) return null;
  return { low: quantile(values, 0.025), high: quantile(values, 0.975), draws: values.length };
}

/** Of sorted values, the one that this share lies below, between two where it falls between. */
export function quantile(values: readonly number[], share: number): number {
  const place = (values.length - 1) * share;
  const [below, above] = [values[Math.floor(place)], values[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('There is no value to take.');
  return below + (above - below) * (place - Math.floor(place));
}
