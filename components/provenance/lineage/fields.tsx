'use client';

import { Field } from '@/components/ui/field/field';
import { Select } from '@/components/ui/field/select';
import { Textarea } from '@/components/ui/field/textarea';
import { type LineageType, lineageTypes } from '@/lib/domain/provenance/input';
import { typeOptions } from './words';

export type SaidDraft = { type: LineageType; reason: string };

type FieldsProps = {
  value: SaidDraft;
  onChange: (value: SaidDraft) => void;
  issueFor: (path: string) => string | undefined;
  idPrefix?: string;
};

/** How the one comes from the other. */
export function TypeField({ value, onChange, issueFor, idPrefix }: FieldsProps) {
  return (
    <Field
      name="type"
      label="How"
      error={issueFor('type')}
      hint="What carries the same counts once, whichever came first."
      {...(idPrefix && { idPrefix })}
    >
      {(control) => (
        <Select
          {...control}
          options={typeOptions}
          value={value.type}
          onChange={({ target }) =>
            onChange({ ...value, type: lineageTypes.find((type) => type === target.value) ?? value.type })
          }
        />
      )}
    </Field>
  );
}

/** How it is known. */
export function ReasonField({ value, onChange, issueFor, idPrefix }: FieldsProps) {
  return (
    <Field
      name="reason"
      label="How you know"
      required
      error={issueFor('reason')}
      hint="“Its last line credits the agency.” It stands beside it for your colleagues."
      {...(idPrefix && { idPrefix })}
    >
      {(control) => (
        <Textarea
          {...control}
          rows={2}
          value={value.reason}
          onChange={({ target }) => onChange({ ...value, reason: target.value })}
        />
      )}
    </Field>
  );
}
