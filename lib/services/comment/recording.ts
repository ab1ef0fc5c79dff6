import type { CommentedRow } from '@/lib/data/comment/claim';
import type { CommentRow } from '@/lib/data/comment/threads';
import type { Tx } from '@/lib/data/db';
import { type AuditRecord, record } from '@/lib/data/record/audit';
import type { Person } from '@/lib/domain/actor';
import { isForTheDesk } from '@/lib/domain/comment/access';
import type { ThreadFacts } from '@/lib/domain/comment/comment';

type Happened = {
  verb: string;
  thread: ThreadFacts;
  first: Pick<CommentRow, 'id' | 'subject' | 'subjectId'>;
  commentId: string;
  detail?: AuditRecord['detail'];
};

/**
 * Records what was done to a comment, never its words. What not everybody sees who may read the claim names neither claim nor
 * anything else: whoever is told of it is found by the comment’s id, and asked for by the same rules.
 */
export function recordComment(
  tx: Tx,
  claim: CommentedRow,
  person: Person,
  { verb, thread, first, commentId, detail = {} }: Happened,
  at: Date,
): Promise<void> {
  const open = isForTheDesk(claim, thread);
  const about = { commentId, threadId: first.id, subject: first.subject, subjectId: first.subjectId };
  return record(tx, {
    at,
    actorId: person.id,
    verb,
    subjectKind: 'comment',
    subjectId: commentId,
    claimId: open ? claim.id : null,
    detail: open ? { ...about, ...detail } : {},
  });
}
