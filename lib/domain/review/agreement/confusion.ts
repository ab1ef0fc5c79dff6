import { type Verdict, verdicts } from '@/lib/domain/review/review';

/** How many pairs of opinions on the same claim were these two verdicts. `one` stands no further down the list of verdicts. */
export type Cell = { one: Verdict; other: Verdict; pairs: number };

/** Which verdicts are taken for which: every pair of opinions of the same unit, each once, whoever gave which. `n`: all of them. */
export type Confusion = { n: number; cells: Cell[] };

/** Counts the pairs of units that were rated twice at least. Every pair of verdicts has its cell, in the order of the verdicts. */
export function confusionOf(units: readonly (readonly Verdict[])[]): Confusion {
  const counts = new Map<string, number>();
  for (const unit of units)
    for (const [one, other] of pairsIn(unit)) {
      const key = keyOf(one, other);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const cells = verdicts.flatMap((one, place) =>
    verdicts.slice(place).map((other) => ({ one, other, pairs: counts.get(keyOf(one, other)) ?? 0 })),
  );
  return { n: cells.reduce((total, { pairs }) => total + pairs, 0), cells };
}

/** Each two of these, once. */
export const pairsIn = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, place) => all.slice(place + 1).map((other): [T, T] => [one, other]));

const keyOf = (a: Verdict, b: Verdict): string =>
  [a, b].sort((x, y) => verdicts.indexOf(x) - verdicts.indexOf(y)).join();
