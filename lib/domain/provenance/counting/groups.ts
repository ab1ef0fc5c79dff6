/** Things that are one, by number: 0 to `size`, each in a group of its own at first (Tarjan 1975, union-find). */
export type Groups = {
  /** The number that stands for the whole group of this one. */
  of(item: number): number;
  join(a: number, b: number): void;
  /** The same groups, to be joined further without touching these. */
  copy(): Groups;
};

export function groupsOf(size: number): Groups {
  const parent = new Int32Array(size);
  for (let item = 0; item < size; item++) parent[item] = item;
  return over(parent);
}

function over(parent: Int32Array): Groups {
  const parentOf = (item: number) => parent[item] ?? item;
  const of = (item: number): number => {
    let at = item;
    while (parentOf(at) !== at) {
      parent[at] = parentOf(parentOf(at));
      at = parentOf(at);
    }
    return at;
  };
  const join = (a: number, b: number) => {
    // The smaller number leads: no balance is kept, and halving paths is near linear all the same.
    const [one, other] = [of(a), of(b)];
    parent[Math.max(one, other)] = Math.min(one, other);
  };
  return { of, join, copy: () => over(parent.slice()) };
}
