import type { ReplyOutcome } from '@/lib/domain/claim/reply';
import type { PublicSourceRef } from './refs';

/** Whom the newsroom asked for comment, and what came of it. PENDING: no answer had come when this was published. */
export type SnapshotReply = {
  whom: string;
  source: PublicSourceRef | null;
  how: string;
  askedAt: string;
  deadline: string;
  outcome: ReplyOutcome;
  outcomeAt: string | null;
  reply: string | null;
};
