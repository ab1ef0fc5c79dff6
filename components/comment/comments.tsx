import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import { Pagination } from '@/components/ui/page/pagination';
import { TabNav } from '@/components/ui/page/tab-nav';
import type { CommentList } from '@/lib/schemas/comment';
import type { CommentingProps } from './actions';
import { type ShownThreads, threadsAddress } from './addresses';
import { NewComment } from './form';
import { type CommentedThing, thingOf } from './things';
import { Thread } from './thread';
import { Names } from './words';

export type CommentsProps = Omit<CommentingProps, 'people'> & {
  claimId: string;
  comments: CommentList;
  /** What this person can comment on. */
  things: readonly CommentedThing[];
  shown: ShownThreads;
};

/** What the desk says to itself about a claim: its threads, by what they are about, and the form for one more. */
export function Comments({ claimId, comments, things, shown, me, actions }: CommentsProps) {
  const thing = things.find(({ id }) => id === (shown.about ?? null)) ?? things[0];
  const commenting = { me, actions, people: comments.people };
  return (
    <div className="grid gap-6">
      <TabNav label="Comments by state" tabs={tabsOf(claimId, comments, shown)} />
      {shown.about ? <Chosen claimId={claimId} thing={thing} shown={shown} /> : null}
      {comments.items.length === 0 ? (
        <p className="text-ink-muted">
          {shown.open ? 'Nothing is left to settle.' : 'Nobody has said anything.'}
        </p>
      ) : null}
      <ul className="grid gap-6 empty:hidden">
        {comments.items.map((thread) => (
          <li key={thread.comment.id} className="border-t border-rule pt-4 first:border-t-0 first:pt-0">
            <Thread {...commenting} thread={thread} thing={thingOf(things, thread.comment)} />
          </li>
        ))}
      </ul>
      <Pagination
        label="Comments"
        newer={shown.cursor ? threadsAddress(claimId, { ...shown, cursor: undefined }) : undefined}
        newerLabel="Newest"
        older={comments.next ? threadsAddress(claimId, { ...shown, cursor: comments.next }) : undefined}
      />
      {comments.make.allowed && thing ? (
        <Disclosure
          key={thing.id ?? 'claim'}
          open={shown.about !== undefined}
          summary={<About thing={thing} />}
        >
          <div className="grid gap-4">
            {comments.only ? (
              <p className="measure text-sm">
                <span>The claim is in review. Until the round concludes, what you write is seen by </span>
                <Names people={comments.only} />
                <span> alone.</span>
              </p>
            ) : null}
            <NewComment {...commenting} claimId={claimId} thing={thing} />
          </div>
        </Disclosure>
      ) : (
        <p className="text-sm text-ink-muted">{comments.make.because.join(' ')}</p>
      )}
    </div>
  );
}

const About = ({ thing }: { thing: CommentedThing }) => (
  <span>
    <span>Comment {thing.label.toLowerCase()}</span>
    {thing.words ? (
      <span className="font-normal">
        : <bdi>{thing.words}</bdi>
      </span>
    ) : null}
  </span>
);

type ChosenProps = { claimId: string; thing: CommentedThing | undefined; shown: ShownThreads };

/** Which thing the threads are about, and the way back to all. */
const Chosen = ({ claimId, thing, shown }: ChosenProps) => (
  <p className="text-sm">
    <span>{thing?.id === shown.about ? thing?.label : 'On something that the claim has no more'}</span>
    {thing?.id === shown.about && thing?.words ? (
      <span>
        : <bdi>{thing.words}</bdi>
      </span>
    ) : null}
    <span>. </span>
    <Link href={threadsAddress(claimId, { open: shown.open })} className="link">
      Show all threads
    </Link>
  </p>
);

function tabsOf(claimId: string, { counts }: CommentList, { open, about }: ShownThreads) {
  const counted = counts.filter(({ subjectId }) => about === undefined || subjectId === about);
  const sum = (of: 'open' | 'all') => counted.reduce((total, count) => total + count[of], 0);
  return [
    {
      href: threadsAddress(claimId, { open: true, about }),
      label: 'Open',
      count: sum('open'),
      current: open,
    },
    {
      href: threadsAddress(claimId, { open: false, about }),
      label: 'All',
      count: sum('all'),
      current: !open,
    },
  ];
}
