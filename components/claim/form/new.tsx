'use client';

import type { KeyboardEvent } from 'react';
import { type AttributionDraft, emptyAttribution, isBlank } from '@/components/attribution/draft';
import { AttributionsOfPassage } from '@/components/attribution/group';
import { attributionInput } from '@/components/attribution/input';
import type { Action } from '@/components/form/answer';
import { ClaimWriteProblems } from '@/components/form/claim-write-problems';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys } from '@/components/form/send-by-keys';
import { type ChosenPassage, Quote } from '@/components/passage/quote';
import { cx } from '@/components/ui/class-names';
import { quantityIn } from '@/lib/domain/claim/quantity/reading';
import type { AddAppearance } from '@/lib/schemas/attribution/appearance';
import type { DraftClaimInput } from '@/lib/schemas/claim/claim';
import type { ClaimView } from '@/lib/schemas/claim/view';
import { type ClaimDraft, claimContent, emptyClaim } from './draft';
import { ClaimFields } from './fields';
import { NewClaimButtons } from './new-buttons';
import { PassageOffers, takesWords, withNumber, wordsOf } from './passage-offers';
import { type FindSimilar, SimilarClaims } from './similar-claims';
import { useJoining } from './use-joining';
import { type SavedClaim, type SavingActions, useSaving } from './use-saving';

export type NewClaimActions = SavingActions & {
  appear: Action<AddAppearance, ClaimView>;
  similar: FindSimilar;
};

export type NewClaimFormProps = {
  actions: NewClaimActions;
  /** Where what is typed is kept until it is saved. */
  draftKey: string;
  /** The language that the claim is most likely written in. */
  language: string;
  /** What it says to begin with. */
  statement?: string;
  /** Without one, the claim starts without a place in an article. */
  passage?: ChosenPassage;
  onDone: (saved: SavedClaim) => void;
  /** Where it is said that a published claim stands at this passage too. */
  standsHere?: (claimId: string) => string;
  /** Leaves the form; what was typed stays kept. */
  onCancel: () => void;
};

type Written = { claim: ClaimDraft; attributions: AttributionDraft[] };

/** A new draft, with its passage and who says so there, in one write. */
export function NewClaimForm(props: NewClaimFormProps) {
  const { actions, draftKey, language, statement = '', passage, onDone, onCancel } = props;
  const draft = useDraft<Written>(draftKey, {
    claim: { ...emptyClaim(language), statement },
    attributions: passage ? [emptyAttribution(passage.exact)] : [],
  });
  const { claim, attributions } = draft.value;
  const saving = useSaving(actions, { onDone, draftKey });
  const joining = useJoining(actions.appear, draftKey, onDone);
  const place = passage && {
    ...{ versionId: passage.versionId, start: passage.start, end: passage.end, exact: passage.exact },
    attributions: attributions.every(isBlank) ? [] : attributions.map(attributionInput),
  };
  const send = (then: 'save' | 'submit') =>
    saving.send({ ...claimContent(claim), appearance: place ?? null } as DraftClaimInput, then);
  const write = (next: ClaimDraft) => {
    const counts = passage && next.kind !== claim.kind ? withNumber(next, passage.exact) : next;
    draft.set((last) => ({ ...last, claim: counts }));
  };
  return (
    <form
      noValidate
      className="grid gap-6"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        send('save');
      }}
    >
      <DraftNotice draft={draft} what="This claim" />
      {passage ? <Quote passage={passage} /> : null}
      <ClaimFields
        value={claim}
        onChange={write}
        issueFor={saving.issueFor}
        statementProps={firstField(claim, passage, write)}
        underStatement={
          passage ? (
            // Words are offered to an empty claim and claims like it to a written one: they share a line, unless a number is offered too.
            <div className={cx('grid', !quantityIn(passage.exact) && '*:col-start-1 *:row-start-1')}>
              <PassageOffers value={claim} exact={passage.exact} onChange={write} />
              <SimilarClaims
                find={actions.similar}
                text={claim.statement}
                pendingId={joining.pendingId}
                onChoose={(other) => place && joining.join(place, other)}
                standsHere={props.standsHere}
              />
            </div>
          ) : null
        }
      />
      <ClaimWriteProblems
        write={joining}
        press="Link to this claim"
        onTakeTheirs={(claim) => onDone({ claim, submitted: false, refused: null })}
      />
      {passage ? (
        <AttributionsOfPassage
          value={attributions}
          onChange={(next) => draft.set((last) => ({ ...last, attributions: next }))}
          passage={passage}
          issueFor={(path) => saving.issueFor(path) ?? joining.issueFor(path)}
          path="appearance.attributions."
        />
      ) : null}
      <FormProblems state={saving} press={saving.pressed === 'submit' ? 'Save and submit' : 'Save draft'} />
      <NewClaimButtons
        working={saving.working}
        onSubmit={passage ? () => send('submit') : null}
        onCancel={onCancel}
      />
    </form>
  );
}

/** The field that the cursor stands in first: empty, it shows the passage's words, and a key takes them. */
const firstField = (
  claim: ClaimDraft,
  passage: ChosenPassage | undefined,
  write: (next: ClaimDraft) => void,
) => ({
  'data-first': true,
  ...(passage && {
    placeholder: wordsOf(passage.exact),
    onKeyDown: (event: KeyboardEvent) => {
      if (!takesWords(event, claim.statement)) return;
      event.preventDefault();
      write({ ...claim, statement: wordsOf(passage.exact) });
    },
  }),
});
