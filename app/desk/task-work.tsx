import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/page/pagination';
import { WorkList } from '@/components/work/list';
import type { Actor } from '@/lib/domain/actor';
import type { Task } from '@/lib/domain/work/tasks';
import { myWork } from '@/lib/services/work';
import { read } from './reading';
import { taskWords, workAddress } from './tasks';

/** How many claims stand on one page. */
const PAGE = 50;

type TaskWorkProps = { actor: Actor; task: Task; cursor: string | undefined };

/** Everything of one task, page by page. */
export async function TaskWork({ actor, task, cursor }: TaskWorkProps) {
  const work = read(await myWork(actor, { task, cursor, limit: PAGE }), workAddress(task, cursor));
  const { title, none, how } = taskWords[task];
  if (work.items.length === 0)
    return (
      <EmptyState title={none} actions={task === 'draft' ? <ToArticles /> : null}>
        {how}
      </EmptyState>
    );
  return (
    <section aria-labelledby="task-title" className="grid gap-4">
      <h2 id="task-title" className="sr-only">
        {title}
      </h2>
      <WorkList items={work.items} />
      <Pagination
        label={title}
        newer={cursor ? workAddress(task) : undefined}
        newerLabel="Newest"
        older={work.next ? workAddress(task, work.next) : undefined}
      />
    </section>
  );
}

const ToArticles = () => (
  <ButtonLink href="/desk/articles" variant="primary">
    Choose an article
  </ButtonLink>
);
