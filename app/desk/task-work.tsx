import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/page/pagination';
import { Bulk } from '@/components/work/bulk';
import type { WorkFilters } from '@/components/work/filters';
import { WorkList } from '@/components/work/list';
import type { Actor } from '@/lib/domain/actor';
import { can } from '@/lib/domain/permissions';
import type { Task } from '@/lib/domain/work/tasks';
import { myWork } from '@/lib/services/work';
import { deskZone } from '@/lib/services/work/people';
import { peopleToChoose } from './narrowing';
import { read } from './reading';
import { taskWords } from './tasks';
import { assignClaimsAction, setDuesAction } from './work-actions';
import { workAddress } from './work-address';

/** How many claims stand on one page. */
const PAGE = 50;

/** The form in which claims of the list are chosen. */
const CHOOSING = 'chosen-claims';

/** What is given to somebody, rather than done by whoever comes first. */
const assignable: readonly Task[] = ['review', 'adjudicate', 'approve'];

type TaskWorkProps = { actor: Actor; task: Task; filters: WorkFilters; cursor: string | undefined };

/** Everything of one task, page by page. */
export async function TaskWork({ actor, task, filters, cursor }: TaskWorkProps) {
  const work = read(
    await myWork(actor, { ...filters, task, cursor, limit: PAGE }),
    workAddress(filters, cursor),
  );
  const { title, none, how } = taskWords[task];
  if (work.items.length === 0)
    return (
      <EmptyState title={none} actions={task === 'draft' ? <ToArticles /> : null}>
        {how}
      </EmptyState>
    );
  const choosing = can(actor, 'work.assign') && assignable.includes(task);
  const actions = { assign: assignClaimsAction, due: setDuesAction };
  return (
    <section aria-labelledby="task-title" className="grid gap-4">
      <h2 id="task-title" className="sr-only">
        {title}
      </h2>
      {choosing ? (
        <Bulk form={CHOOSING} people={await peopleToChoose()} zone={deskZone()} actions={actions} />
      ) : null}
      <WorkList items={work.items} choose={choosing ? CHOOSING : undefined} />
      <Pagination
        label={title}
        newer={cursor ? workAddress(filters) : undefined}
        newerLabel="First"
        older={work.next ? workAddress(filters, work.next) : undefined}
        olderLabel="More"
      />
    </section>
  );
}

const ToArticles = () => (
  <ButtonLink href="/desk/articles" variant="primary">
    Choose an article
  </ButtonLink>
);
