import type { Role } from '@/lib/domain/actor';
import type { PolicyGate } from '@/lib/domain/claim/gate';
import type { ReplyOutcome } from '@/lib/domain/claim/reply';
import type { PublicSourceRef } from './publication';

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

/** A gate that the claim failed and two editors let it pass, with the reason that they give readers. */
export type SnapshotOverride = { gate: PolicyGate; reason: string; at: string; by: Role[] };

/** What came of a request, in a sentence: "The Harbour Authority declined to comment." */
export function replyInWords({ whom, outcome, deadline }: SnapshotReply, publishedAt: string): string {
  switch (outcome) {
    case 'REPLIED':
      return `${whom} answered.`;
    case 'DECLINED':
      return `${whom} declined to comment.`;
    case 'NO_RESPONSE':
      return `${whom} did not answer.`;
    case 'PENDING':
      return deadline <= publishedAt
        ? `${whom} had not answered by the deadline.`
        : `${whom} has not answered yet; the deadline was still to come when this was published.`;
  }
}
