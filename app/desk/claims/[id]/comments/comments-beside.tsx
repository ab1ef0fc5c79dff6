import type { ReactNode } from 'react';
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
