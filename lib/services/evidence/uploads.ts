import { reader, transaction } from '@/lib/data/db';
import { storeUpload, type UploadRow, uploadsOf } from '@/lib/data/evidence/uploads';
import { record } from '@/lib/data/record/audit';
import type { Actor } from '@/lib/domain/actor';
import { formatOf } from '@/lib/domain/article/files';
import { NOTHING_IN_IT, whyNotUploaded } from '@/lib/domain/evidence/upload';
import { permit } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { sha256 } from '@/lib/ingest/hash';
import { mediaTypeOf } from '@/lib/ingest/media-type';
import type { SendFile, UploadView } from '@/lib/schemas/evidence/upload';
import { newId } from '@/lib/services/ids';
import { creating, type WriteOptions } from '@/lib/services/writing';
import { type KeepingMeans, keepFile } from './keeping';

/**
 * Keeps a file that is to become evidence, and reads it. It is its sender's alone until they say of which. Refuses, naming `file`,
 * what holds nothing and what is of another kind, as its bytes tell; `busy` where too much is read.
 */
export async function sendFile(
  actor: Actor,
  { fileName, file }: SendFile,
  { now = new Date(), key = null, ...means }: WriteOptions & KeepingMeans = {},
): Promise<Result<UploadView>> {
  const person = permit(actor, 'evidence.upload');
  if (!person.ok) return person;
  if (file.byteLength === 0) return invalid('file', NOTHING_IN_IT);
  // A page is one by its name where its bytes could be any text's.
  const mediaType = formatOf(fileName) === 'HTML' ? 'text/html' : null;
  const wrong = whyNotUploaded(await mediaTypeOf(file, mediaType));
  if (wrong !== null) return invalid('file', wrong);
  const kept = await keepFile({ bytes: file, mediaType, charset: null, fileName }, means);
  if (!kept.ok) return kept;
  const sent = { fileName, sha256: sha256(file) };
  return transaction((tx) =>
    creating(tx, person.value, key, 'upload.send', sent, now, async () => {
      const row = { id: newId(now), fileName, ...kept.value, createdById: person.value.id, createdAt: now };
      await storeUpload(tx, row);
      await record(tx, {
        ...{ at: now, actorId: person.value.id, verb: 'upload.kept' },
        ...{ subjectKind: 'upload', subjectId: row.id, claimId: null },
        detail: { sha256: kept.value.sha256 },
      });
      return ok(uploadView(row));
    }),
  );
}

/** A file that this person has sent, and that is no evidence yet. */
export async function getUpload(
  actor: Actor,
  { uploadId }: { uploadId: string },
): Promise<Result<UploadView>> {
  const person = permit(actor, 'evidence.upload');
  if (!person.ok) return person;
  const row = (await uploadsOf(reader(), person.value, [uploadId])).get(uploadId);
  return row ? ok(uploadView(row)) : refuse('not_found');
}

const uploadView = (row: UploadRow): UploadView => ({
  id: row.id,
  fileName: row.fileName,
  mediaType: row.mediaType,
  sha256: row.sha256,
  bytes: row.bytes,
  hasText: row.text !== null,
  readersBytes: row.readersBytes,
  createdAt: row.createdAt.toISOString(),
});
