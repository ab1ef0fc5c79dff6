import { inChunks } from '@/lib/data/chunks';
import type { Reader } from '@/lib/data/db';
import { samenessTypes } from '@/lib/domain/provenance/input';
import { settledLineage } from './settled';

/** The end that lineage leads from, or to. */
const ends = {
  fromArticleId: true,
  fromEvidenceId: true,
  toArticleId: true,
  toEvidenceId: true,
  toSourceId: true,
} as const;

export const lineageFields = { id: true, type: true, ...ends } as const;

/** Ids of articles and of evidence. Both are unique among all ids, so one set may hold them. */
type Ids = ReadonlySet<string>;

/**
 * The confirmed lineage that is met on the way from these articles and this evidence: directed lineage forwards, and SAME_*
 * both ways. A query or more for each step that the longest way has, as many as there is to look for.
 */
export async function lineageFrom(db: Reader, starts: Ids) {
  const [met, found] = [new Set(starts), new Map<string, FollowedRow>()];
  let next = [...starts];
  while (next.length > 0) {
    const rows = await inChunks(next, (ids) => stepFrom(db, ids));
    const ids = rows.flatMap((row) => [
      ...[row.fromArticleId, row.fromEvidenceId, row.toArticleId, row.toEvidenceId].filter(isId),
    ]);
    for (const row of rows) found.set(row.id, row);
    next = [...new Set(ids)].filter((id) => !met.has(id));
    for (const id of next) met.add(id);
  }
  return [...found.values()];
}

const isId = (id: string | null): id is string => id !== null;

const stepFrom = (db: Reader, ids: string[]) => {
  const same = { type: { in: [...samenessTypes] } };
  return db.lineage.findMany({
    where: {
      ...settledLineage,
      OR: [
        { fromArticleId: { in: ids } },
        { fromEvidenceId: { in: ids } },
        { ...same, toArticleId: { in: ids } },
        { ...same, toEvidenceId: { in: ids } },
      ],
    },
    orderBy: { id: 'asc' },
    select: lineageFields,
  });
};

export type FollowedRow = Awaited<ReturnType<typeof stepFrom>>[number];
