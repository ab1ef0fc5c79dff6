import { type Task, tasks } from '@/lib/domain/work/tasks';

type TaskWords = {
  /** Over the list: what to do with it. */
  title: string;
  /** In a tab. */
  label: string;
  /** Where the list would be, when it has nothing. */
  none: string;
  /** Then: where it comes from, or how to begin. */
  how: string;
};

export type Counts = Record<Task, number>;

/** How many claims others wait for; one's own new drafts wait for nobody. */
export const waitingIn = (counts: Counts): number =>
  tasks.filter((task) => task !== 'draft').reduce((sum, task) => sum + counts[task], 0);

/** The work of the desk, task by task, in the order in which claims need it. */
export const taskWords: Record<Task, TaskWords> = {
  review: {
    title: 'To review',
    label: 'Review',
    none: 'No claim waits for your review',
    how: 'Claims that others submit come here, except those that you wrote or helped to write.',
  },
  adjudicate: {
    title: 'To adjudicate',
    label: 'Adjudicate',
    none: 'No disagreement waits for you',
    how: 'Where reviewers disagree, an editor who had no part in the claim decides.',
  },
  summarise: {
    title: 'To say in short',
    label: 'In short',
    none: 'No result waits for its answer in short',
    how: 'Claims whose review has a result come here until somebody answers them in two or three sentences. Whoever does may not approve them.',
  },
  override: {
    title: 'To let pass',
    label: 'Override',
    none: 'No editor asks you to let a claim pass',
    how: 'Where a claim fails a gate and an editor asks to publish it all the same, another editor agrees or ends it.',
  },
  retraction: {
    title: 'To retract',
    label: 'Retract',
    none: 'No editor asks you to retract a claim',
    how: 'Where an editor asks to retract what readers see, another editor looks at what rests on it and confirms, or ends the request.',
  },
  approve: {
    title: 'To approve',
    label: 'Approve',
    none: 'No result waits for approval',
    how: 'Claims whose review has a result come here, if you had no part in them.',
  },
  publish: {
    title: 'To publish',
    label: 'Publish',
    none: 'No approved claim waits to be published',
    how: 'Approved claims come here, except those that you wrote or helped to write.',
  },
  sighting: {
    title: 'Seen in one more article',
    label: 'Sightings',
    none: 'No sighting waits for an editor',
    how: 'Where a colleague saw a published claim in one more article, an editor who had no part in it confirms or refuses that.',
  },
  reply: {
    title: 'Replies that are due',
    label: 'Replies',
    none: 'No deadline for a reply has passed',
    how: 'When somebody whom you asked for comment lets the deadline pass, the claim comes here until you record what came of it.',
  },
  flagged: {
    title: 'Changed under us',
    label: 'Changed',
    none: 'No published claim was touched by a change',
    how: 'When an article changes a passage of a published claim, the claim comes here, and its readers are told at once.',
  },
  sentBack: {
    title: 'Back with you',
    label: 'Sent back',
    none: 'No draft came back to you',
    how: 'Claims of yours that were sent back, reopened or restored come here with the reason, until you submit them again.',
  },
  challenge: {
    title: 'Errors that readers report',
    label: 'Challenges',
    none: 'No reader’s challenge waits for you',
    how: 'When a reader reports an error in a published claim that you neither wrote, approved nor published, the claim comes here until an editor decides.',
  },
  draft: {
    title: 'Your drafts',
    label: 'Drafts',
    none: 'You have no drafts',
    how: 'Start one from a passage of an article: select its words and write the claim beside them.',
  },
};
