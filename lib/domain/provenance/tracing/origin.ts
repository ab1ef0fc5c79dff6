/** What is known of a text that shares its words with another. `agencies`: whom it credits, by their names here. */
export type Carrier = { publishedAt: string | null; isAgency: boolean; agencies: readonly string[] };

/**
 * Which of two texts with the same words the other comes from: a wire agency's, else the one that was published earlier. Neither where
 * both carry the same agency, or where nobody can tell: then both are the same wire.
 */
export function originOf(one: Carrier, other: Carrier): 'one' | 'other' | null {
  if (one.isAgency !== other.isAgency) return one.isAgency ? 'one' : 'other';
  if (one.agencies.some((name) => other.agencies.includes(name))) return null;
  const order = compareDates(one.publishedAt, other.publishedAt);
  return order === 0 ? null : order < 0 ? 'one' : 'other';
}

/** Below 0 where the first is earlier, above where it is later, 0 where both are one or nobody can tell. */
function compareDates(one: string | null, other: string | null): number {
  if (one === null || other === null) return 0;
  if (isInstant(one) && isInstant(other)) return Math.sign(Date.parse(one) - Date.parse(other));
  const precision = Math.min(10, one.length, other.length);
  const [a, b] = [one.slice(0, precision), other.slice(0, precision)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a date is a time with its zone. */
const isInstant = (date: string): boolean => /T.*(?:Z|[+-]\d\d:\d\d)$/.test(date);
