/** A paragraph of an earlier text and one of a later. `weight` is how much would have to be told as moved if it were. */
type Placed = { was: number; is: number; weight: number };

/**
 * The heaviest choice of pairs that stand in the same order in both texts, in that order: what is not among them has moved.
 * Of equals the one that stands earlier in the later text. O(n log n), n being the number of pairs.
 */
export function backbone<P extends Placed>(pairs: readonly P[]): P[] {
  const inOrder = pairs.toSorted((a, b) => a.was - b.was || b.is - a.is);
  const ranks = ranksOf(inOrder.map(({ is }) => is));
  const heaviest = new HeaviestBelow(ranks.size);
  const previous = new Map<P, P>();
  let last: { pair: P; weight: number } | undefined;
  const ends: P[] = [];
  for (const [n, pair] of inOrder.entries()) {
    const rank = ranks.get(pair.is) ?? 0;
    const below = heaviest.before(rank);
    const before = below && ends[below.id];
    if (before) previous.set(pair, before);
    const weight = (below?.weight ?? 0) + pair.weight;
    ends[n] = pair;
    heaviest.put(rank, { id: n, weight });
    if (!last || weight > last.weight) last = { pair, weight };
  }
  const chosen: P[] = [];
  for (let pair = last?.pair; pair; pair = previous.get(pair)) chosen.push(pair);
  return chosen.reverse();
}

/** Between which two of the pairs, which are in order, each paragraph of both texts stands: 0 before the first of them. */
export function gapsBetween(
  pairs: readonly { was: number; is: number }[],
  old: number,
  now: number,
): [Uint32Array, Uint32Array] {
  const gaps = (length: number, places: readonly number[]) => {
    let passed = 0;
    return Uint32Array.from({ length }, (_, at) => {
      while ((places[passed] ?? length) < at) passed++;
      return passed;
    });
  };
  return [
    gaps(
      old,
      pairs.map(({ was }) => was),
    ),
    gaps(
      now,
      pairs.map(({ is }) => is),
    ),
  ];
}

const ranksOf = (places: readonly number[]): Map<number, number> =>
  new Map([...new Set(places)].sort((a, b) => a - b).map((place, rank) => [place, rank]));

type Chain = { id: number; weight: number };

/** The heaviest chain that ends below a rank: a binary indexed tree (Fenwick 1994) of maxima. */
class HeaviestBelow {
  private readonly tree: (Chain | undefined)[];

  constructor(size: number) {
    this.tree = new Array(size + 1);
  }

  before(rank: number): Chain | undefined {
    let best: Chain | undefined;
    for (let at = rank; at > 0; at -= at & -at) best = heavier(best, this.tree[at]);
    return best;
  }

  put(rank: number, chain: Chain): void {
    for (let at = rank + 1; at < this.tree.length; at += at & -at)
      this.tree[at] = heavier(this.tree[at], chain);
  }
}

const heavier = (a: Chain | undefined, b: Chain | undefined): Chain | undefined =>
  !a || (b && b.weight > a.weight) ? b : a;
