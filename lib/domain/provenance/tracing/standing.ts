/** A text beside others, and whose it is: of which outlet or site. */
export type Housed = { house: string; hashes: Int32Array };

/** In so many other texts of one house words stand that the house always says. */
const LEAST = 3;

/**
 * The shingles of a text that are standing text: a house says them under many of its articles, who it is or what went before. A wire
 * story is in many houses, and seldom in so many texts of one.
 */
export function standingIn(hashes: Int32Array, others: readonly Housed[]): Set<number> {
  const mine = new Set(hashes);
  const counts = new Map<string, Map<number, number>>();
  for (const { house, hashes: theirs } of others) {
    const counted = counts.get(house) ?? new Map<number, number>();
    counts.set(house, counted);
    for (const hash of new Set(theirs)) if (mine.has(hash)) counted.set(hash, (counted.get(hash) ?? 0) + 1);
  }
  const standing = new Set<number>();
  for (const counted of counts.values())
    for (const [hash, count] of counted) if (count >= LEAST) standing.add(hash);
  return standing;
}
