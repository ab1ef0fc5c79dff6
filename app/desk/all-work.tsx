import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { WorkList } from '@/components/work/list';
import type { Actor } from '@/lib/domain/actor';
import { type Task, tasks } from '@/lib/domain/work/tasks';
import { myWork } from '@/lib/services/work';
import { read } from './reading';
import { type Counts, taskWords, workAddress } from './tasks';

/** How many claims of each task stand on the first page. */
const FIRST = 6;

/** The beginning of every task that has something, and the way to the rest of it. */
export function AllWork({ actor, counts }: { actor: Actor; counts: Counts }) {
  const busy = tasks.filter((task) => counts[task] > 0);
  if (busy.length === 0) return <NothingWaits />;
  return (
    <div className="grid gap-9">
      {busy.map((task) => (
        <Some key={task} actor={actor} task={task} count={counts[task]} />
      ))}
    </div>
  );
}

async function Some({ actor, task, count }: { actor: Actor; task: Task; count: number }) {
  const work = read(await myWork(actor, { task, cursor: undefined, limit: FIRST }), workAddress());
  const rest = count > FIRST;
  return (
    <Section id={task} title={<Title task={task} count={count} />} strong>
      <div className="-mt-1">
        <WorkList items={work.items} />
        {rest ? (
          <p className="border-t border-rule pt-3">
            <Link href={workAddress(task)} className="link">
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

const NothingWaits = () => (
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
