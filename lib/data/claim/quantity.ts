import type { Quantity } from '@/lib/domain/claim/claim';
import type { ClaimRow } from './graph';

/** The typed quantity, where the claim has one. */
export function quantityOf(
  row: Pick<
    ClaimRow,
    'quantityComparator' | 'quantityLow' | 'quantityHigh' | 'quantityUnit' | 'quantityAsOf'
  >,
): Quantity | null {
  const { quantityComparator: comparator, quantityLow: low, quantityHigh: high, quantityUnit: unit } = row;
  if (comparator === null || low === null || unit === null) return null;
  return { comparator, low, high, unit, asOf: row.quantityAsOf };
}
