import type { ListedCapture } from '@/lib/data/evidence/captures';
import type { JobRow } from '@/lib/data/jobs';
import type { People } from '@/lib/data/names';
import { findingOf, stateOf } from '@/lib/domain/evidence/capture';
import type { CapturesView, VerificationView } from '@/lib/schemas/evidence';
import type { CaptureProgress } from '@/lib/schemas/evidence/looking';

/** A look that found no page any more. */
export type GoneLook = Pick<JobRow, 'endedAt' | 'createdById'>;

/** What somebody sees of captures, which come in the order in which they were taken. Nobody is named who isn't among `people`. */
export function capturesView(
  job: JobRow | null,
  captures: readonly ListedCapture[],
  gone: readonly GoneLook[],
  people: People,
  now: Date,
): CapturesView {
  const items = captures.map(({ capturedAt, capturedById, compared, verification, ...capture }) => ({
    ...capture,
    verification: verificationView(verification),
    finding: findingOf(capture.method, compared),
    capturedAt: capturedAt.toISOString(),
    capturedBy: people.get(capturedById) ?? null,
  }));
  return {
    ...progressOf(job, now),
    problem: job?.lastError ?? null,
    items: items.reverse(),
    gone: gone.flatMap(({ endedAt, createdById }) =>
      endedAt ? [{ at: endedAt.toISOString(), askedBy: people.get(createdById ?? '') ?? null }] : [],
    ),
  };
}

/** What came of the last look at a file; null where nobody has looked. */
export const verificationView = (last: ListedCapture['verification']): VerificationView | null =>
  last && { outcome: last.outcome, verifiedAt: last.verifiedAt.toISOString() };

/** How far the copy is that was asked for last. */
export const progressOf = (job: JobRow | null, now: Date): CaptureProgress => ({
  state: stateOf(job),
  failures: job?.failures ?? 0,
  nextAttemptAt:
    job?.state === 'QUEUED' && job.failures > 0 && job.dueAt > now ? job.dueAt.toISOString() : null,
});
