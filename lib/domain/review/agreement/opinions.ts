import type { Credibility, Verdict } from '@/lib/domain/review/review';
import { alphaOf, type Level } from './alpha';
import { seeded } from './chance';
import { type Confusion, confusionOf } from './confusion';
import { type Interval, intervalOf } from './interval';
import { percentOf } from './pairs';
import { type Pattern, patternsOf } from './patterns';
import type { Coefficient, Rating, Undefined } from './ratings';

/** A sealed first opinion of a round that has concluded. */
export type Opinion = { roundId: string; reviewerId: string; verdict: Verdict; credibility: Credibility };

/** Why the desk is shown no figure. One unit is enough for a formula, and for nothing that one could rest on it. */
export type Lacking = Undefined | 'ONE_UNIT';

/** A figure of agreement or why there is none, over how much, and between what bounds. */
export type Measure = {
  value: number | null;
  why: Lacking | null;
  /** How many rounds count: those with two such opinions at least. */
  units: number;
  /** How many opinions those have. */
  ratings: number;
  interval: Interval | null;
};

export type Agreement = {
  /** How many opinions were looked at, of how many rounds and people. */
  opinions: number;
  rounds: number;
  people: number;
  percent: Measure;
  /** Krippendorff’s α of verdicts, which have no order. */
  verdict: Measure;
  /** Krippendorff’s α of credibility, which has one; 6, “cannot be judged”, is no rank and counts as missing. */
  credibility: Measure;
  confusion: Confusion;
};

/** How far reviewers agree over any set of sealed first opinions. The same opinions in the same order have the same answer. */
export function agreementOf(opinions: readonly Opinion[], seed = SEED): Agreement {
  const rounds = [...unitsOf(opinions).values()];
  const verdicts = rounds.map((round) => round.map(({ verdict }) => verdict));
  const ranks = rounds.map((round) =>
    round.flatMap(({ credibility }) => (credibility === 6 ? [] : [credibility])),
  );
  const people = new Set(opinions.map(({ reviewerId }) => reviewerId)).size;
  const measure = (units: readonly Rating[][], coefficient: (patterns: readonly Pattern[]) => Coefficient) =>
    measured(units, people, coefficient, seed);
  return {
    ...{ opinions: opinions.length, rounds: rounds.length, people },
    percent: measure(verdicts, percentOf),
    verdict: measure(verdicts, alpha('NOMINAL')),
    credibility: measure(ranks, alpha('ORDINAL')),
    confusion: confusionOf(verdicts),
  };
}

/** Any seed does; this one is always the same. */
export const SEED = 1789;

/** The opinions of each round, in the order in which they came. */
export function unitsOf<O extends Pick<Opinion, 'roundId'>>(opinions: readonly O[]): Map<string, O[]> {
  const rounds = new Map<string, O[]>();
  for (const opinion of opinions) {
    const round = rounds.get(opinion.roundId);
    if (round) round.push(opinion);
    else rounds.set(opinion.roundId, [opinion]);
  }
  return rounds;
}

/** Measures units that are counted by pattern, with its interval; says why where nothing can be said. */
export function shownMeasure(
  patterns: readonly Pattern[],
  coefficient: (patterns: readonly Pattern[]) => Coefficient,
  seed = SEED,
): Measure {
  const { units, ratings, ...found } = coefficient(patterns);
  const size = { units, ratings, interval: null };
  if (found.value === null) return { value: null, why: found.why, ...size };
  if (units < 2) return { value: null, why: 'ONE_UNIT', ...size };
  const interval = intervalOf(patterns, coefficient, seeded(seed));
  return { value: found.value, why: null, units, ratings, interval };
}

function measured(
  units: readonly Rating[][],
  people: number,
  coefficient: (patterns: readonly Pattern[]) => Coefficient,
  seed: number,
): Measure {
  const twice = units.filter(({ length }) => length > 1);
  const measure = shownMeasure(patternsOf(twice), coefficient, seed);
  return measure.why === 'NO_UNIT_TWICE' && people < 2 ? { ...measure, why: 'ONE_RATER' } : measure;
}

const alpha = (level: Level) => (patterns: readonly Pattern[]) => alphaOf(patterns, level);

/** The share of pairs of opinions that gave the same verdict, with no interval: for a row of weeks. */
export function percentOfVerdicts(opinions: readonly Opinion[]): Measure {
  const rounds = [...unitsOf(opinions).values()].map((round) => round.map(({ verdict }) => verdict));
  const found = percentOf(patternsOf(rounds.filter(({ length }) => length > 1)));
  return found.value === null ? { ...found, interval: null } : { ...found, why: null, interval: null };
}
