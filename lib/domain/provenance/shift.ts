import type { Tally } from './tally';

/** What a tally comes to. */
export type Counts = { reports: number; origins: number; independent: number };

/** Both sides of a claim, and what became of them. */
export type Sides = { support: Counts; contradiction: Counts };
export type Shift = { before: Sides; after: Sides };

export const sidesOf = ({ support, contradiction }: { support: Tally; contradiction: Tally }): Sides => ({
  support: countsOf(support),
  contradiction: countsOf(contradiction),
});

const countsOf = ({ reports, origins, independentOfClaimant }: Tally): Counts => ({
  reports,
  origins: origins.length,
  independent: independentOfClaimant,
});

/** Whether a number is another than before. */
export const shifts = (shift: Shift): boolean => shiftInWords(shift).length > 0;

/** What became of the numbers that did not stay, one short sentence for each: "Origins: 2 → 1." */
export function shiftInWords({ before, after }: Shift): string[] {
  return (['support', 'contradiction'] as const).flatMap((side) =>
    (['reports', 'origins', 'independent'] as const).flatMap((what) => {
      const [was, is] = [before[side][what], after[side][what]];
      return was === is ? [] : [`${names[side][what]}: ${shown(was)} → ${shown(is)}.`];
    }),
  );
}

const shown = (count: number): string => count.toLocaleString('en-GB');

const names: Record<keyof Sides, Record<keyof Counts, string>> = {
  support: { reports: 'Reports', origins: 'Origins', independent: 'Independent of the claimant' },
  contradiction: {
    reports: 'Reports against it',
    origins: 'Origins of what contradicts it',
    independent: 'Of those independent of the claimant',
  },
};
