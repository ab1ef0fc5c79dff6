import type { Reader } from '@/lib/data/db';
import { type Format, formats } from '@/lib/domain/article';

/** What a version was read from: a file under its hash, its form, and which pieces of it were taken back. */
export type SourceOfVersion = { sha256: string; format: Format; takenBack: string[] };

type Columns = { sourceSha256: string | null; sourceFormat: string | null; takenBack: string | null };

/** The same as its row names it; null for what came before bytes were kept. @throws Error for a row that is broken */
export function sourceIn({ sourceSha256, sourceFormat, takenBack }: Columns): SourceOfVersion | null {
  if (sourceSha256 === null) return null;
  const format = formats.find((known) => known === sourceFormat);
  const ids: unknown = JSON.parse(takenBack ?? '[]');
  if (!format || !Array.isArray(ids)) throw new Error('This is no source of a version.');
  return { sha256: sourceSha256, format, takenBack: ids.map(String) };
}

/** The source of a version of this article; null where it is none of it, or has none. */
export async function findSource(
  db: Reader,
  articleId: string,
  versionId: string,
): Promise<SourceOfVersion | null> {
  const select = { sourceSha256: true, sourceFormat: true, takenBack: true } as const;
  const row = await db.articleVersion.findFirst({ where: { id: versionId, articleId }, select });
  return row && sourceIn(row);
}
