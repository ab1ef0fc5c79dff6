import type { Actor } from '@/lib/domain/actor';
import { isNotYetPublished } from '@/lib/domain/publication/content';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { Retractions } from '@/lib/schemas/workflow/retraction';
import type { ClaimSchedule } from '@/lib/schemas/workflow/schedule';
import { getRetractions } from '@/lib/services/workflow/retractions';
import { getClaimSchedule } from '@/lib/services/workflow/schedules/listing';

/** When a claim will be published, and what embargo it is under; null where it is published, or withdrawn. */
export async function scheduleFor(actor: Actor, { id, status }: ClaimView): Promise<ClaimSchedule | null> {
  // Also of a draft: its embargo stays while the claim goes back.
  if (!isNotYetPublished(status)) return null;
  const schedule = await getClaimSchedule(actor, { claimId: id });
  return schedule.ok ? schedule.value : null;
}

/** Whether a published claim is to be retracted; null for any other. */
export async function retractionsFor(actor: Actor, { id, status }: ClaimView): Promise<Retractions | null> {
  if (status !== 'PUBLISHED') return null;
  const retractions = await getRetractions(actor, { claimId: id });
  return retractions.ok ? retractions.value : null;
}
