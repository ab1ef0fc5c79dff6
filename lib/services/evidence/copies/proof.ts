import { reader } from '@/lib/data/db';
import { findCapture } from '@/lib/data/evidence/captures';
import { findEvidence } from '@/lib/data/evidence/evidence';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { WACZ_TYPE, waczOf } from '@/lib/ingest/wacz/wacz';
import { type Files, files } from '@/lib/outside/files/files';
import { type CapturedFile, capturedFile } from '@/lib/services/evidence/captures';

/**
 * A capture with its proof as one file that players of web archives open. Refuses `not_ready` where the bytes don’t match
 * their hash any more.
 */
export async function captureProof(
  actor: Actor,
  { captureId }: { captureId: string },
  { store = files() }: { store?: Files } = {},
): Promise<Result<CapturedFile>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const capture = await findCapture(reader(), actor, captureId);
  const evidence = capture && (await findEvidence(reader(), actor, capture.evidenceId));
  if (!capture || !evidence) return refuse('not_found');
  const file = await capturedFile(actor, { captureId }, { store });
  if (!file.ok) return file;
  const { id, fileName, status, mediaType, sha256 } = capture;
  const bytes = await waczOf({
    ...{ id, fileName, status, mediaType, sha256 },
    title: evidence.title,
    address: capture.finalAddress,
    redirects: JSON.parse(capture.redirects),
    headers: JSON.parse(capture.headers),
    capturedAt: capture.capturedAt.toISOString(),
    bytes: file.value.bytes,
  });
  return ok({ bytes, mediaType: WACZ_TYPE, name: `${sha256.slice(0, 16)}.wacz` });
}
