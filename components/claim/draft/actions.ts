import type { ReactNode } from 'react';
import type { EditClaimInput } from '@/components/claim/form/edit';
import type { Action } from '@/components/form/answer';
import type { AddAppearance, PlacePassage, RemoveAppearance } from '@/lib/schemas/attribution/appearance';
import type {
  AddAttribution,
  EditAttribution,
  RemoveAttribution,
} from '@/lib/schemas/attribution/attribution';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { AddEvidence, RemoveEvidence } from '@/lib/schemas/evidence';

/** Everything that can be changed about a draft claim. Each answers with the claim as it then is. */
export type DraftActions = {
  edit: Action<EditClaimInput, ClaimView>;
  appear: Action<AddAppearance, ClaimView>;
  removeAppearance: Action<RemoveAppearance, ClaimView>;
  placePassage: Action<PlacePassage, ClaimView>;
  addAttribution: Action<AddAttribution, ClaimView>;
  editAttribution: Action<EditAttribution, ClaimView>;
  removeAttribution: Action<RemoveAttribution, ClaimView>;
  addEvidence: Action<AddEvidence, ClaimView>;
  removeEvidence: Action<RemoveEvidence, ClaimView>;
};

/** What every part of the editor is given. */
export type DraftPartProps = {
  claim: ClaimView;
  actions: DraftActions;
  /** What else a page says of each passage and each piece of evidence, by the id of its link. */
  beside?: Readonly<Record<string, ReactNode>>;
  /** The claim after a write. */
  onChange: (claim: ClaimView) => void;
};
