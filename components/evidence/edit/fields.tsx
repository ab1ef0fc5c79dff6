'use client';

import { originalityOptions, sensitivityOptions, stateOptions } from '@/components/evidence/form/words';
import { SourcePicker } from '@/components/source/picker/picker';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import {
  evidenceStates,
  evidenceTypeLabels,
  evidenceTypes,
  originalities,
  sensitivities,
} from '@/lib/domain/evidence/evidence';
import type { EvidenceEditDraft } from './draft';

export type EditFieldsProps = {
  value: EvidenceEditDraft;
  onChange: (value: EvidenceEditDraft) => void;
  issueFor: (path: string) => string | undefined;
};

/** What can be said of a piece of evidence, whatever it says about any claim. */
export function EditFields(props: EditFieldsProps) {
  const { value, onChange, issueFor } = props;
  return (
    <div className="grid gap-5">
      <TextField {...props} of="title" label="Title" required />
      <SourcePicker
        name="sourceId"
        label="Who published or said it"
        optional
        error={issueFor('sourceId')}
        value={value.source}
        typed={value.typed}
        onChange={(source, typed) => onChange({ ...value, source, typed })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...props} of="url" label="Address" hint="Copies that are kept stay." />
        <TextField {...props} of="publishedAt" label="Published" hint="A date; a year is enough." />
        <Choices {...props} of="type" label="Type" all={evidenceTypes} options={typeOptions} />
        <Choices
          {...props}
          of="originality"
          label="First-hand or repeated"
          hint="Repeats count for nothing on their own."
          all={originalities}
          options={originalityOptions}
        />
        <Choices
          {...props}
          of="state"
          label="Whether it holds"
          hint="What is retracted counts for nothing."
          all={evidenceStates}
          options={stateOptions}
        />
        <Choices
          {...props}
          of="sensitivity"
          label="Who may see it"
          hint="Only editors open restricted evidence to more people."
          all={sensitivities}
          options={sensitivityOptions}
        />
      </div>
    </div>
  );
}

type TextProps = EditFieldsProps & {
  of: 'title' | 'url' | 'publishedAt';
  label: string;
  hint?: string;
  required?: boolean;
};

function TextField({ of, label, hint, required = false, value, onChange, issueFor }: TextProps) {
  return (
    <Field name={of} label={label} hint={hint} required={required} optional={!required} error={issueFor(of)}>
      {(control) => (
        <Input
          {...control}
          {...(of === 'title' ? {} : { dir: 'ltr' })}
          {...(of === 'url' ? { type: 'url', inputMode: 'url' } : {})}
          value={value[of]}
          onChange={({ target }) => onChange({ ...value, [of]: target.value })}
        />
      )}
    </Field>
  );
}

type ChoicesProps<K extends 'type' | 'originality' | 'state' | 'sensitivity'> = EditFieldsProps & {
  of: K;
  label: string;
  hint?: string;
  all: readonly EvidenceEditDraft[K][];
  options: { value: string; label: string }[];
};

function Choices<K extends 'type' | 'originality' | 'state' | 'sensitivity'>(props: ChoicesProps<K>) {
  const { of, label, hint, all, options, value, onChange, issueFor } = props;
  return (
    <Field name={of} label={label} hint={hint} error={issueFor(of)}>
      {(control) => (
        <Select
          {...control}
          options={options}
          value={value[of]}
          onChange={({ target }) =>
            onChange({ ...value, [of]: all.find((one) => one === target.value) ?? value[of] })
          }
        />
      )}
    </Field>
  );
}

const typeOptions = evidenceTypes.map((value) => ({ value, label: evidenceTypeLabels[value] }));
