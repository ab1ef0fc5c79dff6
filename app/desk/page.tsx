import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageHeader } from '@/components/ui/page/header';
import { TabNav } from '@/components/ui/page/tab-nav';
import { Section } from '@/components/ui/section';
import { Offers } from '@/components/work/about/offer';
import { type WorkFilters, WorkListFilters } from '@/components/work/filters';
import { HeldList } from '@/components/work/held';
import { SavedFilters } from '@/components/work/saved-filters';
import { TakeNext } from '@/components/work/take-next';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import { tasksOf } from '@/lib/domain/work/tasks';
import { workCounts } from '@/lib/services/work';
import { listFilters } from '@/lib/services/work/filters';
import { heldWork } from '@/lib/services/work/mine';
import { anythingToTake } from '@/lib/services/work/taking';
import { AllWork } from './all-work';
import type { SearchParams } from './asked-for';
import { myCounts } from './my-counts';
import { fieldsFor, keyOf, offersFor, settled, type Unsettled } from './narrowing';
import { read } from './reading';
import { TaskWork } from './task-work';
import { type Counts, taskWords, waitingIn } from './tasks';
import { removeFilterAction, saveFilterAction, takeNextAction } from './work-actions';
import { filtersIn, workAddress, workAskedFor, workQuery } from './work-address';
import { WorkAside } from './work-aside';

export const metadata: Metadata = { title: 'My work' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and lists and filters work without. */
export const instant = false;

type Props = { searchParams: Promise<SearchParams> };

/** What waits for whoever is signed in, and why. An administrator has no desk and is led to their own first page. */
export default async function WorkPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (actor.role === 'ADMIN') redirect('/desk/people');
  const params = await searchParams;
  const asked = workAskedFor(params);
  const cursor = asked.task && asked.cursor;
  const { filters, open } = await settled(params, filtersIn(asked));
  const here = workAddress(filters, cursor);
  const counts = read(await (isNarrowed(filters) ? workCounts(actor, filters) : myCounts(actor)), here);
  const toTake = read(await anythingToTake(actor), here);
  return (
    <div className="grid gap-6">
      <PageHeader
        size="tool"
        title="My work"
        lede={waiting(counts, filters)}
        actions={toTake ? <TakeNext take={takeNextAction} /> : null}
      />
      <WorkAside />
      <Held actor={actor} here={here} />
      <TabNav label="My work by task" tabs={tabsFor(actor, counts, filters)} />
      <Narrowing actor={actor} filters={filters} open={open} here={here} />
      {filters.task ? (
        <TaskWork actor={actor} task={filters.task} filters={filters} cursor={cursor} />
      ) : (
        <AllWork actor={actor} counts={counts} filters={filters} />
      )}
    </div>
  );
}

/** Whether all of somebody's work is narrowed; one task of it is a part of the page. */
const isNarrowed = ({ task: _, ...filters }: WorkFilters): boolean => workQuery(filters) !== '';

function waiting(counts: Counts, filters: WorkFilters): string {
  const others = waitingIn(counts);
  const fitting = isNarrowed(filters) ? ' that fits these filters' : '';
  if (others === 0) return fitting ? `Nothing${fitting} waits for you.` : 'Nobody waits for you.';
  return `${others === 1 ? `One claim${fitting} waits` : `${others} claims${fitting.replace('fits', 'fit')} wait`} for you.`;
}

const tabsFor = (actor: Actor, counts: Counts, { task: current, ...filters }: WorkFilters) => [
  { href: workAddress(filters), label: 'All', current: !current },
  ...tasksOf(actor).map((task) => ({
    href: workAddress({ ...filters, task }),
    label: taskWords[task].label,
    count: counts[task],
    current: task === current,
  })),
];

/** What this person took, or was given. */
async function Held({ actor, here }: { actor: Actor; here: string }) {
  const held = read(await heldWork(actor), here);
  if (held.items.length === 0) return null;
  return (
    <Section id="held" title="Yours to do" strong>
      <HeldList items={held.items} />
    </Section>
  );
}

type NarrowingProps = { actor: Actor; filters: WorkFilters; open: readonly Unsettled[]; here: string };

async function Narrowing({ actor, filters, open, here }: NarrowingProps) {
  const kept = read(await listFilters(actor, { list: 'work' }), here);
  return (
    <div className="grid gap-3">
      <WorkListFilters
        key={keyOf(workAddress(filters), open)}
        {...(await fieldsFor(filters, open, workAddress))}
        clear={isNarrowed(filters) || open.length > 0 ? workAddress({ task: filters.task }) : null}
      />
      <Offers offers={offersFor(open, filters, workAddress)} />
      <SavedFilters
        list="work"
        path="/desk"
        query={workQuery(filters)}
        kept={kept.items}
        actions={{ save: saveFilterAction, remove: removeFilterAction }}
      />
    </div>
  );
}
