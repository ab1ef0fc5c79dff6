import { createHash } from 'node:crypto';
import type { Covered } from '@/lib/data/claim/graph';
import type { Reader } from '@/lib/data/db';
import type { SnapshotCapture } from '@/lib/domain/publication/publication';
import { excerptFacts } from './parts';

/** The copies that a publication names, by the link, as readers get them. Their texts are read for their hashes alone. */
export async function copyFacts(
  db: Reader,
  { evidence, copies: { named } }: Covered,
): Promise<Map<string, SnapshotCapture>> {
  const texts = await textHashes(
    db,
    [...named.values()].map(({ id }) => id),
  );
  return new Map(
    evidence.flatMap((link) => {
      const capture = named.get(link.id);
      if (!capture) return [];
      const { id, sha256, capturedAt, address, mediaType, bytes, readersSha256 } = capture;
      const facts = {
        ...{ sha256, address, mediaType, bytes },
        capturedAt: new Date(capturedAt).toISOString(),
        textSha256: texts.get(id) ?? null,
        fileSha256: readersSha256,
        excerpt: excerptFacts(link),
      };
      return [[link.id, facts] as const];
    }),
  );
}

async function textHashes(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.capture.findMany({
    where: { id: { in: [...ids] }, text: { not: null } },
    select: { id: true, text: true },
  });
  return new Map(
    rows.map(({ id, text }) => [
      id,
      createHash('sha256')
        .update(text ?? '')
        .digest('hex'),
    ]),
  );
}
