import type { WorkRow } from '@/lib/data/work';
import type { FlagKind } from '@/lib/domain/publication/flag/detail';
import type { Task } from '@/lib/domain/work/tasks';

/** Why it waits, task by task. Of an open round it says what was fixed when the round opened, never how far the round has come. */
export const becauseOf: Record<Task, (row: WorkRow) => string> = {
  review: ({ quorum }) => `You did not write it, and ${reviews(quorum ?? 1)} needed.`,
  adjudicate: () => 'Its reviewers disagree, and you had no part in it.',
  summarise: () => 'Its review has a result; readers need the answer in two or three sentences.',
  override: () => 'An editor asks to publish it though it fails a gate. A second editor has to agree.',
  retraction: () => 'An editor asks to retract it. Nothing changes for readers until a second editor agrees.',
  approve: () => 'Its review has a result, and you had no part in it.',
  publish: () => 'It is approved, and you did not write it.',
  sighting: () =>
    'A colleague saw it in one more article. You had no part in it, and can confirm that it stands there.',
  flagged: ({ flag }) => flaggedFor[flag ?? 'ARTICLE_CHANGED'],
  challenge: () => 'A reader reports an error in it, and you had no hand in it.',
  reply: () => 'Somebody who was asked for comment has let the deadline pass. Record what came of it.',
  sentBack: ({ statusReason }) => `Back in draft: ${statusReason}`,
  draft: () => 'Your draft; it has not been submitted.',
};

const flaggedFor: Record<FlagKind, string> = {
  ARTICLE_CHANGED: 'An article it stands in has changed since it was published. Readers are told so.',
  EVIDENCE_RETRACTED: 'Evidence that it rests on was retracted, or put up again. Say what readers are told.',
  EVIDENCE_CHALLENGED:
    'Evidence that it rests on was challenged, or is so no more. Say what readers are told.',
  CAPTURE_MISMATCH: 'A copy of its evidence is not as it was captured. Say what readers are told.',
  SOURCE_DOWNGRADED: 'A source that it rests on has a lower grade. Say what readers are told.',
  SOURCE_MERGED: 'A source that it rests on was merged with another. Say what readers are told.',
  SOURCE_UNMERGED: 'A source that it rests on is two sources again. Say what readers are told.',
  LINEAGE_CHANGED:
    'More is known of where it comes from, and its origins are counted anew. Say what readers are told.',
};

const reviews = (quorum: number): string =>
  quorum === 1 ? 'one review is' : `${['two', 'three'][quorum - 2] ?? quorum} reviews are`;
