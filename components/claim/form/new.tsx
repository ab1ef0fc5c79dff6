'use client';

import { useState } from 'react';
import {
  type AttributionDraft,
  attributionInput,
  emptyAttribution,
  isBlank,
} from '@/components/attribution/draft';
import { AttributionsOfPassage } from '@/components/attribution/group';
import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft-notice';
import { FormProblems } from '@/components/form/form-problems';
import { useDraft } from '@/components/form/use-draft';
import { useSubmit } from '@/components/form/use-submit';
import { type ChosenPassage, Quote } from '@/components/passage/quote';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AddAppearance } from '@/lib/schemas/attribution/appearance';
import type { DraftClaimInput } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { type ClaimDraft, claimContent, emptyClaim } from './draft';
import { ClaimFields } from './fields';
import { type FindSimilar, SimilarClaims } from './similar-claims';

export type NewClaimActions = {
  draft: Action<DraftClaimInput, ClaimView>;
  appear: Action<AddAppearance, ClaimView>;
  similar: FindSimilar;
};

export type NewClaimFormProps = {
  actions: NewClaimActions;
  /** Where what is typed is kept until it is saved. */
  draftKey: string;
  /** The language that the claim is most likely written in. */
  language: string;
  /** Without one, the claim starts without a place in an article. */
  passage?: ChosenPassage;
  onDone: (claim: ClaimView) => void;
  /** Leaves the form; what was typed stays kept. */
  onCancel: () => void;
};

type Written = { claim: ClaimDraft; attributions: AttributionDraft[] };

/** A new draft, with its passage and who says so there, in one write. */
export function NewClaimForm({ actions, draftKey, language, passage, onDone, onCancel }: NewClaimFormProps) {
  const draft = useDraft<Written>(draftKey, {
    claim: emptyClaim(language),
    attributions: passage ? [emptyAttribution(passage.exact)] : [],
  });
  const { claim, attributions } = draft.value;
  const saving = useSubmit(actions.draft, { onDone, draftKey });
  const joining = useSubmit(actions.appear, { onDone, draftKey });
  const [joined, setJoined] = useState<string | null>(null);
  const place = passage && {
    ...{ versionId: passage.versionId, start: passage.start, end: passage.end, exact: passage.exact },
    attributions: attributions.every(isBlank) ? [] : attributions.map(attributionInput),
  };
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        saving.submit({ ...claimContent(claim), appearance: place ?? null });
      }}
    >
      <DraftNotice draft={draft} what="This claim" />
      {passage ? <Quote passage={passage} /> : null}
      <ClaimFields
        value={claim}
        onChange={(next) => draft.set((last) => ({ ...last, claim: next }))}
        issueFor={saving.issueFor}
      />
      {passage ? (
        <SimilarClaims
          find={actions.similar}
          text={claim.statement}
          pendingId={joining.pending ? joined : null}
          onChoose={({ id, version }) => {
            setJoined(id);
            if (place) joining.submit({ claimId: id, version, ...place });
          }}
        />
      ) : null}
      <FormProblems state={joining} press="Link to this claim" />
      {passage ? (
        <AttributionsOfPassage
          value={attributions}
          onChange={(next) => draft.set((last) => ({ ...last, attributions: next }))}
          passage={passage}
          issueFor={saving.issueFor}
          path="appearance.attributions."
        />
      ) : null}
      <FormProblems state={saving} press="Save draft" />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pending={saving.pending}>Save draft</SubmitButton>
        <Button variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
