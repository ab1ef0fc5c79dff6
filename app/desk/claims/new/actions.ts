'use server';

import { action } from '@/lib/http/action';
import { DraftClaim, ListClaims, SimilarClaims } from '@/lib/schemas/claim/claim';
import { given } from '@/lib/schemas/given';
import { Id } from '@/lib/schemas/primitives';
import { draftClaim, getClaim, listClaims } from '@/lib/services/claim/claims';
import { similarClaims } from '@/lib/services/claim/similar';

export const draftClaimAction = action(DraftClaim, draftClaim);
export const similarClaimsAction = action(SimilarClaims, similarClaims);
export const listClaimsAction = action(ListClaims, listClaims);
export const readClaimAction = action(given({ claimId: Id }), getClaim);
