import { AddAppearance, PlacePassage, RemoveAppearance } from '../attribution/appearance';
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

export const placePassageOperation = operation({
  ...ofDraft,
  id: 'placePassage',
  method: 'POST',
  path: '/claims/{claimId}/appearances/{appearanceId}/placement',
  summary: 'Say what becomes of a passage whose article has changed',
  description:
    '`confirm`: the words found are still the claim’s. `adjust`: it stands at other words of the newest version. `giveUp`: it stands nowhere any more, and is kept as lost.',
  input: PlacePassage,
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
