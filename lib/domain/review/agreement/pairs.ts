import { type Coefficient, frequencies, lacking, pairable, type Rating, type Ratings } from './ratings';

/**
 * The share of pairs of ratings of the same unit that are equal; each unit counts the same, however many rated it. It says nothing of
 * what chance would have given.
 */
export function percentAgreement(ratings: Ratings): Coefficient {
  const units = pairable(ratings);
  const size = { units: units.length, ratings: units.flat().length };
  const why = lacking(ratings, units);
  if (why) return { value: null, why, ...size };
  const shares = units.map((unit) => equalPairs(unit) / ((unit.length * (unit.length - 1)) / 2));
  return { value: shares.reduce((total, share) => total + share, 0) / units.length, ...size };
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
  const size = { units: units.length, ratings: units.flat().length };
  const why = lacking([one, other], units);
  if (why) return { value: null, why, ...size };
  const observed = units.filter(([a, b]) => a === b).length / units.length;
  const expected = byChance(units);
  if (expected === 1) return { value: null, why: 'ONE_CATEGORY', ...size };
  return { value: (observed - expected) / (1 - expected), ...size };
}

/** How often two would give the same, each keeping to how often they give what. */
function byChance(units: readonly Rating[][]): number {
  const [ones, others] = [0, 1].map((rater) =>
    frequencies(units.map((unit) => unit.slice(rater, rater + 1))),
  );
  return [...(ones ?? [])].reduce(
    (total, [rating, many]) => total + (many * (others?.get(rating) ?? 0)) / units.length ** 2,
    0,
  );
}
