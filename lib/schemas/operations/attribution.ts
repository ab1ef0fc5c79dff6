import { AddAppearance, ConfirmPassage, RemoveAppearance } from '../attribution/appearance';
import { AddAttribution, EditAttribution, RemoveAttribution } from '../attribution/attribution';
import { ClaimView } from '../claim/view';
import { claimAddress, operation } from '../operation';

/** All of these change a draft, take its version, and answer with the claim as it is then. */
const ofDraft = { tag: 'Claims', output: ClaimView, shows: claimAddress, conflicts: true } as const;

export const addAppearanceOperation = operation({
  ...ofDraft,
  id: 'addAppearance',
  repeatable: true,
  method: 'POST',
  path: '/claims/{claimId}/appearances',
  summary: 'Add a passage where the claim stands too',
  description: 'Offsets are Unicode code points into the text of the article’s version, half-open.',
  input: AddAppearance,
});

export const removeAppearanceOperation = operation({
  ...ofDraft,
  id: 'removeAppearance',
  method: 'DELETE',
  path: '/claims/{claimId}/appearances/{appearanceId}',
  summary: 'Take a passage away',
  input: RemoveAppearance,
});

export const confirmPassageOperation = operation({
  ...ofDraft,
  id: 'confirmPassage',
  method: 'POST',
  path: '/claims/{claimId}/appearances/{appearanceId}/confirmation',
  summary: 'Confirm that an altered passage is still the claim’s',
  input: ConfirmPassage,
});

export const addAttributionOperation = operation({
  ...ofDraft,
  id: 'addAttribution',
  repeatable: true,
  method: 'POST',
  path: '/claims/{claimId}/attributions',
  summary: 'Say who makes the claim in a passage',
  input: AddAttribution,
});

export const editAttributionOperation = operation({
  ...ofDraft,
  id: 'editAttribution',
  method: 'PUT',
  path: '/claims/{claimId}/attributions/{attributionId}',
  summary: 'Change an attribution',
  description: 'Fields that are left out are emptied.',
  input: EditAttribution,
});

export const removeAttributionOperation = operation({
  ...ofDraft,
  id: 'removeAttribution',
  method: 'DELETE',
  path: '/claims/{claimId}/attributions/{attributionId}',
  summary: 'Take an attribution away',
  input: RemoveAttribution,
});
