import type { Rating } from './ratings';

/** How many units have these ratings: in order where it counts who gave which, sorted where it does not. */
export type Pattern = { said: readonly Rating[]; units: number };

/**
 * Units counted by what was said of them. Thousands of units have few patterns, and what does not ask who rated is worked out from
 * these as exactly as from the units.
 */
export const patternsOf = (units: readonly (readonly Rating[])[]): Pattern[] =>
  inTurnPatterns(units.map((unit) => [...unit].sort(inOrder)));

/** The same where it counts who gave which. */
export function inTurnPatterns(units: readonly (readonly Rating[])[]): Pattern[] {
  const found = new Map<string, { said: readonly Rating[]; units: number }>();
  for (const said of units) {
    const key = JSON.stringify(said);
    const pattern = found.get(key);
    if (pattern) pattern.units += 1;
    else found.set(key, { said, units: 1 });
  }
  return [...found.values()];
}

/** How many units there are. */
export const unitsIn = (patterns: readonly Pattern[]): number =>
  patterns.reduce((total, { units }) => total + units, 0);

/** How many ratings those have. */
export const ratingsIn = (patterns: readonly Pattern[]): number =>
  patterns.reduce((total, { units, said }) => total + units * said.length, 0);

const inOrder = (a: Rating, b: Rating): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1;
