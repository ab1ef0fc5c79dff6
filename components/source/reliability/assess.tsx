'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { z } from 'zod';
import type { Action } from '@/components/form/answer';
import { DraftNotice } from '@/components/form/draft/notice';
import { useDraft } from '@/components/form/draft/use-draft';
import { FormProblems } from '@/components/form/form-problems';
import { sendByKeys, sendKeys } from '@/components/form/send-by-keys';
import { useSubmit } from '@/components/form/use-submit';
import { useRipple } from '@/components/ripple/use-ripple';
import { WhatChanges } from '@/components/ripple/what-changes';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { Textarea } from '@/components/ui/field/textarea';
import { SubmitButton } from '@/components/ui/submit-button';
import {
  type Assessed,
  gradeFor,
  gradeLabels,
  isDowngrade,
  type ReliabilityGrade,
  reliabilityGrades,
} from '@/lib/domain/source/reliability';
import type { RippleView } from '@/lib/schemas/publication/ripple';
import type { AssessmentView, AssessSource } from '@/lib/schemas/source/assessment';

export type AssessAction = Action<z.input<typeof AssessSource>, AssessmentView>;
type Props = {
  sourceId: string;
  assess: AssessAction;
  /** The published claims that a lower grade would flag. */
  preview: Action<{ sourceId: string }, RippleView>;
  /** As it was assessed before, the newest first. */
  before: readonly Assessed[];
};

/** A button that opens the form for another assessment. */
export function Assess(props: Props) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button className="w-fit" onClick={() => setOpen(true)}>
        Assess this source
      </Button>
    );
  return <AssessForm {...props} onClose={() => setOpen(false)} />;
}

type Written = { grade: '' | ReliabilityGrade; topic: string; rationale: string };

function AssessForm({ sourceId, assess, preview, before, onClose }: Props & { onClose: () => void }) {
  const router = useRouter();
  const draftKey = `assessment:${sourceId}`;
  const draft = useDraft<Written>(draftKey, { grade: '', topic: '', rationale: '' });
  const { value } = draft;
  const done = () => {
    onClose();
    router.refresh();
  };
  const sending = useSubmit(assess, { draftKey, onDone: done });
  const looking = useRipple(preview, isLower(before, value) ? { sourceId } : null);
  return (
    <form
      noValidate
      className="grid max-w-xl gap-4"
      onKeyDown={sendByKeys}
      onSubmit={(event) => {
        event.preventDefault();
        const send = () => sending.submit({ sourceId, ...value, grade: value.grade as ReliabilityGrade });
        // What has no reason is refused before anybody looks at what it would do.
        if (value.rationale.trim() === '') send();
        else looking.before(send);
      }}
    >
      <DraftNotice draft={draft} what="This assessment" />
      <Field name="grade" label="Reliability" required error={sending.issueFor('grade')}>
        {(control) => (
          <Select
            {...control}
            placeholder="Choose a grade"
            value={value.grade}
            options={options}
            onChange={(e) => draft.set((last) => ({ ...last, grade: e.target.value as Written['grade'] }))}
          />
        )}
      </Field>
      <Field
        name="topic"
        label="Topic"
        optional
        hint="A tag of claims, such as “water”. Left empty it is about the source in general."
        error={sending.issueFor('topic')}
      >
        {(control) => (
          <Input
            {...control}
            value={value.topic}
            onChange={(e) => draft.set((last) => ({ ...last, topic: e.target.value }))}
          />
        )}
      </Field>
      <Field
        name="rationale"
        label="What it rests on"
        required
        hint="It stands for good: a later assessment stands beside it."
        error={sending.issueFor('rationale')}
      >
        {(control) => (
          <Textarea
            {...control}
            value={value.rationale}
            onChange={(e) => draft.set((last) => ({ ...last, rationale: e.target.value }))}
          />
        )}
      </Field>
      <FormProblems state={sending} press="Assess" />
      <FormProblems state={looking.state} press="Assess" />
      {looking.ripple ? <WhatChanges ripple={looking.ripple} on="this source" /> : null}
      <div className="flex flex-wrap gap-2">
        <SubmitButton {...sendKeys} pending={sending.pending || looking.state.pending}>
          {looking.ripple ? 'Assess all the same' : 'Assess'}
        </SubmitButton>
        <Button
          variant="quiet"
          onClick={() => {
            draft.discard();
            onClose();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}

const isLower = (before: readonly Assessed[], { grade, topic }: Written): boolean =>
  grade !== '' && isDowngrade(gradeFor(before, topic.trim() ? [topic] : []), grade);

const options = reliabilityGrades.map((value) => ({ value, label: `${value}: ${gradeLabels[value]}` }));
