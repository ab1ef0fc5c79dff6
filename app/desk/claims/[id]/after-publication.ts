import type { Actor } from '@/lib/domain/actor';
import type { Status } from '@/lib/domain/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { Retractions } from '@/lib/schemas/workflow/retraction';
import type { ClaimSchedule } from '@/lib/schemas/workflow/schedule';
import { getRetractions } from '@/lib/services/workflow/retractions';
import { getClaimSchedule } from '@/lib/services/workflow/schedules/listing';

/** What can't be published before it was approved: its embargo, which stays while it goes back to draft, is said all the same. */
const PUBLISHED_LATER: readonly Status[] = ['DRAFT', 'IN_REVIEW', 'ADJUDICATION', 'REVIEWED', 'APPROVED'];

/** When a claim will be published, and what embargo it is under; null where it is published, or withdrawn. */
export async function scheduleFor(actor: Actor, { id, status }: ClaimView): Promise<ClaimSchedule | null> {
  if (!PUBLISHED_LATER.includes(status)) return null;
  const schedule = await getClaimSchedule(actor, { claimId: id });
  return schedule.ok ? schedule.value : null;
}

/** Whether a published claim is to be retracted; null for any other. */
export async function retractionsFor(actor: Actor, { id, status }: ClaimView): Promise<Retractions | null> {
  if (status !== 'PUBLISHED') return null;
  const retractions = await getRetractions(actor, { claimId: id });
  return retractions.ok ? retractions.value : null;
}
