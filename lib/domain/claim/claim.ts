export const claimKinds = [
  'FACTUAL',
  'QUANTITATIVE',
  'CAUSAL',
  'PREDICTION',
  'QUOTE',
  'ABSENCE',
  'OPINION',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const claimKindLabels: Record<ClaimKind, string> = {
  FACTUAL: 'Fact',
  QUANTITATIVE: 'Quantity',
  CAUSAL: 'Cause',
  PREDICTION: 'Prediction',
  QUOTE: 'Quote',
  ABSENCE: 'Did not happen',
  OPINION: 'Opinion (not checkable)',
};

export const statuses = [
  'DRAFT',
  'IN_REVIEW',
  'ADJUDICATION',
  'REVIEWED',
  'APPROVED',
  'PUBLISHED',
  'RETRACTED',
  'WITHDRAWN',
] as const;
export type Status = (typeof statuses)[number];

export const statusLabels: Record<Status, string> = {
  DRAFT: 'Draft',
  IN_REVIEW: 'In review',
  ADJUDICATION: 'Adjudication',
  REVIEWED: 'Reviewed',
  APPROVED: 'Approved',
  PUBLISHED: 'Published',
  RETRACTED: 'Retracted',
  WITHDRAWN: 'Withdrawn',
};

export const risks = ['LOW', 'NORMAL', 'HIGH'] as const;
export type Risk = (typeof risks)[number];
export const riskLabels: Record<Risk, string> = { LOW: 'Low', NORMAL: 'Normal', HIGH: 'High' };

export const comparators = ['EQ', 'GT', 'GTE', 'LT', 'LTE', 'APPROX', 'RANGE'] as const;
export type Comparator = (typeof comparators)[number];

export const comparatorLabels: Record<Comparator, string> = {
  EQ: 'exactly',
  GT: 'more than',
  GTE: 'at least',
  LT: 'fewer than',
  LTE: 'at most',
  APPROX: 'about',
  RANGE: 'between',
};

/** A typed quantity. `high` is set for RANGE alone; `unit` is a plain noun ("fighters", "US dollars a month"). */
export type Quantity = {
  comparator: Comparator;
  low: number;
  high: number | null;
  unit: string;
  asOf: string | null;
};

export const occurrences = ['FIRST', 'REPEAT'] as const;
export type Occurrence = (typeof occurrences)[number];

/** An opinion is recorded, attributed and shown, but nobody can rate it true or false. */
export const isCheckable = (kind: ClaimKind): boolean => kind !== 'OPINION';

/** Says why a quantity does not hold together, or null. */
export function quantityProblem(q: Pick<Quantity, 'comparator' | 'low' | 'high'>): string | null {
  if (q.comparator === 'RANGE') {
    if (q.high === null) return 'A range needs its upper end.';
    if (q.high <= q.low) return 'The upper end of a range must be above its lower end.';
    return null;
  }
  return q.high === null ? null : 'Only a range has an upper end.';
}

/** "more than 10,000 fighters, as of at their peak". Digits are grouped for the reader's language. */
export function quantityInWords(q: Quantity, locale = 'en'): string {
  const n = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const amount =
    q.comparator === 'RANGE' && q.high !== null
      ? `${n.format(q.low)} and ${n.format(q.high)}`
      : n.format(q.low);
  return `${comparatorLabels[q.comparator]} ${amount} ${q.unit}${q.asOf ? ` (${q.asOf})` : ''}`;
}
