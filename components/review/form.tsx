'use client';

import { LockKeyhole } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { WhoIsLeft } from '@/components/claim/status/who-is-left';
import { DraftNotice } from '@/components/form/draft-notice';
import type { Draft } from '@/components/form/use-draft';
import { useSubmit } from '@/components/form/use-submit';
import { FindingFields } from '@/components/review/finding/fields';
import { RoundProblems } from '@/components/review/round/problems';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { Textarea } from '@/components/ui/textarea';
import { useToast } from '@/components/ui/toast';
import type { ReviewPartProps } from './actions';
import { type ReviewDraft, reviewInput } from './draft';
import { ReviewEvidence } from './evidence';
import { StepAside } from './step-aside';

type ReviewFormProps = ReviewPartProps & { draft: Draft<ReviewDraft>; draftKey: string };

const prefix = 'review';

/** A blind review. Only its button seals it: Enter in a field never does. */
export function ReviewForm({ claim, me, actions, draft, draftKey }: ReviewFormProps) {
  const say = useToast();
  const sealing = useSubmit(actions.seal, {
    draftKey,
    onDone: () => {
      draft.discard();
      say('Review sealed');
    },
  });
  const { value, set } = draft;
  const round = claim.rounds[0]?.sequence ?? 1;
  return (
    <section aria-labelledby="review-title" className="grid gap-5">
      <div>
        <h2 id="review-title" className="text-xl">
          Your review
        </h2>
        <p className="mt-1 text-ink-muted">{blindWords(claim.rounds[0]?.quorum ?? 1)}</p>
      </div>
      <WhoIsLeft claim={claim} warns={claim.review.warns} />
      <DraftNotice draft={draft} what="This review" />
      <form
        noValidate
        aria-labelledby="review-title"
        className="grid gap-6"
        onKeyDown={keepEnter}
        onSubmit={(event) => {
          event.preventDefault();
          sealing.submit(reviewInput(value, { claimId: claim.id, round }));
        }}
      >
        <FindingFields
          kind={claim.kind}
          value={value.finding}
          onChange={(finding) => set((last) => ({ ...last, finding }))}
          issueFor={sealing.issueFor}
          idPrefix={prefix}
        />
        <Field
          name="rationale"
          idPrefix={prefix}
          label="Rationale"
          required
          hint="What you checked, what you found, and what you could not find. Readers see it without your name."
          error={sealing.issueFor('rationale')}
        >
          {(control) => (
            <Textarea
              {...control}
              serif
              rows={6}
              value={value.rationale}
              onChange={(event) => set((last) => ({ ...last, rationale: event.target.value }))}
            />
          )}
        </Field>
        <ReviewEvidence draft={value} onChange={set} issueFor={sealing.issueFor} idPrefix={prefix} />
        <div className="grid gap-4 border-t-2 border-ink pt-4">
          <p className="flex gap-2.5">
            <LockKeyhole aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
            <span>
              <strong className="font-semibold">Sealing is final.</strong> Your review can’t be changed
              afterwards, and nobody sees it until the round concludes.
            </span>
          </p>
          <RoundProblems sending={sealing} press="Seal review" idPrefix={prefix} />
          <div className="flex flex-wrap items-center gap-2">
            <SubmitButton pending={sealing.pending}>Seal review</SubmitButton>
            <StepAside claim={claim} me={me} actions={actions} />
          </div>
        </div>
      </form>
    </section>
  );
}

const blindWords = (quorum: number): string =>
  quorum === 1
    ? 'One review decides this round, and it is yours to give.'
    : `This round asks for ${quorum} reviews. Until it concludes, nobody can tell who has reviewed, or how.`;

/** Enter in a one-line field or on a choice would send the form, and there is no way back from a sealed review. */
function keepEnter(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
