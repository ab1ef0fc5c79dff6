import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { krippendorffsAlpha, type Level } from '@/lib/domain/review/agreement/alpha';
import { cohensKappa, percentAgreement } from '@/lib/domain/review/agreement/pairs';
import type { Coefficient, Rating, Ratings } from '@/lib/domain/review/agreement/ratings';

type Reference = {
  id: string;
  coefficient: string;
  level?: string;
  published: number;
  decimals: number;
  raters_x_units?: (Rating | null)[][];
  units_x_raters?: Rating[][];
  counts_units_x_categories?: number[][];
  table?: number[][];
  ratings?: Rating[][];
  triples?: [string, string, string][];
};

const all: Reference[] = JSON.parse(readFileSync('../shared/agreement/reference.json', 'utf8'));
const of = (coefficient: string) => all.filter((reference) => reference.coefficient === coefficient);
const at = <T>(items: readonly T[] | undefined, place: number): T => {
  const item = items?.[place];
  if (item === undefined) throw new Error('The reference has another shape.');
  return item;
};
const figure = ({ value }: Coefficient): number => value ?? Number.NaN;
const turned = <T>(rows: readonly (readonly T[])[]): T[][] =>
  at(rows, 0).map((_, column) => rows.map((row) => at(row, column)));

/** Fleiss's κ and Scott's π expect by all ratings together, and with replacement; α without. */
const withReplacement = (ratings: Ratings): number => {
  const alpha = krippendorffsAlpha(ratings, 'NOMINAL');
  return 1 - ((1 - figure(alpha)) * alpha.ratings) / (alpha.ratings - 1);
};

describe('Krippendorff’s α is what was published', () => {
  test.each(of('krippendorff_alpha'))('of $id', ({ raters_x_units, level, published, decimals }) => {
    const found = krippendorffsAlpha(raters_x_units ?? [], (level ?? '').toUpperCase() as Level);
    expect(figure(found)).toBeCloseTo(published, decimals);
  });
});

describe('Cohen’s κ is what was published', () => {
  test.each(of('cohen_kappa'))('of $id', ({ table, ratings, published, decimals }) => {
    const [one, other] = ratings ?? turned(unitsIn(table ?? []));
    expect(figure(cohensKappa(one ?? [], other ?? []))).toBeCloseTo(published, decimals);
  });

  /** Two ratings for each unit that a table counts. */
  const unitsIn = (table: readonly number[][]): number[][] =>
    table.flatMap((row, a) => row.flatMap((many, b) => Array.from({ length: many }, () => [a, b])));
});

describe('Fleiss’s κ follows from α as was published', () => {
  test.each(of('fleiss_kappa'))('of $id', (reference) => {
    const units = reference.units_x_raters ?? unitsIn(reference.counts_units_x_categories ?? []);
    expect(withReplacement(turned(units))).toBeCloseTo(reference.published, reference.decimals);
  });

  const unitsIn = (counts: readonly number[][]): number[][] =>
    counts.map((row) => row.flatMap((many, category) => Array.from({ length: many }, () => category)));
});

test('observed agreement, π and S of Artstein and Poesio are what was published', () => {
  const reference = at(of('observed_agreement/scott_pi/S'), 0);
  const published = reference.published as unknown as { Ao: number; pi: number; S: number };
  const triples = reference.triples ?? [];
  const raters = [...new Set(triples.map(([rater]) => rater))];
  const ratings = raters.map((name) => triples.filter(([rater]) => rater === name).map(([, , said]) => said));
  const observed = figure(percentAgreement(ratings));
  const categories = new Set(ratings.flat()).size;
  expect(observed).toBeCloseTo(published.Ao, 10);
  expect(withReplacement(ratings)).toBeCloseTo(published.pi, 4);
  expect((observed - 1 / categories) / (1 - 1 / categories)).toBeCloseTo(published.S, 10);
});
