import { pairsIn } from './confusion';
import { type Measure, type Opinion, SEED, shownMeasure, unitsOf } from './opinions';
import { kappaOf } from './pairs';
import { inTurnPatterns } from './patterns';

/** How far two people agree on the verdicts of claims that both reviewed: Cohen’s κ. */
export type Colleagues = { one: string; other: string; kappa: Measure };

/** Cohen’s κ of every two who reviewed a claim together. `mean` weighs each of those that have a value by its units. */
export type Pairs = { all: number; mean: number | null; most: Colleagues[] };

/** How many pairs are shown with their intervals: those with most claims in common. */
export const SHOWN_PAIRS = 12;

/** Measures two by two, the pairs with most rounds in common first. */
export function colleaguesOf(opinions: readonly Opinion[], seed = SEED): Pairs {
  const together = [...inCommon(opinions)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const values = together.flatMap(([, verdicts]) => {
    const { value, units } = kappaOf(inTurnPatterns(verdicts));
    return value === null || units < 2 ? [] : [{ value, units }];
  });
  const weight = values.reduce((sum, { units }) => sum + units, 0);
  const most = together.slice(0, SHOWN_PAIRS).map(([key, verdicts]) => {
    const [one = '', other = ''] = key.split(' ');
    return { one, other, kappa: shownMeasure(inTurnPatterns(verdicts), kappaOf, seed) };
  });
  const mean =
    weight === 0 ? null : values.reduce((sum, { value, units }) => sum + value * units, 0) / weight;
  return { all: together.length, mean, most };
}

/** The verdicts of every two who reviewed the same rounds, round by round: of the one, and of the other. */
function inCommon(opinions: readonly Opinion[]): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const round of unitsOf(opinions).values()) {
    const inTurn = [...round].sort((a, b) => (a.reviewerId < b.reviewerId ? -1 : 1));
    for (const [one, other] of pairsIn(inTurn)) {
      const key = `${one.reviewerId} ${other.reviewerId}`;
      const verdicts = found.get(key);
      if (verdicts) verdicts.push([one.verdict, other.verdict]);
      else found.set(key, [[one.verdict, other.verdict]]);
    }
  }
  return found;
}
