import { placeOf } from '@/lib/data/claim/order';
import { pageOf } from '@/lib/data/paging';
import { countWork, type WorkRow, workPage } from '@/lib/data/work';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { noWork, type Task, tasksOf } from '@/lib/domain/work/tasks';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import type { Page } from '@/lib/schemas/primitives';
import type { CountWork, ListWork, WorkItem } from '@/lib/schemas/work';
import { cardsFor } from '@/lib/services/claim/card';
import { narrowingOf } from '@/lib/services/claim/narrowing';
import { becauseOf } from '@/lib/services/work/because';
import { holdersOf } from '@/lib/services/work/holders';
import { workerOf } from '@/lib/services/work/worker';
import type { WriteOptions } from '@/lib/services/writing';

/** Nobody needs to know more exactly than "99 or more". */
const COUNTED_UP_TO = 99;

/**
 * What waits for this person and why, the last changed first unless it is asked for in another order, and who has it. Who has sealed
 * a review or stepped aside is done with it.
 */
export async function myWork(
  actor: Actor,
  input: ListWork,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<Page<WorkItem>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const { task, cursor, limit, sort: order = 'changed' } = input;
  const asked = tasksOf(person.value).filter((t) => task === undefined || t === task);
  const by = narrowingOf(input, person.value, now);
  const rows = await workPage(await workerOf(person.value), asked, by, { order, cursor, limit, now });
  const card = await cardsFor(rows, now);
  const holders = await holdersOf(rows, person.value, now);
  return ok(
    pageOf(rows, limit, placeOf, (row: WorkRow) => ({
      ...{ task: row.task, because: becauseOf[row.task](row) },
      ...{ claim: card(row), holders: holders(row) },
    })),
  );
}

/** The claim that this person may review next: the first of their list that is not the one they come from. */
export async function nextReview(actor: Actor, exceptId: string): Promise<Result<ClaimCard | null>> {
  const work = await myWork(actor, { task: 'review', limit: 2 });
  if (!work.ok) return work;
  return ok(work.value.items.map(({ claim }) => claim).find(({ id }) => id !== exceptId) ?? null);
}

/** How much waits for this person, task by task, narrowed as a list is, up to 99 each. */
export async function workCounts(
  actor: Actor,
  input: CountWork = {},
  { now = new Date() }: WriteOptions = {},
): Promise<Result<Record<Task, number>>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const counts = { ...noWork };
  const by = narrowingOf(input, person.value, now);
  const worker = await workerOf(person.value);
  const counted = await countWork(worker, tasksOf(person.value), by, COUNTED_UP_TO, now);
  for (const { task, waiting } of counted) counts[task] = waiting;
  return ok(counts);
}

/** The same as the API answers it. */
export async function countMyWork(
  actor: Actor,
  input: CountWork,
): Promise<Result<{ counts: Record<Task, number> }>> {
  const counts = await workCounts(actor, input);
  return counts.ok ? ok({ counts: counts.value }) : counts;
}
