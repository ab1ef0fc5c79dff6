import { inTurnPatterns, type Pattern, patternsOf, ratingsIn, unitsIn } from './patterns';
import { type Coefficient, frequencies, lacking, pairable, type Rating, type Ratings } from './ratings';

/**
 * The share of pairs of ratings of the same unit that are equal; each unit counts the same, however many rated it. It says nothing of
 * what chance would have given.
 */
export function percentAgreement(ratings: Ratings): Coefficient {
  const units = pairable(ratings);
  const why = lacking(ratings, units);
  if (why) return { value: null, why, units: units.length, ratings: units.flat().length };
  return percentOf(patternsOf(units));
}

/** The same of units that were rated twice at least, counted by what was said of them. */
export function percentOf(patterns: readonly Pattern[]): Coefficient {
  const size = { units: unitsIn(patterns), ratings: ratingsIn(patterns) };
  if (size.units === 0) return { value: null, why: 'NO_UNIT_TWICE', ...size };
  const equal = patterns.reduce(
    (total, { said, units }) => total + (units * equalPairs(said)) / ((said.length * (said.length - 1)) / 2),
    0,
  );
  return { value: equal / size.units, ...size };
}

const equalPairs = (unit: readonly Rating[]): number =>
  [...frequencies([unit]).values()].reduce((pairs, many) => pairs + (many * (many - 1)) / 2, 0);

/**
 * Cohen's κ of two raters, over the units that both rated: how far they agree beyond what their own habits would give by chance.
 * Undefined where both gave one and the same category throughout. Source: J. Cohen, “A Coefficient of Agreement for Nominal
 * Scales”, Educational and Psychological Measurement 20 (1960).
 */
export function cohensKappa(one: Ratings[number], other: Ratings[number]): Coefficient {
  const units = pairable([one, other]);
  const why = lacking([one, other], units);
  if (why) return { value: null, why, units: units.length, ratings: units.flat().length };
  return kappaOf(inTurnPatterns(units));
}

/** The same of units that both rated, counted by what the one said and what the other. */
export function kappaOf(patterns: readonly Pattern[]): Coefficient {
  const size = { units: unitsIn(patterns), ratings: ratingsIn(patterns) };
  if (size.units === 0) return { value: null, why: 'NO_UNIT_TWICE', ...size };
  const observed = unitsIn(patterns.filter(({ said: [a, b] }) => a === b)) / size.units;
  const expected = byChance(patterns, size.units);
  if (expected === 1) return { value: null, why: 'ONE_CATEGORY', ...size };
  return { value: (observed - expected) / (1 - expected), ...size };
}

/** How often two would give the same, each keeping to how often they give what. */
function byChance(patterns: readonly Pattern[], total: number): number {
  const [ones, others] = [givenBy(patterns, 0), givenBy(patterns, 1)];
  return [...ones].reduce((sum, [rating, many]) => sum + (many * (others.get(rating) ?? 0)) / total ** 2, 0);
}

function givenBy(patterns: readonly Pattern[], rater: number): ReadonlyMap<Rating, number> {
  const counts = new Map<Rating, number>();
  for (const { said, units } of patterns) {
    const rating = said[rater];
    if (rating !== undefined) counts.set(rating, (counts.get(rating) ?? 0) + units);
  }
  return counts;
}
