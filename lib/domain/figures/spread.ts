import { quantile } from '@/lib/domain/review/agreement/interval';

/** How numbers are spread: how many there are, and the values that a quarter, a half and three quarters lie below. */
export type Spread = { n: number; low: number; median: number; high: number };

/** Null where there is none. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    n: sorted.length,
    low: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
  };
}
