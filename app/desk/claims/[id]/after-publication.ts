import type { Actor } from '@/lib/domain/actor';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { Retractions } from '@/lib/schemas/workflow/retraction';
import type { ClaimSchedule } from '@/lib/schemas/workflow/schedule';
import { getRetractions } from '@/lib/services/workflow/retractions';
import { getClaimSchedule } from '@/lib/services/workflow/schedules/listing';

/** When an approved claim will be published; null for any other. */
export async function scheduleFor(actor: Actor, { id, status }: ClaimView): Promise<ClaimSchedule | null> {
  if (status !== 'APPROVED') return null;
  const schedule = await getClaimSchedule(actor, { claimId: id });
  return schedule.ok ? schedule.value : null;
}

/** What is under embargo until a claim is published by itself. */
export function embargoIn(schedule: ClaimSchedule | null): string | null {
  const last = schedule?.last;
  return last?.state === 'WAITING' && !last.late ? last.embargo : null;
}

/** Whether a published claim is to be retracted; null for any other. */
export async function retractionsFor(actor: Actor, { id, status }: ClaimView): Promise<Retractions | null> {
  if (status !== 'PUBLISHED') return null;
  const retractions = await getRetractions(actor, { claimId: id });
  return retractions.ok ? retractions.value : null;
}
