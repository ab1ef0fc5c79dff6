/**
 * The items of a list that never changes, each with its place as its key: a snapshot is frozen, so what stands first
 * stays first, and two entries may say the same.
 */
export const inPlace = <T>(items: readonly T[]): { key: string; item: T }[] =>
  items.map((item, place) => ({ key: String(place + 1), item }));
