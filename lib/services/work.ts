import { pageOf } from '@/lib/data/paging';
import { countWork, type Task, type WorkRow, workPage } from '@/lib/data/work';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import type { FlagKind } from '@/lib/domain/publication/flag/detail';
import { ok, type Result } from '@/lib/domain/result';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import type { Page } from '@/lib/schemas/primitives';
import { type ListWork, tasks, type WorkItem } from '@/lib/schemas/work';
import { cardsFor } from '@/lib/services/claim/card';
import type { WriteOptions } from '@/lib/services/writing';

/** Nobody needs to know more exactly than "99 or more". */
const COUNTED_UP_TO = 99;

/** What waits for this person and why, the last changed first. Who has sealed a review or stepped aside is done with it. */
export async function myWork(
  actor: Actor,
  { task, cursor, limit }: ListWork,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<Page<WorkItem>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const asked = tasksOf(person.value).filter((t) => task === undefined || t === task);
  const rows = await workPage(person.value, asked, { cursor, limit }, now);
  const card = await cardsFor(rows);
  const item = (row: WorkRow) => ({ task: row.task, because: becauseOf[row.task](row), claim: card(row) });
  return ok(pageOf(rows, limit, (row) => ({ at: row.changedAt, id: row.id }), item));
}

/** The claim that this person may review next: the first of their list that is not the one they come from. */
export async function nextReview(actor: Actor, exceptId: string): Promise<Result<ClaimCard | null>> {
  const work = await myWork(actor, { task: 'review', limit: 2 });
  if (!work.ok) return work;
  return ok(work.value.items.map(({ claim }) => claim).find(({ id }) => id !== exceptId) ?? null);
}

/** How much waits for this person, task by task, up to 99 each. */
export async function workCounts(
  actor: Actor,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<Record<Task, number>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const counts = { ...nothing };
  const counted = await countWork(person.value, tasksOf(person.value), COUNTED_UP_TO, now);
  for (const { task, waiting } of counted) counts[task] = waiting;
  return ok(counts);
}

const nothing: Record<Task, number> = {
  ...{ review: 0, adjudicate: 0, summarise: 0, override: 0 },
  ...{ approve: 0, publish: 0, reply: 0, flagged: 0, challenge: 0, draft: 0 },
};

/** What can wait for somebody on the desk: adjudicating, overriding, approving and publishing are editors' work. */
export const tasksOf = ({ role }: Pick<Actor, 'role'>): readonly Task[] =>
  role === 'EDITOR' ? tasks : ['review', 'summarise', 'reply', 'draft'];

/** Why it waits. Of an open round it says what was fixed when the round opened, never how far the round has come. */
const becauseOf: Record<Task, (row: WorkRow) => string> = {
  review: ({ quorum }) => `You did not write it, and ${reviews(quorum ?? 1)} needed.`,
  adjudicate: () => 'Its reviewers disagree, and you had no part in it.',
  summarise: () => 'Its review has a result; readers need the answer in two or three sentences.',
  override: () => 'An editor asks to publish it though it fails a gate. A second editor has to agree.',
  approve: () => 'Its review has a result, and you had no part in it.',
  publish: () => 'It is approved, and you did not write it.',
  flagged: ({ flag }) => flaggedFor[flag ?? 'ARTICLE_CHANGED'],
  challenge: () => 'A reader reports an error in it, and you had no hand in it.',
  reply: () => 'Somebody who was asked for comment has let the deadline pass. Record what came of it.',
  draft: ({ statusReason }) =>
    statusReason === null ? 'Your draft; it has not been submitted.' : `Back in draft: ${statusReason}`,
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
