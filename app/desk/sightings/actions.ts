'use server';

import { refresh } from 'next/cache';
import { action } from '@/lib/http/action';
import { ConfirmSighting, DismissSighting, ProposeSighting, RefuseSighting } from '@/lib/schemas/sighting';
import { confirmSighting } from '@/lib/services/sighting/confirming';
import { dismissSighting, refuseSighting } from '@/lib/services/sighting/judging';
import { proposeSighting } from '@/lib/services/sighting/proposing';

export const proposeSightingAction = action(ProposeSighting, proposeSighting);
export const confirmSightingAction = action(ConfirmSighting, confirmSighting, { done: refresh });
export const refuseSightingAction = action(RefuseSighting, refuseSighting, { done: refresh });
export const dismissSightingAction = action(DismissSighting, dismissSighting, { done: refresh });

/** The same of a form that is sent without a script. What was refused stands on the page as it then is. */
export async function dismissSightingForm(form: FormData): Promise<void> {
  const field = (name: string) => String(form.get(name) ?? '');
  const input = { sightingId: field('sightingId'), version: Number(field('version')) };
  await dismissSightingAction({ as: field('as'), input });
}
