import { transaction } from '@/lib/data/db';
import { ok } from '@/lib/domain/result';
import { nextJob } from '@/lib/services/jobs';
import { traceArticle, traceEvidence } from '@/lib/services/provenance/tracing/tracing';

const kinds = { TRACE_ARTICLE: traceArticle, TRACE_EVIDENCE: traceEvidence };

/** Does all the tracing that waits, as a worker would, and nothing else that does: that stays taken up. Answers with what came of it. */
export async function traceAll(): Promise<string[]> {
  const outcomes: string[] = [];
  for (let job = await nextJob(60_000); job; job = await nextJob(60_000))
    if (job.kind === 'TRACE_ARTICLE' || job.kind === 'TRACE_EVIDENCE')
      outcomes.push(await kinds[job.kind](job));
  return outcomes;
}

/** Forgets the tracing that waits: for tests of other work, which articles come in for. */
export const forgetTracing = async (): Promise<void> =>
  void (await transaction(async (tx) => {
    await tx.job.deleteMany({
      where: { kind: { in: ['TRACE_ARTICLE', 'TRACE_EVIDENCE', 'OFFER_SIGHTINGS'] } },
    });
    return ok(null);
  }));
