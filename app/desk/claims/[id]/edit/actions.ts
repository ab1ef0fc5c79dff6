'use server';

import { action } from '@/lib/http/action';
import { AddAppearance, PlacePassage, RemoveAppearance } from '@/lib/schemas/attribution/appearance';
import { AddAttribution, EditAttribution, RemoveAttribution } from '@/lib/schemas/attribution/attribution';
import { EditClaim } from '@/lib/schemas/claim/claim';
import { AddEvidence, RemoveEvidence } from '@/lib/schemas/evidence';
import { addAppearance, removeAppearance } from '@/lib/services/claim/appearances';
import { addAttribution, editAttribution, removeAttribution } from '@/lib/services/claim/attributions';
import { editClaim } from '@/lib/services/claim/claims';
import { addEvidence, removeEvidence } from '@/lib/services/claim/evidence';
import { placePassage } from '@/lib/services/claim/placement';

export const editClaimAction = action(EditClaim, editClaim);
export const addAppearanceAction = action(AddAppearance, addAppearance);
export const removeAppearanceAction = action(RemoveAppearance, removeAppearance);
export const placePassageAction = action(PlacePassage, placePassage);
export const addAttributionAction = action(AddAttribution, addAttribution);
export const editAttributionAction = action(EditAttribution, editAttribution);
export const removeAttributionAction = action(RemoveAttribution, removeAttribution);
export const addEvidenceAction = action(AddEvidence, addEvidence);
export const removeEvidenceAction = action(RemoveEvidence, removeEvidence);
