/** What one rater says of one unit: a category by name, or a number where categories have an order or a distance. */
export type Rating = string | number;

/** A row for each rater, a column for each unit; null where that rater did not rate that unit. */
export type Ratings = readonly (readonly (Rating | null)[])[];

/** Why a coefficient has no value. */
export type Undefined = 'ONE_RATER' | 'NO_UNIT_TWICE' | 'ONE_CATEGORY';

/**
 * A coefficient, or why there is none. `units`: how many were rated twice at least, which are all that count; `ratings`: how many
 * ratings those have.
 */
export type Coefficient =
  | { value: number; units: number; ratings: number }
  | { value: null; why: Undefined; units: number; ratings: number };

/** The ratings of each unit that at least two raters rated: nothing else tells of agreement. */
export function pairable(ratings: Ratings): Rating[][] {
  const units = Math.max(0, ...ratings.map(({ length }) => length));
  return Array.from({ length: units }, (_, unit) =>
    ratings.map((rater) => rater[unit] ?? null).filter((rating) => rating !== null),
  ).filter(({ length }) => length > 1);
}

/** How often each rating stands in these units. */
export function frequencies(units: readonly (readonly Rating[])[]): ReadonlyMap<Rating, number> {
  const counts = new Map<Rating, number>();
  for (const rating of units.flat()) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
}

/** Why nothing can be said of these units; null where something can, but for what they are rated as. */
export function lacking(ratings: Ratings, units: readonly unknown[]): Undefined | null {
  const raters = ratings.filter((rater) => rater.some((rating) => rating !== null)).length;
  if (raters < 2) return 'ONE_RATER';
  return units.length === 0 ? 'NO_UNIT_TWICE' : null;
}
