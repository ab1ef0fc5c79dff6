import type { DraftActions } from '@/components/claim/draft/actions';
import {
  addAppearanceAction,
  addAttributionAction,
  addEvidenceAction,
  confirmPassageAction,
  editAttributionAction,
  editClaimAction,
  removeAppearanceAction,
  removeAttributionAction,
  removeEvidenceAction,
} from './actions';

/** Everything that can be changed about a draft claim. */
export const draftActions: DraftActions = {
  edit: editClaimAction,
  appear: addAppearanceAction,
  removeAppearance: removeAppearanceAction,
  confirmPassage: confirmPassageAction,
  addAttribution: addAttributionAction,
  editAttribution: editAttributionAction,
  removeAttribution: removeAttributionAction,
  addEvidence: addEvidenceAction,
  removeEvidence: removeEvidenceAction,
};
