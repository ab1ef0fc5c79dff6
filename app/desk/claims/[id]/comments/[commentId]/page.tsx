import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { threadAddress, threadsAddress } from '@/components/comment/addresses';
import { thingOf, thingsIn } from '@/components/comment/things';
import { Thread } from '@/components/comment/thread';
import { Breadcrumbs } from '@/components/ui/page/breadcrumbs';
import { PageHeader } from '@/components/ui/page/header';
import { Pagination } from '@/components/ui/page/pagination';
import { Section } from '@/components/ui/section';
import { currentActor } from '@/lib/auth/current-actor';
import type { Actor } from '@/lib/domain/actor';
import { askedCursor } from '@/lib/schemas/primitives';
import { getClaim } from '@/lib/services/claim/claims';
import { getThread, listAnswers, listComments } from '@/lib/services/comment/listing';
import { read } from '../../../../reading';
import type { SearchParams } from '../asked-for';
import { commentActions } from '../comment-actions';

export const metadata: Metadata = { title: 'Comment' };

/** Waits for what it reads instead of streaming it in: what streams needs a script, and threads are read without. */
export const instant = false;

type Props = {
  params: Promise<{ id: string; commentId: string }>;
  searchParams: Promise<SearchParams>;
};

/** One thread by itself, page by page: where whoever was mentioned in it is led. */
export default async function ThreadPage({ params, searchParams }: Props) {
  const { id, commentId } = await params;
  const cursor = askedCursor((await searchParams).after);
  const actor = await currentActor();
  const here = threadAddress(id, commentId);
  const { claim, thread, people, next } = await threadFor(actor, { id, commentId, cursor }, here);
  const thing = thingOf(thingsIn(claim), thread.comment);
  const crumbs = [
    { label: 'Claims', href: '/desk/claims' },
    { label: claim.statement, href: `/desk/claims/${id}` },
    { label: 'Comments', href: threadsAddress(id, { open: false }) },
    { label: 'Thread' },
  ];
  return (
    <div className="grid max-w-3xl gap-6">
      <Breadcrumbs crumbs={crumbs} />
      <PageHeader
        size="tool"
        title="Comment"
        lede={
          <span dir={claim.direction} lang={claim.language} className="block">
            {claim.statement}
          </span>
        }
      />
      <Section id="thread" title="Thread">
        <Thread me={actor.id ?? ''} actions={commentActions} people={people} thread={thread} thing={thing} />
      </Section>
      <Pagination
        label="Answers"
        newer={cursor ? here : undefined}
        newerLabel="From the first"
        older={next ? `${here}?after=${encodeURIComponent(next)}` : undefined}
        olderLabel="Later answers"
      />
    </div>
  );
}

/** How many answers stand on one page. */
const ANSWERS = 50;

type Asked = { id: string; commentId: string; cursor: string | undefined };

async function threadFor(actor: Actor, { id, commentId, cursor }: Asked, here: string) {
  const claim = read(await getClaim(actor, { claimId: id }), here);
  const { comment, only } = read(await getThread(actor, { commentId }), here);
  if (comment.claimId !== id) notFound();
  const { items: answers, next } = read(
    await listAnswers(actor, { commentId: comment.id, cursor, limit: ANSWERS }),
    here,
  );
  const { people } = read(await listComments(actor, { claimId: comment.claimId, limit: 1 }), here);
  return { claim, thread: { comment, answers, next: null, only }, people, next };
}
