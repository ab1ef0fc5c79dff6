import { ClaimPage, DraftClaim, EditClaim, ListClaims, SimilarClaims, SimilarList } from '../claim/claim';
import { WriteSummary } from '../claim/summary';
import { ClaimView } from '../claim/view';
import { given } from '../given';
import { claimAddress, operation } from '../operation';
import { Id } from '../primitives';
import { ClaimPreview, MoveClaim, Submissions, SubmitClaims } from '../workflow';

export const listClaimsOperation = operation({
  id: 'listClaims',
  method: 'GET',
  path: '/claims',
  tag: 'Claims',
  summary: 'List claims',
  description: 'The working copies that you may see, those that changed last first.',
  input: ListClaims,
  output: ClaimPage,
});

export const draftClaimOperation = operation({
  id: 'draftClaim',
  method: 'POST',
  path: '/claims',
  tag: 'Claims',
  summary: 'Draft a claim',
  description: 'With the passage that it was read from and who says so there, if you have them.',
  input: DraftClaim,
  output: ClaimView,
  location: claimAddress,
  repeatable: true,
  conflicts: true,
});

export const similarClaimsOperation = operation({
  id: 'similarClaims',
  method: 'GET',
  path: '/claims/similar',
  tag: 'Claims',
  summary: 'Find claims that say nearly the same',
  description:
    'The most likely first: by all words of the text, rare words, names and numbers counting for most. A text may be longer than the claims in it, or shorter.',
  input: SimilarClaims,
  output: SimilarList,
});

export const getClaimOperation = operation({
  id: 'getClaim',
  method: 'GET',
  path: '/claims/{claimId}',
  tag: 'Claims',
  summary: 'Show a claim with everything that you may see of it',
  description:
    'With its passages, attributions, evidence and rounds, and the moves that you may make with the reasons against the others.',
  input: given({ claimId: Id }),
  output: ClaimView,
});

export const editClaimOperation = operation({
  id: 'editClaim',
  method: 'PUT',
  path: '/claims/{claimId}',
  tag: 'Claims',
  summary: 'Change a draft',
  description: 'Fields that are left out are emptied. Whoever changes a draft becomes a contributor.',
  input: EditClaim,
  output: ClaimView,
  conflicts: true,
});

export const writeSummaryOperation = operation({
  id: 'writeSummary',
  method: 'PUT',
  path: '/claims/{claimId}/summary',
  tag: 'Claims',
  summary: 'Write “In short”',
  description:
    'What readers are told first: the newsroom’s answer to the claim. Once the review has a finding and until it is approved. Approval needs one; whoever wrote its present words may neither approve nor publish the claim.',
  input: WriteSummary,
  output: ClaimView,
  shows: claimAddress,
  conflicts: true,
});

export const previewClaimOperation = operation({
  id: 'previewClaim',
  method: 'GET',
  path: '/claims/{claimId}/preview',
  tag: 'Claims',
  summary: 'Show what readers would get',
  description:
    'The publication as it would be made now, for whoever may approve or publish the claim. Nothing of it is stored.',
  input: given({ claimId: Id }),
  output: ClaimPreview,
  reserved: true,
  conflicts: true,
});

export const moveClaimOperation = operation({
  id: 'moveClaim',
  method: 'POST',
  path: '/claims/{claimId}/moves',
  tag: 'Claims',
  summary: 'Move a claim',
  description:
    'Submit, adjudicate, approve, publish, send back, take back, reopen, retract, withdraw or restore. The claim’s `moves` say which you may make. Where `andThen` of “approve” is “publish”, `publish: true` does both in one step, with the `correction` that a new version needs.',
  input: MoveClaim,
  output: ClaimView,
  shows: claimAddress,
  conflicts: true,
});

export const submitClaimsOperation = operation({
  id: 'submitClaims',
  method: 'POST',
  path: '/submissions',
  tag: 'Claims',
  summary: 'Submit several drafts for review',
  description:
    'Each by itself, in the version that you saw: one that is refused holds none of the others up, and says why.',
  input: SubmitClaims,
  output: Submissions,
  repeatable: true,
});
