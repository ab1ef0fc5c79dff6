import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { WorkFilters } from '@/components/work/filters';
import { WorkList } from '@/components/work/list';
import type { Actor } from '@/lib/domain/actor';
import { type Task, tasks } from '@/lib/domain/work/tasks';
import { myWork } from '@/lib/services/work';
import { read } from './reading';
import { type Counts, taskWords } from './tasks';
import { workAddress, workQuery } from './work-address';

/** How many claims of each task stand on the first page. */
const FIRST = 6;

type AllWorkProps = { actor: Actor; counts: Counts; filters: WorkFilters };

/** The beginning of every task that has something, and the way to the rest of it. */
export function AllWork({ actor, counts, filters }: AllWorkProps) {
  const busy = tasks.filter((task) => counts[task] > 0);
  if (busy.length === 0) return <NothingWaits narrowed={workQuery(filters) !== ''} />;
  return (
    <div className="grid gap-9">
      {busy.map((task) => (
        <Some key={task} actor={actor} filters={{ ...filters, task }} task={task} count={counts[task]} />
      ))}
    </div>
  );
}

type SomeProps = { actor: Actor; task: Task; filters: WorkFilters; count: number };

async function Some({ actor, task, filters, count }: SomeProps) {
  const asked = { ...filters, task, cursor: undefined, limit: FIRST };
  const work = read(await myWork(actor, asked), workAddress());
  const rest = count > FIRST;
  return (
    <Section id={task} title={<Title task={task} count={count} />} strong>
      <div className="-mt-1">
        <WorkList items={work.items} />
        {rest ? (
          <p className="border-t border-rule pt-3">
            <Link href={workAddress(filters)} className="link">
              See all {count >= 99 ? 'of them' : count}
            </Link>
          </p>
        ) : null}
      </div>
    </Section>
  );
}

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
