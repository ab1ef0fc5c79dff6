import type { Quantity } from '@/lib/domain/claim/claim';

type Amount = Pick<Quantity, 'comparator' | 'low' | 'high'>;

/** What a number may be; `opens`: the ends themselves are not meant. */
export type Interval = { from: number; to: number; opensFrom: boolean; opensTo: boolean };

/** "About 40" holds of anything within a fifth of it: less is what the word is there for. */
const ABOUT = 0.2;

/** What a quantity says a number may be. A round number that nothing is said of is one that may have been rounded. */
export function intervalOf({ comparator, low, high }: Amount): Interval {
  switch (comparator) {
    case 'GT':
      return { from: low, to: Infinity, opensFrom: true, opensTo: true };
    case 'GTE':
      return { from: low, to: Infinity, opensFrom: false, opensTo: true };
    case 'LT':
      return { from: -Infinity, to: low, opensFrom: true, opensTo: true };
    case 'LTE':
      return { from: -Infinity, to: low, opensFrom: true, opensTo: false };
    case 'RANGE':
      return closed(low, high ?? low);
    case 'APPROX':
      return closed(low - Math.abs(low) * ABOUT, low + Math.abs(low) * ABOUT);
    case 'EQ':
      return closed(low - roundedBy(low), low + roundedBy(low));
  }
}

const closed = (from: number, to: number): Interval => ({ from, to, opensFrom: false, opensTo: false });

/** Whether there is a number that both may be. */
export function meet(a: Interval, b: Interval): boolean {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  if (from !== to) return from < to;
  const opens = (a.from === from && a.opensFrom) || (b.from === from && b.opensFrom);
  return !opens && !((a.to === to && a.opensTo) || (b.to === to && b.opensTo));
}

/**
 * By how much a number may have been rounded, at most: half of what its last digit before the zeros counts, of two digits at least.
 * 10,000 may be 9,500; 12,400 may be 12,350; what is below 100, or ends in another digit than 0, was counted.
 */
function roundedBy(value: number): number {
  const size = Math.abs(value);
  if (!Number.isInteger(size) || size < 100 || size % 10 !== 0) return 0;
  const digits = String(size).length;
  const zeros = /0*$/.exec(String(size))?.[0].length ?? 0;
  return 10 ** Math.min(zeros, digits - 2) / 2;
}
