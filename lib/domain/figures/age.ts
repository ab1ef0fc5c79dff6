import type { Status } from '@/lib/domain/claim/claim';

/** Where a claim waits for somebody. What is published, retracted or withdrawn waits for nobody. */
export const waitingStates = [
  'DRAFT',
  'IN_REVIEW',
  'ADJUDICATION',
  'REVIEWED',
  'APPROVED',
] as const satisfies Status[];
export type WaitingState = (typeof waitingStates)[number];

/** How long a claim has waited, in days: from `from` on, and below `to`; the last has no end. */
export const ageBands = [
  { label: 'under a day', from: 0, to: 1 },
  { label: '1 to 3 days', from: 1, to: 3 },
  { label: '3 to 7 days', from: 3, to: 7 },
  { label: '1 to 4 weeks', from: 7, to: 28 },
  { label: '4 weeks or more', from: 28, to: null },
] as const;

/** The instants that part the bands, the latest first: what changed after the first is in the first band. */
export const bandEdges = (now: Date): Date[] =>
  ageBands.slice(1).map(({ from }) => new Date(now.getTime() - from * DAY));

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;
