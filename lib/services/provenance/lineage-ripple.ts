import type { Tx } from '@/lib/data/db';
import { type LineageRow, lineageById } from '@/lib/data/provenance/lineage';
import type { Lineage } from '@/lib/domain/provenance/lineage';
import type { LineageTurn, Named } from '@/lib/domain/publication/flag/detail';
import { flagRipple, type Resting, restingOn } from '@/lib/services/publication/ripple';

/** How the claims stand that a change of lineage may reach: through either end, where that is a text. */
export const restingOnEnds = (tx: Tx, { from, to }: Pick<Lineage, 'from' | 'to'>): Promise<Resting> =>
  restingOn(tx, from, to.kind === 'source' ? [] : [to]);

/** Flags the published claims whose numbers a change of lineage has changed. */
export async function flagLineage(
  tx: Tx,
  resting: Resting,
  { lineageId, how, reason }: { lineageId: string; how: LineageTurn; reason: string | null },
  now: Date,
): Promise<void> {
  const row = await lineageById(tx, lineageId);
  const [subject, other] = [fromIn(row), toIn(row)];
  if (!subject) return;
  const happened = { kind: 'LINEAGE_CHANGED', subject, other, how } as const;
  await flagRipple(tx, resting, { happened, reason, subjectId: lineageId }, now);
}

const fromIn = ({ fromArticle, fromEvidence }: LineageRow): Named | null =>
  article(fromArticle) ?? evidence(fromEvidence);

const toIn = ({ toArticle, toEvidence, toSource }: LineageRow): Named | null =>
  article(toArticle) ??
  evidence(toEvidence) ??
  (toSource && { kind: 'source', id: toSource.id, name: toSource.name });

const article = (row: LineageRow['fromArticle']): Named | null =>
  row && { kind: 'article', id: row.id, name: row.title };

const evidence = (row: LineageRow['fromEvidence']): Named | null =>
  row && { kind: 'evidence', id: row.id, name: row.title };
