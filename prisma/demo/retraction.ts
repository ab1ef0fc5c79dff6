import type { Actor } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { AboutRetraction, AskRetraction } from '@/lib/schemas/workflow/retraction';
import { askRetraction, confirmRetraction, getRetractions } from '@/lib/services/workflow/retractions';
import { done } from './newsroom';

/** Retracts a published claim as it is done: one editor asks for it, and another one confirms a while later. */
export async function retractedBy(
  { asks, confirms, note }: { asks: Actor; confirms: Actor; note: string },
  { id: claimId, version, statement }: ClaimView,
  asked: Date,
  confirmed: () => Promise<Date>,
): Promise<ClaimView> {
  const request = AskRetraction.parse({ claimId, version, note });
  const now = await done(`a request to retract “${statement}”`, askRetraction(asks, request, { now: asked }));
  const { waiting } = await done('what is asked for', getRetractions(confirms, { claimId }));
  const about = { claimId, version: now.version, retractionId: waiting?.id };
  const confirming = confirmRetraction(confirms, AboutRetraction.parse(about), { now: await confirmed() });
  return done(`the retraction of “${statement}”`, confirming);
}
