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
