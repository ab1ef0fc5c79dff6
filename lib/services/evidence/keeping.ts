import { type FileKind, fileKindOf, isText } from '@/lib/domain/article/files';
import { ok, type Result } from '@/lib/domain/result';
import type { Extracted } from '@/lib/ingest/extract';
import { extensionOf, mediaTypeOf } from '@/lib/ingest/media-type';
import { type Reader, reader } from '@/lib/ingest/reader';
import { withoutMetadata } from '@/lib/ingest/without-metadata/without-metadata';
import { type Files, files } from '@/lib/outside/files/files';

/** `onMistake` hears of a mistake of ours in reading what is kept all the same; where nobody listens, it is thrown on. */
export type KeepingMeans = {
  store?: Files;
  articles?: Pick<Reader, 'read' | 'readFile'>;
  clean?: typeof withoutMetadata;
  onMistake?: (error: unknown) => void;
};

/** A file with what is said with it: its media type, the encoding of its text, the name that it had. */
export type Given = {
  bytes: Uint8Array;
  mediaType: string | null;
  charset: string | null;
  fileName: string | null;
};

/** What a capture and an upload say of a file alike. */
export type Kept = {
  mediaType: string;
  sha256: string;
  bytes: number;
  readersSha256: string | null;
  readersMediaType: string | null;
  readersBytes: number | null;
  text: string | null;
  blocks: string | null;
  extractor: string | null;
  extractorVersion: string | null;
};

/**
 * Keeps a file, and what readers may download of it, and reads it: everything but the row. A mistake of ours in reading costs the
 * words and the readers' file, and no more: nobody can fetch a page as it was once more. Refuses `busy` where too much is read.
 */
export async function keepFile(given: Given, means: KeepingMeans = {}): Promise<Result<Kept>> {
  const { store = files() } = means;
  const sha256 = await store.keep(given.bytes);
  const told = await orNothing(async () => ok(await mediaTypeOf(given.bytes, given.mediaType)), means);
  const mediaType = (told.ok && told.value) || 'application/octet-stream';
  const read = await orNothing(() => readable(given, mediaType, means.articles ?? reader()), means);
  if (!read.ok) return read;
  const clean = await orNothing(() => (means.clean ?? withoutMetadata)(given.bytes, mediaType), means);
  if (!clean.ok) return clean;
  const bytes = given.bytes.byteLength;
  return ok({ mediaType, sha256, bytes, ...(await forReaders(clean.value, store)), ...wordsOf(read.value) });
}

/** Null for what is refused for what it is, and for a mistake of ours; only a full queue is worth another try. */
async function orNothing<T>(
  work: () => Promise<Result<T | null>>,
  { onMistake }: KeepingMeans,
): Promise<Result<T | null>> {
  try {
    const result = await work();
    return result.ok || result.refusal.kind === 'busy' ? result : ok(null);
  } catch (error) {
    if (!onMistake) throw error;
    onMistake(error);
    return ok(null);
  }
}

/** What can be read of a page, a text or a document; null where there is nothing of the kind. Refuses what the reader refuses. */
async function readable(
  { bytes, charset, fileName }: Given,
  mediaType: string,
  articles: Pick<Reader, 'read' | 'readFile'>,
): Promise<Result<Extracted | null>> {
  const name = `file${extensionFor(mediaType, fileName)}`;
  const kind = fileKindOf(name);
  if (kind === null) return ok(null);
  return isText(kind)
    ? articles.read({ bytes, format: kind, ...(charset && { charset }) })
    : articles.readFile({ bytes, fileName: name, takenBack: [] });
}

/** Kinds that are text by their bytes, and more than that by their names. */
const BY_NAME: Partial<Record<FileKind, string>> = { MARKDOWN: '.md', MHTML: '.mhtml' };

const extensionFor = (mediaType: string, fileName: string | null): string =>
  (mediaType === 'text/plain' && BY_NAME[fileKindOf(fileName ?? '') ?? 'TEXT']) || extensionOf(mediaType);

async function forReaders(
  clean: { bytes: Uint8Array; mediaType: string } | null,
  store: Files,
): Promise<Pick<Kept, 'readersSha256' | 'readersMediaType' | 'readersBytes'>> {
  if (clean === null) return { readersSha256: null, readersMediaType: null, readersBytes: null };
  return {
    readersSha256: await store.keep(clean.bytes),
    readersMediaType: clean.mediaType,
    readersBytes: clean.bytes.byteLength,
  };
}

const wordsOf = (
  read: Extracted | null,
): Pick<Kept, 'text' | 'blocks' | 'extractor' | 'extractorVersion'> => ({
  text: read?.text ?? null,
  blocks: read && JSON.stringify(read.blocks),
  extractor: read?.extractor ?? null,
  extractorVersion: read?.extractorVersion ?? null,
});
