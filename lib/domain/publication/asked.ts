import type { SnapshotReply } from './parts/reply';

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
