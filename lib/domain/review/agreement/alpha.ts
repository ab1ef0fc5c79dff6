import { type Pattern, patternsOf, ratingsIn, unitsIn } from './patterns';
import { type Coefficient, lacking, pairable, type Rating, type Ratings } from './ratings';

/**
 * How far two ratings are from each other: NOMINAL, the same or not; ORDINAL, by how many ratings lie between them; INTERVAL, by
 * their difference; RATIO, by their difference as a share of their sum. All but NOMINAL take numbers, the order of which counts.
 */
export const levels = ['NOMINAL', 'ORDINAL', 'INTERVAL', 'RATIO'] as const;
export type Level = (typeof levels)[number];

type Counts = ReadonlyMap<Rating, number>;
type Distance = (a: Rating, b: Rating) => number;

/**
 * Krippendorff's α: 1 where all agree, 0 where they agree as often as chance would have it, below where less. Any number of raters
 * and missing ratings. Undefined where nothing but one category was ever given: then chance agrees as well.
 * Source: K. Krippendorff, “Computing Krippendorff’s Alpha-Reliability”, 2011.
 */
export function krippendorffsAlpha(ratings: Ratings, level: Level): Coefficient {
  const units = pairable(ratings);
  const why = lacking(ratings, units);
  if (why) return { value: null, why, units: units.length, ratings: units.flat().length };
  return alphaOf(patternsOf(units), level);
}

/** The same of units that were rated twice at least, counted by what was said of them. */
export function alphaOf(patterns: readonly Pattern[], level: Level): Coefficient {
  const counts = countsIn(patterns);
  const size = { units: unitsIn(patterns), ratings: ratingsIn(patterns) };
  if (size.units === 0) return { value: null, why: 'NO_UNIT_TWICE', ...size };
  const distance = distances[level](counts);
  const expected = expectedDisagreement(counts, size.ratings, distance);
  if (expected === 0) return { value: null, why: 'ONE_CATEGORY', ...size };
  return { value: 1 - observedDisagreement(patterns, size.ratings, distance) / expected, ...size };
}

/** How often each rating was given. */
function countsIn(patterns: readonly Pattern[]): Counts {
  const counts = new Map<Rating, number>();
  for (const { said, units } of patterns)
    for (const rating of said) counts.set(rating, (counts.get(rating) ?? 0) + units);
  return counts;
}

/** The mean distance of ratings of the same unit, each unit by how many ratings it has. */
function observedDisagreement(patterns: readonly Pattern[], total: number, distance: Distance): number {
  const sums = patterns.map(
    ({ said, units }) =>
      (units * sum(said.flatMap((a) => said.map((b) => distance(a, b))))) / (said.length - 1),
  );
  return sum(sums) / total;
}

/** The mean distance of any two ratings, whatever they are of. */
function expectedDisagreement(counts: Counts, total: number, distance: Distance): number {
  const each = [...counts];
  const sums = each.flatMap(([a, many]) => each.map(([b, others]) => many * others * distance(a, b)));
  return sum(sums) / (total * (total - 1));
}

const distances: Record<Level, (counts: Counts) => Distance> = {
  NOMINAL: () => (a, b) => (a === b ? 0 : 1),
  ORDINAL: (counts) => {
    const places = placesOf(counts);
    return (a, b) => ((places.get(a) ?? 0) - (places.get(b) ?? 0)) ** 2;
  },
  INTERVAL: () => (a, b) => (Number(a) - Number(b)) ** 2,
  RATIO: () => (a, b) => (a === b ? 0 : ((Number(a) - Number(b)) / (Number(a) + Number(b))) ** 2),
};

/** Where each rating stands among all that were given: in the middle of those that are the same. */
function placesOf(counts: Counts): Counts {
  const places = new Map<Rating, number>();
  let below = 0;
  for (const [rating, many] of [...counts].sort(([a], [b]) => Number(a) - Number(b))) {
    places.set(rating, below + many / 2);
    below += many;
  }
  return places;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
