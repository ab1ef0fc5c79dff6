import { reader, transaction } from '@/lib/data/db';
import { addressOf, storeCapture } from '@/lib/data/evidence/captures';
import { end, type Leased } from '@/lib/data/jobs';
import { record } from '@/lib/data/record/audit';
import { fileKindOf, isText } from '@/lib/domain/article/files';
import { MAX_CAPTURE_BYTES } from '@/lib/domain/evidence/capture';
import { type Ok, ok, type Result, refuse } from '@/lib/domain/result';
import { type Troubled, troubled } from '@/lib/domain/trouble';
import type { Extracted } from '@/lib/ingest/extract';
import { extensionOf, mediaTypeOf } from '@/lib/ingest/media-type';
import { type Reader as ArticleReader, reader as articleReader } from '@/lib/ingest/reader';
import { type Files, files } from '@/lib/outside/files/files';
import { type Fetched, type FetchPublic, fetchPublic } from '@/lib/outside/web/fetching';
import { newId } from '@/lib/services/ids';
import { failing, failureOf, lost, type Outcome } from '@/lib/services/jobs';

/** `onMistake` hears of a mistake of ours in reading what was kept all the same. */
type Means = {
  fetchPage?: FetchPublic;
  store?: Files;
  articles?: Pick<ArticleReader, 'read' | 'readFile'>;
  now?: () => Date;
  onMistake?: (error: unknown) => void;
};

/** The file, what was said with it and what can be read of it: everything but the row. */
type Taken = { fetched: Fetched; sha256: string; mediaType: string; read: Extracted | null };

/**
 * Takes the evidentiary copy that was asked for: fetches the page, keeps its bytes, reads them, and only then stores the row that
 * names them, in the transaction that ends the work. What fails is due again later, and fails for good after `MOST_FAILURES`.
 * Whoever lost the lease meanwhile stores nothing.
 */
export async function takeCapture(
  job: Leased,
  { now = () => new Date(), ...means }: Means = {},
): Promise<Outcome> {
  const taken = await take(job.subjectId, means);
  const at = now();
  const ended = await transaction(async (tx) => {
    const ending = taken.ok ? done : failing(job, failureOf(taken), at);
    if (!(await end(tx, job, ending, at))) return lost;
    if (!taken.ok) return ok(undefined);
    await storeCapture(tx, rowOf(job, taken.value));
    await record(tx, {
      ...{ at, actorId: job.createdById, verb: 'capture.taken' },
      ...{ subjectKind: 'evidence', subjectId: job.subjectId, claimId: null },
      detail: { sha256: taken.value.sha256 },
    });
    return ok(undefined);
  });
  if (!ended.ok) return 'LOST';
  return taken.ok ? 'DONE' : taken.trouble;
}

async function take(evidenceId: string, means: Means): Promise<Ok<Taken> | Troubled> {
  const { fetchPage = fetchPublic, store = files() } = means;
  const address = await addressOf(reader(), evidenceId);
  if (address === null) return troubled('NOT_FETCHED', refuse('not_found'));
  const fetched = await fetchPage(address, { accept: '*/*', maxBytes: MAX_CAPTURE_BYTES });
  if (!fetched.ok) return fetched;
  const sha256 = await store.keep(fetched.value.bytes);
  const told = await tell(fetched.value, means);
  return told.ok ? ok({ fetched: fetched.value, sha256, ...told.value }) : troubled('BUSY', told);
}

/** What bytes are and say. A mistake of ours costs that and no more: nobody can fetch the page as it was once more. */
async function tell(
  fetched: Fetched,
  { articles = articleReader(), onMistake = () => {} }: Means,
): Promise<Result<Pick<Taken, 'mediaType' | 'read'>>> {
  let mediaType = 'application/octet-stream';
  try {
    mediaType = await mediaTypeOf(fetched.bytes, fetched.mediaType);
    const read = await readable(fetched, mediaType, articles);
    if (!read.ok && read.refusal.kind === 'busy') return read;
    return ok({ mediaType, read: read.ok ? read.value : null });
  } catch (error) {
    onMistake(error);
    return ok({ mediaType, read: null });
  }
}

/** What can be read of a page, a text or a document; null where there is nothing of the kind. Refuses what the reader refuses. */
async function readable(
  { bytes, charset }: Fetched,
  mediaType: string,
  articles: Pick<ArticleReader, 'read' | 'readFile'>,
): Promise<Result<Extracted | null>> {
  const fileName = `capture${extensionOf(mediaType)}`;
  const kind = fileKindOf(fileName);
  if (kind === null) return ok(null);
  return isText(kind)
    ? articles.read({ bytes, format: kind, ...(charset && { charset }) })
    : articles.readFile({ bytes, fileName, takenBack: [] });
}

const done = { state: 'DONE' } as const;

const rowOf = (job: Leased, { fetched, sha256, mediaType, read }: Taken) => ({
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
  mediaType,
  sha256,
  bytes: fetched.bytes.byteLength,
  ...{ readersSha256: null, readersMediaType: null, readersBytes: null },
  text: read?.text ?? null,
  blocks: read && JSON.stringify(read.blocks),
  extractor: read?.extractor ?? null,
  extractorVersion: read?.extractorVersion ?? null,
  capturedAt: fetched.fetchedAt,
  capturedById: asker(job),
});

/** Who asked for a copy. @throws Error for work that nobody asked for: no schedule takes copies. */
function asker({ id, createdById }: Leased): string {
  if (createdById === null) throw new Error(`Nobody asked for the copy of job ${id}.`);
  return createdById;
}
