/**
 * How many shingles stand in a window, the smallest hash of each of which is kept (winnowing, after Schleimer, Wilkerson, Aiken (2003),
 * Winnowing: local algorithms for document fingerprinting, SIGMOD). What two texts share over so many shingles has a mark in both,
 * however long they are; one in sixteen is kept.
 */
export const WINDOW = 32;

/** So many shingles of a text have a mark among them, one with the next. */
export const SHINGLES_A_MARK = (WINDOW + 1) / 2;

/** The marks by which a text is found again: its smallest hashes, window by window, each once. */
export function marksOf(hashes: Int32Array): number[] {
  const marks = new Set<number>();
  const width = Math.min(WINDOW, hashes.length);
  // Places whose hashes rise: the first is the smallest of the window, the others come into question as it leaves.
  const rising: number[] = [];
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    while (rising.length > 0 && (hashes[rising.at(-1) ?? 0] ?? 0) >= hash) rising.pop();
    rising.push(at);
    if ((rising[0] ?? 0) <= at - width) rising.shift();
    if (at >= width - 1) marks.add(hashes[rising[0] ?? 0] ?? 0);
  }
  return [...marks];
}

/** So many hashes of a text are looked up at most. */
export const MOST_ASKED = 2000;

/**
 * The hashes by which a text is looked for among the marks of others: all of a text of some length, so that one that was changed all
 * over is found, and of a longer one its own marks, the smallest first.
 */
export function askedOf(hashes: Int32Array): number[] {
  const all = new Set(hashes);
  if (all.size <= MOST_ASKED) return [...all];
  return marksOf(hashes)
    .sort((a, b) => a - b)
    .slice(0, MOST_ASKED);
}
