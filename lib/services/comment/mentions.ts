import type { CommentedRow } from '@/lib/data/comment/claim';
import type { Person } from '@/lib/domain/actor';
import type { ThreadFacts } from '@/lib/domain/comment/comment';
import { whyNotMention } from '@/lib/domain/comment/mentioning';
import { ok, type Result, refuse } from '@/lib/domain/result';

/** Whom a comment mentions, each once and never its writer, or why one of them can’t be, at their place. */
export function mentioned(
  ids: readonly string[],
  claim: CommentedRow,
  thread: Pick<ThreadFacts, 'authorId' | 'round' | 'about'>,
  writer: Person,
): Result<string[]> {
  const issues = ids.flatMap((id, i) => {
    const person = claim.desk.find((one) => one.id === id);
    const message = whyNotMention(person, claim, thread);
    return message === null ? [] : [{ path: `mentions.${i}`, message }];
  });
  if (issues.length > 0) return refuse('invalid', { issues });
  return ok([...new Set(ids)].filter((id) => id !== writer.id));
}
