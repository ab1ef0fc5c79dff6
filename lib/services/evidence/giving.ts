import type { Tx } from '@/lib/data/db';
import { storeCapture } from '@/lib/data/evidence/captures';
import { deleteUploads, type UploadRow } from '@/lib/data/evidence/uploads';
import { record } from '@/lib/data/record/audit';
import type { Person } from '@/lib/domain/actor';
import type { Issue } from '@/lib/domain/result';
import type { EvidenceInput } from '@/lib/schemas/evidence';
import { newId } from '@/lib/services/ids';
import { askToTrace } from '@/lib/services/jobs';
import type { Kept } from './keeping';

/** Makes a file that was sent a copy of a piece of evidence, behind those that there are. It is an upload no more. */
export async function giveFile(
  tx: Tx,
  person: Person,
  upload: UploadRow,
  evidenceId: string,
  now: Date,
): Promise<void> {
  await storeCapture(tx, captureOf(upload, newId(now), evidenceId));
  await deleteUploads(tx, [upload.id]);
  if (upload.text)
    await askToTrace(tx, 'TRACE_EVIDENCE', evidenceId, { createdById: person.id, createdAt: now });
  await record(tx, {
    ...{ at: now, actorId: person.id, verb: 'capture.given' },
    ...{ subjectKind: 'evidence', subjectId: evidenceId, claimId: null },
    detail: { sha256: upload.sha256 },
  });
}

/** What is stored already has its copies, whatever else is sent with it. */
export const uploadIn = ({ evidenceId, uploadId }: EvidenceInput): string[] =>
  evidenceId === null && uploadId !== null ? [uploadId] : [];

/** Why the file of an input can't be the first copy of its evidence; null where it can, or there is none. */
export function fileProblem(
  input: EvidenceInput,
  before: readonly EvidenceInput[],
  uploads: ReadonlyMap<string, UploadRow>,
  path: string,
): Issue | null {
  const [id] = uploadIn(input);
  if (id === undefined) return null;
  const issue = (message: string) => ({ path: `${path}uploadId`, message });
  if (!uploads.has(id)) return issue(SEND_AGAIN);
  const isTaken = before.flatMap(uploadIn).includes(id);
  return isTaken ? issue('This file stands with another piece of evidence. Send it once more.') : null;
}

export const SEND_AGAIN = 'This file isn’t here any more. Choose it again.';

/** What a capture says of a file that somebody gave, besides its place. */
const captureOf = (upload: UploadRow, id: string, evidenceId: string) => ({
  ...{ id, evidenceId, method: 'UPLOADED' as const, jobId: null, fileName: upload.fileName },
  ...{ address: null, finalAddress: null, redirects: '[]', status: null, headers: '{}' },
  ...keptIn(upload),
  ...{ capturedAt: upload.createdAt, capturedById: upload.createdById },
});

const keptIn = (row: UploadRow): Kept => ({
  mediaType: row.mediaType,
  sha256: row.sha256,
  bytes: row.bytes,
  readersSha256: row.readersSha256,
  readersMediaType: row.readersMediaType,
  readersBytes: row.readersBytes,
  text: row.text,
  blocks: row.blocks,
  extractor: row.extractor,
  extractorVersion: row.extractorVersion,
});
