import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { Actor } from '@/lib/domain/actor';
import { evidenceFor } from './evidence';

/** Which of these evidences exist for this actor. */
export async function visibleEvidence(
  db: Reader,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db.evidence.findMany({
    where: { AND: [{ id: { in: [...ids] } }, evidenceFor(actor)] },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

/** Stores new evidence and its links to a claim, or links to evidence that is stored. Two queries however many. */
export async function storeEvidence(
  tx: Tx,
  evidence: Prisma.EvidenceCreateManyInput[],
  links: Prisma.EvidenceLinkCreateManyInput[],
): Promise<void> {
  await tx.evidence.createMany({ data: evidence });
  await tx.evidenceLink.createMany({ data: links });
}
