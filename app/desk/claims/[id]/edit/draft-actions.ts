import type { DraftActions } from '@/components/claim/draft/actions';
import {
  addAppearanceAction,
  addAttributionAction,
  addEvidenceAction,
  editAttributionAction,
  editClaimAction,
  placePassageAction,
  removeAppearanceAction,
  removeAttributionAction,
  removeEvidenceAction,
} from './actions';

/** Everything that can be changed about a draft claim. */
export const draftActions: DraftActions = {
  edit: editClaimAction,
  appear: addAppearanceAction,
  removeAppearance: removeAppearanceAction,
  placePassage: placePassageAction,
  addAttribution: addAttributionAction,
  editAttribution: editAttributionAction,
  removeAttribution: removeAttributionAction,
  addEvidence: addEvidenceAction,
  removeEvidence: removeEvidenceAction,
};
