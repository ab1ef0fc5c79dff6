import type { Role } from '@/lib/domain/actor';

/**
 * What can wait for somebody, in the order in which claims need it. A claim has at most one task for each person, so it stands
 * in a list of work at most once. A task that is added is one entry here, in `lib/data/work/waits.ts`, in
 * `lib/services/work/because.ts` and in `app/desk/tasks.ts`.
 */
export const tasks = [
  'review',
  'adjudicate',
  'summarise',
  'override',
  'retraction',
  'approve',
  'publish',
  'sighting',
  'reply',
  'flagged',
  'challenge',
  'sentBack',
  'draft',
] as const;
export type Task = (typeof tasks)[number];

/** Nothing of any task. */
export const noWork: Record<Task, number> = {
  ...{ review: 0, adjudicate: 0, summarise: 0, override: 0, retraction: 0, approve: 0 },
  ...{ publish: 0, sighting: 0, reply: 0, flagged: 0, challenge: 0, sentBack: 0, draft: 0 },
};

/** Editors' work: deciding, letting pass, approving, publishing, and what readers are told. */
const ofEditors: readonly Task[] = [
  'adjudicate',
  'override',
  'retraction',
  'approve',
  'publish',
  'sighting',
  'flagged',
  'challenge',
];

/** What can wait for somebody of this role on the desk. */
export const tasksOf = ({ role }: { role: Role }): readonly Task[] =>
  role === 'EDITOR' ? tasks : tasks.filter((task) => !ofEditors.includes(task));
