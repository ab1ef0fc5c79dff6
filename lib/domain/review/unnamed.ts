/** How many characters at the end of an id are chance; those before them are the time it was made. */
const CHANCE = 16;

/**
 * Opinions in an order that tells nothing of when they were sealed or by whom, and that stays the same: by the part of their
 * ids that is chance. For reading them without names.
 */
export const inNeutralOrder = <T extends { id: string }>(opinions: readonly T[]): T[] =>
  [...opinions].sort((a, b) => (chanceIn(a) < chanceIn(b) ? -1 : 1));

const chanceIn = ({ id }: { id: string }): string => id.slice(-CHANCE);

/** What a review is called whose writer is not named, by its place in that order. */
export const unnamedLabel = (place: number): string => `${ordinals[place] ?? `Number ${place + 1}`} review`;

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];
