import { env } from '@/lib/config/env';
import { log } from '@/lib/config/log';
import type { JobKind, Leased } from '@/lib/data/jobs';
import { checkArticle } from '@/lib/services/article/checking';
import { takeCapture } from '@/lib/services/evidence/capturing';
import { sendMail, unsentMail } from '@/lib/services/inbox/posting';
import type { GivingUp, Outcome } from '@/lib/services/jobs';
import { traceArticle, traceEvidence } from '@/lib/services/provenance/tracing/tracing';
import { offerSightings } from '@/lib/services/sighting/offering';
import { publishScheduled, unpublished } from '@/lib/services/workflow/schedules/publishing';

/** Who does each kind of work, and ends its lease in the transaction in which it is stored. */
export const kinds: Record<JobKind, (job: Leased) => Promise<Outcome>> = {
  CAPTURE: (job) =>
    takeCapture(job, {
      onMistake: (error) =>
        log().error(
          { err: error, operation: 'worker CAPTURE', id: job.id },
          'A copy was kept and could not be read.',
        ),
    }),
  CHECK_ARTICLE: (job) => checkArticle(job, { steps: env().CHECK_ARTICLES }),
  TRACE_ARTICLE: (job) => traceArticle(job),
  TRACE_EVIDENCE: (job) => traceEvidence(job),
  OFFER_SIGHTINGS: (job) => offerSightings(job),
  PUBLISH: (job) => publishScheduled(job),
  SEND_MAIL: (job) => sendMail(job),
};

/** What was promised to somebody says that it failed, also where its workers died of it; other work is listed as failed, and that is all. */
export const givingUp: GivingUp = { PUBLISH: unpublished, SEND_MAIL: unsentMail };
