import { placeOf } from '@/lib/data/claim/order';
import { pageOf } from '@/lib/data/paging';
import { countWork, type WorkRow, workPage } from '@/lib/data/work';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result } from '@/lib/domain/result';
import { noWork, type Task, tasksOf } from '@/lib/domain/work/tasks';
import type { Worker } from '@/lib/domain/workflow/kept-free';
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
  return ok(await listed(await workerOf(person.value), input, now));
}

/** The beginning of each of these tasks, in their order, narrowed and ordered as a list is. */
export async function workByTask(
  actor: Actor,
  wanted: readonly Task[],
  input: Omit<ListWork, 'task' | 'cursor'>,
  { now = new Date() }: WriteOptions = {},
): Promise<Result<{ task: Task; items: WorkItem[] }[]>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const worker = await workerOf(person.value);
  const beginning = async (task: Task) => ({
    task,
    items: (await listed(worker, { ...input, task }, now)).items,
  });
  return ok(await Promise.all(wanted.map(beginning)));
}

async function listed(worker: Worker, input: ListWork, now: Date): Promise<Page<WorkItem>> {
  const { task, cursor, limit, sort: order = 'changed' } = input;
  const asked = tasksOf(worker).filter((t) => task === undefined || t === task);
  const rows = await workPage(worker, asked, narrowingOf(input, worker, now), { order, cursor, limit, now });
  const card = await cardsFor(rows, now);
  const holders = await holdersOf(rows, worker, now);
  return pageOf(rows, limit, placeOf, (row: WorkRow) => ({
    ...{ task: row.task, because: becauseOf[row.task](row) },
    ...{ claim: card(row), holders: holders(row) },
  }));
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
