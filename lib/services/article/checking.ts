import { findToCheck, publishedSince, saveCheck, type ToCheck } from '@/lib/data/article/checking';
import { reader, type Tx, transaction } from '@/lib/data/db';
import { type Ending, end, type Leased } from '@/lib/data/jobs';
import { record } from '@/lib/data/record/audit';
import { type CheckStep, nextLook } from '@/lib/domain/article/checking';
import { type Ok, ok, type Result } from '@/lib/domain/result';
import type { Troubled } from '@/lib/domain/trouble';
import { tellOfChange } from '@/lib/outside/purge';
import { failing, failureOf, lost, type Outcome } from '@/lib/services/jobs';
import { flagUnseen } from '@/lib/services/publication/flagging';
import { type Look, type LookingMeans, lookAt } from './looking';
import { lookUp, type NewVersion, storeVersion } from './new-version';
import { keepSource } from './source';

/** `steps` are those of the schedule; none where nothing is looked at by itself. */
type Means = LookingMeans & { steps: readonly CheckStep[]; now?: () => Date };

/** A look that was taken, before what it found is stored: `change` is all of a new version but when it came, and for whom. */
type Taken = {
  article: ToCheck;
  looked: Ok<Look> | Troubled;
  change: Omit<NewVersion, 'now' | 'byId'> | null;
};

type Settling = { tx: Tx; job: Leased; steps: readonly CheckStep[]; now: Date };

/**
 * Looks at an article's page, as was asked for by somebody or by the schedule, and stores what it found in the transaction that
 * ends the work: a text that changed becomes the article's newest version. What fails is due again later, and fails for good after
 * `MOST_FAILURES`. Whoever lost the lease meanwhile stores nothing.
 */
export async function checkArticle(
  job: Leased,
  { steps, now = () => new Date(), ...means }: Means,
): Promise<Outcome> {
  const taken = await take(job.subjectId, means);
  const at = now();
  const settled = await transaction((tx) => settle({ tx, job, steps, now: at }, taken));
  if (!settled.ok) return 'LOST';
  tellOfChange(settled.value.touched);
  return settled.value.outcome;
}

async function take(articleId: string, means: LookingMeans): Promise<Taken> {
  const article = await findToCheck(reader(), articleId);
  if (!article) throw new Error(`There is no article ${articleId} to look at again.`);
  const looked = await lookAt(article, means);
  if (!looked.ok || looked.value.finding !== 'CHANGED') return { article, looked, change: null };
  const { read, takenBack } = looked.value;
  const source = await keepSource({ ...read, takenBack }, means.store);
  const text = await lookUp(articleId, read.text);
  return { article, looked, change: { article, extracted: read, method: 'CHECKED', source, text } };
}

/** What came of it; `touched` are the marks of readers' pages that are others from now on. */
type Settled = { outcome: Outcome; touched: string[] };

async function settle(settling: Settling, { article, looked, change }: Taken): Promise<Result<Settled>> {
  const { tx, job, now } = settling;
  const ending = isStill(article, await findToCheck(tx, article.id))
    ? endingOf(job, looked, now)
    : again(job, now);
  if (!(await end(tx, job, ending, now))) return lost;
  const outcome = ending.state === 'DONE' ? 'DONE' : ending.trouble;
  if (ending.state === 'QUEUED') return ok({ outcome, touched: [] });
  await saveFinding(settling, article, looked.ok ? looked.value : null);
  if (!change) return ok({ outcome, touched: [] });
  const stored = await storeVersion(tx, { ...change, byId: job.createdById, now });
  // It was held against the newest version, which is still the newest: a refusal is a mistake of ours.
  if (!stored.ok) throw new Error(`A new text of article ${article.id} was refused: ${stored.refusal.kind}.`);
  return ok({ outcome, touched: stored.value.touched });
}

/** Whether an article has the address and the newest version yet that its page was held against. */
const isStill = (before: ToCheck, now: ToCheck | null): boolean =>
  now !== null && now.url === before.url && now.newest.id === before.newest.id;

const again = (job: Leased, now: Date): Ending => ({
  state: 'QUEUED',
  dueAt: now,
  failures: job.failures,
  lastError: 'Somebody changed the article while its page was looked at.',
  trouble: 'BUSY',
});

function endingOf(job: Leased, looked: Ok<Look> | Troubled, now: Date): Ending {
  if (!looked.ok) return failing(job, failureOf(looked), now);
  const look = looked.value;
  if (look.finding !== 'FAILED') return { state: 'DONE' };
  return { state: 'FAILED', failures: job.failures + 1, lastError: look.reason, trouble: 'UNREADABLE' };
}

/**
 * Saves what was found, and when the page is looked at next; `look` is null for one that failed too often. A page that can't
 * be held against the newest version is looked at no more until another version comes.
 */
async function saveFinding({ tx, job, steps, now }: Settling, article: ToCheck, look: Look | null) {
  const finding = look?.finding ?? 'FAILED';
  const validators = look && 'validators' in look ? look.validators : { etag: null, lastModified: null };
  const published = look?.finding === 'FAILED' ? null : await publishedSince(tx, article.id);
  if (finding === 'PARTIAL' || finding === 'GONE') await flagUnseen(tx, article.id, finding, now);
  const next = steps.length > 0 && { nextCheckAt: published && nextLook(steps, published, now) };
  await saveCheck(tx, article.id, { checkedAt: now, checkFinding: finding, ...validators, ...next });
  // What the schedule finds as it was is no event.
  if (job.createdById === null && finding === article.checkFinding) return;
  await record(tx, {
    ...{ at: now, actorId: job.createdById, verb: 'article.checked', detail: { finding } },
    ...{ subjectKind: 'article', subjectId: article.id, claimId: null },
  });
}
