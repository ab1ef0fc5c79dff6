import type { Actor } from '@/lib/domain/actor';
import { AddLineage, JudgeLineage, ListLineage } from '@/lib/schemas/provenance/lineage';
import { nextJob } from '@/lib/services/jobs';
import { judgeLineage } from '@/lib/services/provenance/judging';
import { addLineage } from '@/lib/services/provenance/lineage';
import { listLineage } from '@/lib/services/provenance/lineage-reading';
import { traceArticle, traceEvidence } from '@/lib/services/provenance/tracing/tracing';
import { offerSightings } from '@/lib/services/sighting/offering';
import type { Moment } from './clock';
import { done } from './newsroom';

type Job = NonNullable<Awaited<ReturnType<typeof nextJob>>>;

/** Does the tracing that waits, as the worker does, until the next copy is to be taken. Answers with that work, if there is any. */
export async function traceUntilCopy(now: Date): Promise<Job | undefined> {
  for (let job = await nextJob(60_000, now); job; job = await nextJob(60_000, now)) {
    if (job.kind === 'TRACE_ARTICLE') await traceArticle(job, { now: () => now });
    else if (job.kind === 'TRACE_EVIDENCE') await traceEvidence(job, { now: () => now });
    else if (job.kind === 'OFFER_SIGHTINGS') await offerSightings(job, { now: () => now });
    else return job;
  }
  return undefined;
}

/** Says by hand where something comes from. */
export async function comesFrom(
  actor: Actor,
  said: Parameters<typeof AddLineage.parse>[0],
  when: Moment,
): Promise<void> {
  const now = await when.come();
  await done('where something comes from', addLineage(actor, AddLineage.parse(said), { now }));
}

/** Confirms what is suggested of an article, in words of one’s own. */
export async function confirmed(
  actor: Actor,
  articleId: string,
  reason: string,
  when: Moment,
): Promise<void> {
  const now = await when.come();
  await traceUntilCopy(now);
  const asked = ListLineage.parse({ articleId, state: 'SUGGESTED' });
  const [found] = (await done('what is suggested', listLineage(actor, asked))).items;
  if (!found) throw new Error('Nothing is suggested.');
  const { id: lineageId, version } = found;
  const judgement = JudgeLineage.parse({ lineageId, version, judgement: 'CONFIRM', reason });
  await done('confirming it', judgeLineage(actor, judgement, { now }));
}
