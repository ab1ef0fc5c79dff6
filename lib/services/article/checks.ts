import { findLastCheck, type LastCheck } from '@/lib/data/article/checking';
import { type Reader, reader, transaction } from '@/lib/data/db';
import { newestJob } from '@/lib/data/jobs';
import { record } from '@/lib/data/record/audit';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { ArticleCheck } from '@/lib/schemas/article';
import { makeDue } from '@/lib/services/jobs';
import type { WriteOptions } from '@/lib/services/writing';

/**
 * Asks for a look at an article's page, in the background. While one runs or is about to, asking again changes nothing; one that
 * failed and waits is taken at once. Refuses `not_ready` an article without an address.
 */
export async function askForCheck(
  actor: Actor,
  { articleId }: { articleId: string },
  { now = new Date() }: WriteOptions = {},
): Promise<Result<ArticleCheck>> {
  const person = permit(actor, 'article.check');
  if (!person.ok) return person;
  return transaction(async (tx) => {
    const article = await findLastCheck(tx, articleId);
    if (!article) return refuse('not_found');
    if (article.url === null)
      return refuse('not_ready', {
        reasons: ['This article has no address. Give it one to check its page.'],
      });
    if (await makeDue(tx, 'CHECK_ARTICLE', articleId, { createdById: person.value.id, createdAt: now }))
      await record(tx, {
        ...{ at: now, actorId: person.value.id, verb: 'article.checkAsked', detail: {} },
        ...{ subjectKind: 'article', subjectId: articleId, claimId: null },
      });
    return ok(await viewOf(tx, articleId, article, now));
  });
}

/** How far the look at an article's page is, and what the last one found. */
export async function getCheck(
  actor: Actor,
  { articleId }: { articleId: string },
  { now = new Date() }: WriteOptions = {},
): Promise<Result<ArticleCheck>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const article = await findLastCheck(reader(), articleId);
  return article ? ok(await viewOf(reader(), articleId, article, now)) : refuse('not_found');
}

async function viewOf(
  db: Reader,
  articleId: string,
  { checkedAt, checkFinding }: LastCheck,
  now: Date,
): Promise<ArticleCheck> {
  const job = await newestJob(db, 'CHECK_ARTICLE', articleId);
  const hasFailed = job !== null && job.failures > 0;
  const waits = hasFailed && job.state === 'QUEUED' && job.dueAt > now;
  return {
    state: job?.state ?? 'NONE',
    finding: checkFinding,
    checkedAt: checkedAt?.toISOString() ?? null,
    failures: job?.failures ?? 0,
    problem: hasFailed ? job.lastError : null,
    nextAttemptAt: waits ? job.dueAt.toISOString() : null,
  };
}
