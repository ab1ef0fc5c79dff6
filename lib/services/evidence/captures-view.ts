import type { ListedCapture } from '@/lib/data/evidence/captures';
import type { JobRow } from '@/lib/data/jobs';
import type { People } from '@/lib/data/names';
import { findingsOf, MOST_LISTED, stateOf } from '@/lib/domain/evidence/capture';
import type { CapturesView, VerificationView } from '@/lib/schemas/evidence';

/**
 * What somebody sees of captures, which come in the order in which they were taken: the newest, `MOST_LISTED` at most. One more
 * before them is compared with alone. Nobody is named who isn't among `people`.
 */
export function capturesView(
  job: JobRow | null,
  captures: readonly ListedCapture[],
  people: People,
  now: Date,
): CapturesView {
  const findings = findingsOf(captures);
  const items = captures.map(({ capturedAt, capturedById, verification, sameWords: _, ...capture }, i) => ({
    ...capture,
    verification: verificationView(verification),
    finding: findings[i] ?? 'FIRST',
    capturedAt: capturedAt.toISOString(),
    capturedBy: people.get(capturedById) ?? null,
  }));
  return {
    state: stateOf(job),
    failures: job?.failures ?? 0,
    problem: job?.lastError ?? null,
    nextAttemptAt:
      job?.state === 'QUEUED' && job.failures > 0 && job.dueAt > now ? job.dueAt.toISOString() : null,
    items: items.reverse().slice(0, MOST_LISTED),
  };
}

/** What came of the last look at a file; null where nobody has looked. */
export const verificationView = (last: ListedCapture['verification']): VerificationView | null =>
  last && { outcome: last.outcome, verifiedAt: last.verifiedAt.toISOString() };
