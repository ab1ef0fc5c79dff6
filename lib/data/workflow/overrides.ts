import type { CoveredClaim } from '@/lib/data/claim/graph';
import type { Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { personIn } from '@/lib/data/names';
import type { SnapshotOverride } from '@/lib/domain/publication/parts/override';
import { isOverridden } from '@/lib/domain/workflow/overriding';
import { factsOf } from './facts';

/** What readers are told of the gates that a claim fails and editors let it pass: who, by role, since when and why. */
export function overridesFor(claim: CoveredClaim): SnapshotOverride[] {
  const facts = factsOf(claim);
  const passed = facts.gates.filter(({ gate, passed }) => !passed && isOverridden(facts, gate));
  return passed.flatMap(({ gate }) => {
    const given = facts.overrides.find((o) => o.gate === gate && o.current && o.confirmedById !== null);
    const row = claim.covered.gating?.overrides.find(({ id }) => id === given?.id);
    if (!row?.confirmedAt || !row.confirmedById) return [];
    const by = [row.askedById, row.confirmedById].map((id) => personIn(claim.people, id).role);
    return [{ gate, reason: row.reason, at: row.confirmedAt.toISOString(), by }];
  });
}

export type NewOverride = Omit<
  Prisma.GateOverrideGetPayload<null>,
  'confirmedById' | 'confirmedAt' | 'withdrawnById' | 'withdrawnAt'
>;

export async function storeOverride(tx: Tx, override: NewOverride): Promise<void> {
  await tx.gateOverride.create({ data: override, select: { id: true } });
}

export async function confirmOverride(
  tx: Tx,
  id: string,
  by: { confirmedById: string; confirmedAt: Date },
): Promise<void> {
  await tx.gateOverride.update({ where: { id }, data: by, select: { id: true } });
}

export async function withdrawOverride(
  tx: Tx,
  id: string,
  by: { withdrawnById: string; withdrawnAt: Date },
): Promise<void> {
  await tx.gateOverride.update({ where: { id }, data: by, select: { id: true } });
}
