import { inChunks } from '@/lib/data/chunks';
import type { Reader } from '@/lib/data/db';
import { isSameness, samenessTypes } from '@/lib/domain/provenance/input';
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
    for (const row of rows) found.set(row.id, row);
    next = [...new Set(rows.flatMap(textsAt))].filter((id) => !met.has(id));
    for (const id of next) met.add(id);
  }
  return [...found.values()];
}

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

/** The articles and the evidence at the ends of lineage. */
export const textsAt = (row: FollowedRow): string[] =>
  [row.fromArticleId, row.fromEvidenceId, row.toArticleId, row.toEvidenceId].filter((id) => id !== null);

/** Lineage by the articles and the evidence that it is followed from. */
export type Ways = ReadonlyMap<string, readonly FollowedRow[]>;

export function waysIn(lineage: readonly FollowedRow[]): Ways {
  const ways = new Map<string, FollowedRow[]>();
  const add = (id: string | null, row: FollowedRow) => {
    if (id === null) return;
    const beside = ways.get(id);
    if (beside) beside.push(row);
    else ways.set(id, [row]);
  };
  for (const row of lineage) {
    add(row.fromArticleId ?? row.fromEvidenceId, row);
    if (isSameness(row.type)) add(row.toArticleId ?? row.toEvidenceId, row);
  }
  return ways;
}

/** The lineage on the way from these articles and this evidence, of all that was read. */
export function lineageMet(starts: readonly string[], ways: Ways): FollowedRow[] {
  const [met, found] = [new Set(starts), new Set<FollowedRow>()];
  for (const id of met)
    for (const row of ways.get(id) ?? []) {
      found.add(row);
      for (const other of textsAt(row)) met.add(other);
    }
  return [...found];
}
