'use client';

import { Checkbox } from '@/components/ui/field/checkbox';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';
import type { PersonRef } from '@/lib/schemas/primitives';
import type { CommentDraft } from './actions';
import { Mentions } from './mentions';

type CommentFieldsProps = {
  label: string;
  value: CommentDraft;
  onChange: (value: CommentDraft) => void;
  people: readonly PersonRef[];
  issueFor: (path: string) => string | undefined;
  idPrefix: string;
  /** Whether it begins a thread: then the claim can be made to wait for it. */
  begins: boolean;
};

/** What is said, to whom, and whether the claim waits for it. */
export function CommentFields(props: CommentFieldsProps) {
  const { label, value, onChange, people, issueFor, idPrefix, begins } = props;
  return (
    <div className="grid gap-4">
      <Field name="body" idPrefix={idPrefix} label={label} required error={issueFor('body')}>
        {(control) => (
          <Textarea
            {...control}
            dir="auto"
            rows={3}
            value={value.body}
            onChange={({ target }) => onChange({ ...value, body: target.value })}
          />
        )}
      </Field>
      <Mentions
        people={people}
        value={value.mentions}
        onChange={(mentions) => onChange({ ...value, mentions })}
        issueFor={issueFor}
        idPrefix={idPrefix}
      />
      {begins ? (
        <Checkbox
          label="The claim waits for this"
          description="It can’t be approved until this is resolved."
          name={`${idPrefix}-blocking`}
          checked={value.blocking}
          onChange={({ target }) => onChange({ ...value, blocking: target.checked })}
        />
      ) : null}
    </div>
  );
}
