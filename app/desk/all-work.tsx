import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { WorkFilters } from '@/components/work/filters';
import { WorkList } from '@/components/work/list';
import type { Actor } from '@/lib/domain/actor';
import { type Task, tasks } from '@/lib/domain/work/tasks';
import type { WorkItem } from '@/lib/schemas/work';
import { workByTask } from '@/lib/services/work';
import { read } from './reading';
import { type Counts, taskWords } from './tasks';
import { workAddress, workQuery } from './work-address';

/** How many claims of each task stand on the first page. */
const FIRST = 6;

type AllWorkProps = { actor: Actor; counts: Counts; filters: WorkFilters };

/**
 * The beginning of every task that has something, and the way to the rest of it. All of them are read before any is drawn: which was
 * ready first is told by nothing.
 */
export async function AllWork({ actor, counts, filters }: AllWorkProps) {
  const busy = tasks.filter((task) => counts[task] > 0);
  if (busy.length === 0) return <NothingWaits narrowed={workQuery(filters) !== ''} />;
  const lists = read(await workByTask(actor, busy, { ...filters, limit: FIRST }), workAddress());
  return (
    <div className="grid gap-9">
      {lists.map(({ task, items }) => (
        <Some
          key={task}
          task={task}
          items={items}
          count={counts[task]}
          all={workAddress({ ...filters, task })}
        />
      ))}
    </div>
  );
}

type SomeProps = { task: Task; items: readonly WorkItem[]; count: number; all: string };

const Some = ({ task, items, count, all }: SomeProps) => (
  <Section id={task} title={<Title task={task} count={count} />} strong>
    <div className="-mt-1">
      <WorkList items={items} />
      {count > FIRST ? (
        <p className="border-t border-rule pt-3">
          <Link href={all} className="link">
            See all {count >= 99 ? 'of them' : count}
          </Link>
        </p>
      ) : null}
    </div>
  </Section>
);

const Title = ({ task, count }: { task: Task; count: number }) => (
  <>
    {taskWords[task].title}{' '}
    <span className="font-sans text-base font-normal text-ink-muted tabular-nums">{count}</span>
  </>
);

const NothingWaits = ({ narrowed }: { narrowed: boolean }) =>
  narrowed ? (
    <EmptyState
      title="Nothing that fits these filters waits for you"
      actions={<ButtonLink href={workAddress()}>Clear the filters</ButtonLink>}
    >
      Leave one of them out, or look at all claims.
    </EmptyState>
  ) : (
    <NothingAtAll />
  );

const NothingAtAll = () => (
  <EmptyState
    title="Nothing waits for you"
    actions={
      <>
        <ButtonLink href="/desk/articles/new" variant="primary">
          Import an article
        </ButtonLink>
        <ButtonLink href="/desk/claims?status=IN_REVIEW">See what is in review</ButtonLink>
      </>
    }
  >
    Claims that others submit for review come here, and so do your own drafts. Start one from a passage of an
    article.
  </EmptyState>
);
