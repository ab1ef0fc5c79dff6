import { reader, transaction } from '@/lib/data/db';
import { addressOf, storeCapture } from '@/lib/data/evidence/captures';
import { end, type Leased } from '@/lib/data/jobs';
import { record } from '@/lib/data/record/audit';
import { fileKindOf, isText } from '@/lib/domain/article/files';
import { MAX_CAPTURE_BYTES } from '@/lib/domain/evidence/capture';
import { ok, type Refusal, type Result, refuse } from '@/lib/domain/result';
import type { Extracted } from '@/lib/ingest/extract';
import { extensionOf, mediaTypeOf } from '@/lib/ingest/media-type';
import { reader as articleReader } from '@/lib/ingest/reader';
import { type Files, files } from '@/lib/outside/files/files';
import { type Fetched, type FetchPublic, fetchPublic } from '@/lib/outside/web/fetching';
import { newId } from '@/lib/services/ids';
import { failing, lost } from '@/lib/services/jobs';

type Means = { fetchPage?: FetchPublic; store?: Files; now?: () => Date };

/** The file, what was said with it and what can be read of it: everything but the row. */
type Taken = { fetched: Fetched; sha256: string; mediaType: string; read: Extracted | null };

/**
 * Takes the evidentiary copy that was asked for: fetches the page, keeps its bytes, and only then stores the row that names
 * them, in the transaction that ends the work. What fails is due again later, and fails for good after `MOST_FAILURES`.
 * Whoever lost the lease meanwhile stores nothing.
 */
export async function takeCapture(
  job: Leased,
  { fetchPage = fetchPublic, store = files(), now = () => new Date() }: Means = {},
): Promise<void> {
  const taken = await take(job.subjectId, fetchPage, store);
  const at = now();
  await transaction(async (tx) => {
    const ending = taken.ok ? done : failing(job, sentenceOf(taken.refusal), at);
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
}

async function take(evidenceId: string, fetchPage: FetchPublic, store: Files): Promise<Result<Taken>> {
  const address = await addressOf(reader(), evidenceId);
  if (address === null) return refuse('not_found');
  const fetched = await fetchPage(address, { accept: '*/*', maxBytes: MAX_CAPTURE_BYTES });
  if (!fetched.ok) return fetched;
  const mediaType = await mediaTypeOf(fetched.value.bytes, fetched.value.mediaType);
  const read = await readable(fetched.value, mediaType);
  return ok({ fetched: fetched.value, sha256: await store.keep(fetched.value.bytes), mediaType, read });
}

/** What can be read of a page, a text or a document; null where it can't be, which the bytes don't mind. */
async function readable({ bytes, charset }: Fetched, mediaType: string): Promise<Extracted | null> {
  const fileName = `capture${extensionOf(mediaType)}`;
  const kind = fileKindOf(fileName);
  if (kind === null) return null;
  const read = isText(kind)
    ? await articleReader().read({ bytes, format: kind, ...(charset && { charset }) })
    : await articleReader().readFile({ bytes, fileName, takenBack: [] });
  return read.ok ? read.value : null;
}

const done = { state: 'DONE' } as const;

function sentenceOf(refusal: Refusal): string {
  if (refusal.kind === 'invalid') return refusal.issues.map(({ message }) => message).join(' ');
  return refusal.kind === 'busy' ? 'Too many pages are being fetched.' : 'There is no address to fetch.';
}

const rowOf = (job: Leased, { fetched, sha256, mediaType, read }: Taken) => ({
  id: newId(fetched.fetchedAt),
  evidenceId: job.subjectId,
  jobId: job.id,
  address: fetched.redirects[0] ?? fetched.address,
  finalAddress: fetched.address,
  redirects: JSON.stringify(fetched.redirects),
  status: fetched.status,
  headers: JSON.stringify(fetched.headers),
  mediaType,
  sha256,
  bytes: fetched.bytes.byteLength,
  text: read?.text ?? null,
  extractor: read?.extractor ?? null,
  extractorVersion: read?.extractorVersion ?? null,
  capturedAt: fetched.fetchedAt,
  capturedById: job.createdById,
});
