import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageHeader } from '@/components/ui/page/header';
import { TabNav } from '@/components/ui/page/tab-nav';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import { type Task, tasksOf } from '@/lib/domain/work/tasks';
import { workCounts } from '@/lib/services/work';
import { AllWork } from './all-work';
import { read } from './reading';
import { TaskWork } from './task-work';
import { type Counts, taskWords, waitingIn, workAddress, workAskedFor } from './tasks';
import { WorkAside } from './work-aside';

export const metadata: Metadata = { title: 'My work' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and lists and filters work without. */
export const instant = false;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What waits for whoever is signed in, and why. An administrator has no desk and is led to their own first page. */
export default async function WorkPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (actor.role === 'ADMIN') redirect('/desk/people');
  const { task, cursor } = workAskedFor(await searchParams);
  const counts = read(await workCounts(actor), workAddress(task, cursor));
  return (
    <div className="grid gap-6">
      <PageHeader size="tool" title="My work" lede={waiting(counts)} />
      <WorkAside />
      <TabNav label="My work by task" tabs={tabsFor(actor, counts, task)} />
      {task ? (
        <TaskWork actor={actor} task={task} cursor={cursor} />
      ) : (
        <AllWork actor={actor} counts={counts} />
      )}
    </div>
  );
}

function waiting(counts: Counts): string {
  const others = waitingIn(counts);
  if (others === 0) return 'Nobody waits for you.';
  return `${others === 1 ? 'One claim waits' : `${others} claims wait`} for you.`;
}

function tabsFor(actor: Actor, counts: Counts, current: Task | undefined) {
  return [
    { href: workAddress(), label: 'All', current: !current },
    ...tasksOf(actor).map((task) => ({
      href: workAddress(task),
      label: taskWords[task].label,
      count: counts[task],
      current: task === current,
    })),
  ];
}
