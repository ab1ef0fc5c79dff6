import { publicCapture } from '@/lib/data/publication/captures';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { sha256 as hashOf } from '@/lib/ingest/hash';
import { extensionOf } from '@/lib/ingest/media-type';
import { type Files, files, wholeFile } from '@/lib/outside/files/files';
import type { AboutPublicCapture } from '@/lib/schemas/publication';

/** What readers get of a capture. `sha256` is of these bytes. */
export type PublicFile = { bytes: Uint8Array; mediaType: string; name: string; sha256: string };

/**
 * The readable text of a capture that a publication names, in UTF-8. It takes no actor: whoever may not read it here may not
 * read it at all. Refuses `not_found` what isn’t public any more as what never was.
 */
export async function publicCaptureText({ sha256 }: AboutPublicCapture): Promise<Result<PublicFile>> {
  const found = await publicCapture(sha256, 'text');
  if (!found || found.text === null) return refuse('not_found');
  const bytes = new TextEncoder().encode(found.text);
  const name = `${sha256.slice(0, 16)}.txt`;
  return ok({ bytes, mediaType: 'text/plain; charset=utf-8', name, sha256: hashOf(bytes) });
}

/**
 * The file that readers may have of a capture: the original without what it says of who made it, and where. Refuses
 * `not_ready` where its bytes don’t match their hash: a copy is given whole or not at all. `busy` while `MOST_AT_ONCE` are
 * read: everybody may ask, and each file may take 20 MB until it is checked.
 */
export async function publicCaptureFile(
  { sha256 }: AboutPublicCapture,
  { store = files() }: { store?: Files } = {},
): Promise<Result<PublicFile>> {
  const found = await publicCapture(sha256, 'readersSha256');
  if (!found?.readersSha256) return refuse('not_found');
  if (reading >= MOST_AT_ONCE) return refuse('busy', { retryAfterSeconds: 1 });
  const bytes = await readOne(store, found.readersSha256);
  if (bytes === null) return refuse('not_ready', { reasons: ['This file doesn’t match its hash any more.'] });
  const mediaType = harmless(found.readersMediaType);
  const name = `${sha256.slice(0, 16)}${extensionOf(mediaType)}`;
  return ok({ bytes, mediaType, name, sha256: found.readersSha256 });
}

/** How many files are read for readers at once. */
export const MOST_AT_ONCE = 8;

let reading = 0;

async function readOne(store: Files, sha256: string): Promise<Uint8Array | null> {
  reading += 1;
  try {
    return await wholeFile(store, sha256);
  } finally {
    reading -= 1;
  }
}

/** A media type that nothing runs by, in whatever program: of all others readers get bytes. */
const harmless = (mediaType: string | null): string =>
  mediaType !== null && HARMLESS.has(mediaType) ? mediaType : 'application/octet-stream';

const HARMLESS: ReadonlySet<string> = new Set([
  'text/plain',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
]);
