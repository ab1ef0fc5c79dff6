import type { EvidenceAccess } from '@/lib/domain/evidence/access';

/** What a comment can be about: the claim itself, or one thing that belongs to it. */
export const commentSubjects = ['CLAIM', 'PASSAGE', 'EVIDENCE', 'REVIEW'] as const;
export type CommentSubject = (typeof commentSubjects)[number];

/** The evidence or the review that a thread is about, as who may read it depends on it; null where a draft no longer has it. */
export type CommentAbout =
  | { subject: 'CLAIM' | 'PASSAGE' }
  | { subject: 'EVIDENCE'; link: EvidenceAccess | null }
  | { subject: 'REVIEW'; review: { reviewerId: string; concluded: boolean } | null };

/** A thread, as the rules need it: what holds of its first comment holds of its answers. */
export type ThreadFacts = {
  /** Who began it. */
  authorId: string;
  /** The round to whose reviewers it is blind; null where it was never kept from the desk. */
  round: number | null;
  about: CommentAbout;
  blocking: boolean;
  resolved: boolean;
  takenBack: boolean;
};

/** One comment of a thread, as the rules about its words need it. */
export type CommentFacts = {
  authorId: string;
  takenBack: boolean;
  /** Whether somebody else wrote in the thread after it. */
  answered: boolean;
};

/** Whether something is still to be settled. What was taken back asks for nothing. */
export const isOpen = ({ resolved, takenBack }: Pick<ThreadFacts, 'resolved' | 'takenBack'>): boolean =>
  !resolved && !takenBack;

/** Whether a claim waits for it: no claim is approved or published over a blocking comment that is open. */
export const isBlocking = (thread: Pick<ThreadFacts, 'blocking' | 'resolved' | 'takenBack'>): boolean =>
  thread.blocking && isOpen(thread);
