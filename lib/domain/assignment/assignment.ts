import type { Status } from '@/lib/domain/claim/claim';

/** What somebody can be given to do with a claim. An assignment orders and tells; whoever else may do it still may. */
export const assignedDuties = ['REVIEW', 'ADJUDICATE', 'APPROVE'] as const;
export type AssignedDuty = (typeof assignedDuties)[number];

export const dutyLabels: Record<AssignedDuty, string> = {
  REVIEW: 'Review',
  ADJUDICATE: 'Adjudicate',
  APPROVE: 'Approve',
};

/** How somebody came to it: given by an editor, taken, by the rule, or by the rule in the place of another. */
export const assignmentWays = ['HAND', 'TAKEN', 'RULE', 'REPLACEMENT'] as const;
export type AssignmentWay = (typeof assignmentWays)[number];

export const assignmentEndings = [
  'DONE',
  'LAPSED',
  'GIVEN_BACK',
  'REASSIGNED',
  'STEPPED_ASIDE',
  'MOOT',
] as const;
export type AssignmentEnding = (typeof assignmentEndings)[number];

/** What a claim asks of somebody in each state; nothing where it can be given to nobody. */
const asked: Partial<Record<Status, AssignedDuty>> = {
  IN_REVIEW: 'REVIEW',
  ADJUDICATION: 'ADJUDICATE',
  REVIEWED: 'APPROVE',
};
export const dutyIn = (status: Status): AssignedDuty | null => asked[status] ?? null;

/** The state in which a claim asks for a duty. */
export const statusOf: Record<AssignedDuty, Status> = {
  REVIEW: 'IN_REVIEW',
  ADJUDICATE: 'ADJUDICATION',
  APPROVE: 'REVIEWED',
};

/** How many people a claim is given to at once: as many as it needs reviews, else one. */
export const placesFor = (duty: AssignedDuty, quorum: number): number => (duty === 'REVIEW' ? quorum : 1);

/** Until when a take holds. Hours go by on every clock, also through a night that has one more or less. */
export const leaseFrom = (now: Date, hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
