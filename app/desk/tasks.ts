import { type ListWork, tasks } from '@/lib/schemas/work';

export type Task = (typeof tasks)[number];

type TaskWords = {
  /** Over the list: what to do with it. */
  title: string;
  /** In a tab. */
  label: string;
  /** Where the list would be, when it has nothing. */
  none: string;
};

export type Counts = Record<Task, number>;

/** How many claims others wait for; one's own drafts wait for nobody. */
export const waitingIn = (counts: Counts): number =>
  tasks.filter((task) => task !== 'draft').reduce((sum, task) => sum + counts[task], 0);

/** The work of the desk, task by task, in the order in which claims need it. */
export const taskWords: Record<Task, TaskWords> = {
  review: { title: 'To review', label: 'Review', none: 'No claim waits for your review' },
  adjudicate: { title: 'To adjudicate', label: 'Adjudicate', none: 'No disagreement waits for you' },
  approve: { title: 'To approve', label: 'Approve', none: 'No result waits for approval' },
  publish: { title: 'To publish', label: 'Publish', none: 'No approved claim waits to be published' },
  draft: { title: 'Your drafts', label: 'Drafts', none: 'You have no drafts' },
};

export const workAddress = (task?: Task, cursor?: string): string => {
  const asked = new URLSearchParams({ ...(task ? { task } : {}), ...(cursor ? { cursor } : {}) });
  return asked.size > 0 ? `/desk?${asked}` : '/desk';
};

/** What an address asks of the queue; what it does not know it leaves out. */
export function workAskedFor(params: Record<string, string | string[] | undefined>): Omit<ListWork, 'limit'> {
  const task = tasks.find((known) => known === params.task);
  const { cursor } = params;
  return { task, cursor: task && typeof cursor === 'string' ? cursor : undefined };
}
