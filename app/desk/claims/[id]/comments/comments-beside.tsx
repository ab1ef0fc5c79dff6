import Link from 'next/link';
import type { ReactNode } from 'react';
import { threadsAddress } from '@/components/comment/addresses';
import { CommentCountLink } from '@/components/comment/count';
import { thingsIn } from '@/components/comment/things';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { CommentList } from '@/lib/schemas/comment';

export type Beside = Readonly<Record<string, ReactNode>>;

/** By the id of each passage, link and review: how much is said of it, and the way there. */
export const commentsBeside = (claim: ClaimView, { counts }: CommentList): Beside =>
  Object.fromEntries(
    thingsIn(claim).flatMap((thing) => {
      if (thing.id === null) return [];
      const count = counts.find(({ subjectId }) => subjectId === thing.id);
      return [[thing.id, <CommentCountLink key={thing.id} claimId={claim.id} thing={thing} count={count} />]];
    }),
  );

/** From a view that has no room for comments to where they stand. What is typed of a review is saved. */
export const CommentsLink = ({ claimId }: { claimId: string }) => (
  <Link href={threadsAddress(claimId, {})} className="link text-sm">
    Comments on the claim
  </Link>
);
