import { reader, transaction } from '@/lib/data/db';
import { addressOf, storeCapture } from '@/lib/data/evidence/captures';
import { end, type Leased } from '@/lib/data/jobs';
import { record } from '@/lib/data/record/audit';
import { MAX_CAPTURE_BYTES } from '@/lib/domain/evidence/capture';
import { type Ok, ok, refuse } from '@/lib/domain/result';
import { type Troubled, troubled } from '@/lib/domain/trouble';
import { type Fetched, type FetchPublic, fetchPublic, isGone } from '@/lib/outside/web/fetching';
import { newId } from '@/lib/services/ids';
import { askToTrace, failing, failureOf, lost, type Outcome } from '@/lib/services/jobs';
import { type KeepingMeans, type Kept, keepFile } from './keeping';

type Means = KeepingMeans & { fetchPage?: FetchPublic; now?: () => Date };

/** The answer, and the file that was kept of it: everything but the row. Null of a page that isn't there any more. */
type Taken = { fetched: Fetched; kept: Kept | null };

/**
 * Takes the evidentiary copy that was asked for: fetches the page, keeps its bytes, reads them, and only then stores the row that
 * names them, in the transaction that ends the work. A page that isn't there any more is an answer, and nothing is tried again.
 * What fails is due again later, and fails for good after `MOST_FAILURES`. Whoever lost the lease meanwhile stores nothing.
 */
export async function takeCapture(
  job: Leased,
  { now = () => new Date(), ...means }: Means = {},
): Promise<Outcome> {
  const taken = await take(job.subjectId, means);
  const at = now();
  const ended = await transaction(async (tx) => {
    const ending = taken.ok ? doneWith(taken.value) : failing(job, failureOf(taken), at);
    if (!(await end(tx, job, ending, at))) return lost;
    if (!taken.ok) return ok(undefined);
    const { fetched, kept } = taken.value;
    if (kept) await storeCapture(tx, rowOf(job, fetched, kept));
    if (kept?.text)
      await askToTrace(tx, 'TRACE_EVIDENCE', job.subjectId, {
        createdById: job.createdById,
        createdAt: at,
      });
    await record(tx, {
      ...{ at, actorId: job.createdById, verb: kept ? 'capture.taken' : 'capture.gone' },
      ...{ subjectKind: 'evidence', subjectId: job.subjectId, claimId: null },
      detail: kept ? { sha256: kept.sha256 } : {},
    });
    return ok(undefined);
  });
  if (!ended.ok) return 'LOST';
  return taken.ok ? 'DONE' : taken.trouble;
}

async function take(
  evidenceId: string,
  { fetchPage = fetchPublic, ...means }: Means,
): Promise<Ok<Taken> | Troubled> {
  const address = await addressOf(reader(), evidenceId);
  if (address === null) return troubled('NOT_FETCHED', refuse('not_found'));
  const fetched = await fetchPage(address, { accept: '*/*', maxBytes: MAX_CAPTURE_BYTES, gone: true });
  if (!fetched.ok) return fetched;
  if (isGone(fetched.value)) return ok({ fetched: fetched.value, kept: null });
  const kept = await keepFile({ ...fetched.value, fileName: null }, means);
  return kept.ok ? ok({ fetched: fetched.value, kept: kept.value }) : troubled('BUSY', kept);
}

const doneWith = ({ kept }: Taken) =>
  kept ? ({ state: 'DONE' } as const) : ({ state: 'DONE', outcome: 'GONE' } as const);

const rowOf = (job: Leased, fetched: Fetched, kept: Kept) => ({
  id: newId(fetched.fetchedAt),
  evidenceId: job.subjectId,
  method: 'FETCHED' as const,
  jobId: job.id,
  fileName: null,
  address: fetched.redirects[0] ?? fetched.address,
  finalAddress: fetched.address,
  redirects: JSON.stringify(fetched.redirects),
  status: fetched.status,
  headers: JSON.stringify(fetched.headers),
  ...kept,
  capturedAt: fetched.fetchedAt,
  capturedById: asker(job),
});

/** Who asked for a copy. @throws Error for work that nobody asked for: no schedule takes copies. */
function asker({ id, createdById }: Leased): string {
  if (createdById === null) throw new Error(`Nobody asked for the copy of job ${id}.`);
  return createdById;
}
