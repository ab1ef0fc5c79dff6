import type { Format } from '@/lib/domain/article';
import { type Files, files } from '@/lib/outside/files/files';

/** The bytes that a version was read from, kept already under their SHA-256, what they are, and which pieces of them were taken back. */
export type VersionSource = { sha256: string; format: Format; takenBack: readonly string[] };

/** Keeps what a text was read from, as UTF-8, before any row names it: the same is kept once. */
export async function keepSource(
  { content, format, takenBack }: { content: string; format: Format; takenBack: readonly string[] },
  store: Files = files(),
): Promise<VersionSource> {
  return { sha256: await store.keep(Buffer.from(content)), format, takenBack };
}

/** How a version's row names its source. */
export const sourceColumns = (source: VersionSource | null) => ({
  sourceSha256: source?.sha256 ?? null,
  sourceFormat: source?.format ?? null,
  takenBack: source && JSON.stringify(source.takenBack),
});
