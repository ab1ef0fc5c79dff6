import type { Reader } from '@/lib/data/db';
import { settledEvidence } from './settled';

/** Those of these pieces of evidence that everybody may know of: public, and not blind. None asks nothing. */
export async function openEvidence(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await db.evidence.findMany({
    where: { id: { in: [...ids] }, sensitivity: 'PUBLIC', ...settledEvidence },
    select: { id: true },
  });
  return new Set(found.map(({ id }) => id));
}
