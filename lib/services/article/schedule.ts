import {
  beginChecks,
  checksWaiting,
  dueForCheck,
  neverChecked,
  publishedSince,
  saveCheck,
} from '@/lib/data/article/checking';
import { reader, type Tx, transaction } from '@/lib/data/db';
import { ask, newestJob } from '@/lib/data/jobs';
import { type CheckStep, nextLook } from '@/lib/domain/article/checking';
import { ok } from '@/lib/domain/result';
import { newId } from '@/lib/services/ids';

/** So many looks that nobody asked for wait at most: what a person asks for comes behind these, and no later. */
const MOST_WAITING = 10;

/**
 * Asks for looks at the articles whose time has come, and sets the next time of each, in one transaction: several workers that do
 * so at once ask for each look once. An article of which readers see no claim any more isn't looked at by itself.
 * @returns how many were asked for
 */
export async function askForDueChecks(steps: readonly CheckStep[], now = new Date()): Promise<number> {
  if ((await dueForCheck(reader(), now, 1)).length === 0) return 0;
  const asked = await transaction(async (tx) => {
    const room = MOST_WAITING - (await checksWaiting(tx, now, MOST_WAITING));
    const due = room > 0 ? await dueForCheck(tx, now, room) : [];
    let count = 0;
    for (const articleId of due) if (await askFor(tx, articleId, steps, now)) count += 1;
    return ok(count);
  });
  return asked.ok ? asked.value : 0;
}

async function askFor(tx: Tx, articleId: string, steps: readonly CheckStep[], now: Date): Promise<boolean> {
  const published = await publishedSince(tx, articleId);
  await saveCheck(tx, articleId, { nextCheckAt: published && nextLook(steps, published, now) });
  if (published === null || (await isUnderWay(tx, articleId))) return false;
  const about = { kind: 'CHECK_ARTICLE', subjectId: articleId } as const;
  await ask(tx, { id: newId(now), ...about, createdById: null, createdAt: now });
  return true;
}

/** Also one that failed and waits: its site is left alone until then. */
async function isUnderWay(tx: Tx, articleId: string): Promise<boolean> {
  const last = await newestJob(tx, 'CHECK_ARTICLE', articleId);
  return last?.state === 'QUEUED' || last?.state === 'RUNNING';
}

/** Makes articles due that were published before there was a schedule, so many at a time until there are none. */
export async function takeUpPublished(now = new Date(), atATime = 500): Promise<void> {
  for (;;) {
    const found = await neverChecked(atATime);
    if (found.length === 0) return;
    const begun = await transaction(async (tx) => ok(await beginChecks(tx, found, now)));
    if (!begun.ok) return;
  }
}
