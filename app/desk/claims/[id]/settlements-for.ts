import type { Actor } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { SettlementList } from '@/lib/schemas/review/settlement';
import { listSettlements } from '@/lib/services/review/settlements';

/** What a claim turned out to be, where this person may say so or somebody has. */
export async function settlementsFor(actor: Actor, { id }: ClaimView): Promise<SettlementList | null> {
  const found = await listSettlements(actor, { claimId: id });
  if (!found.ok) return null;
  const { items, allowed } = found.value;
  return items.length > 0 || allowed ? found.value : null;
}
