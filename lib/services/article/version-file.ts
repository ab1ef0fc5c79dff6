import { findSource } from '@/lib/data/article/sources';
import { reader } from '@/lib/data/db';
import type { Actor } from '@/lib/domain/actor';
import type { Format } from '@/lib/domain/article';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { type Files, files, wholeFile } from '@/lib/outside/files/files';

/** The bytes that a version was read from, and what a browser saves them as: the beginning of their hash. */
export type VersionFile = { bytes: Uint8Array; mediaType: string; name: string };

/**
 * What a version of an article was read from, as UTF-8. Refuses `not_found` where nothing was kept, as of versions of before any
 * was; `not_ready` where the file is missing or doesn't match its hash.
 */
export async function versionFile(
  actor: Actor,
  { articleId, versionId }: { articleId: string; versionId: string },
  { store = files() }: { store?: Files } = {},
): Promise<Result<VersionFile>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const source = await findSource(reader(), articleId, versionId);
  if (!source) return refuse('not_found');
  const bytes = await wholeFile(store, source.sha256);
  if (bytes === null)
    return refuse('not_ready', { reasons: ['The file of this version doesn’t match its hash any more.'] });
  const [mediaType, extension] = kinds[source.format];
  return ok({
    bytes,
    mediaType: `${mediaType}; charset=utf-8`,
    name: `${source.sha256.slice(0, 16)}${extension}`,
  });
}

const kinds: Record<Format, [mediaType: string, extension: string]> = {
  TEXT: ['text/plain', '.txt'],
  HTML: ['text/html', '.html'],
  MARKDOWN: ['text/markdown', '.md'],
};
