'use client';

import { WordsField } from '@/components/form/words-field';
import { ClockInput } from '@/components/ui/field/clock-input';
import { Field } from '@/components/ui/field/field';

export type ScheduleDraft = { at: string; embargo: string };

type ScheduleFieldsProps = {
  value: ScheduleDraft;
  onChange: (value: ScheduleDraft) => void;
  issueFor: (path: string) => string | undefined;
  idPrefix: string;
  zone: string;
};

/** When a claim is published, and what is under embargo until then. */
export function ScheduleFields({ value, onChange, issueFor, idPrefix, zone }: ScheduleFieldsProps) {
  return (
    <>
      <Field
        name="at"
        idPrefix={idPrefix}
        label="Day and time"
        hint={`On the newsroom’s clock: ${zone}.`}
        required
        error={issueFor('at')}
      >
        {(control) => (
          <ClockInput
            {...control}
            value={value.at}
            onChange={(event) => onChange({ ...value, at: event.target.value })}
          />
        )}
      </Field>
      <WordsField
        name="embargo"
        idPrefix={idPrefix}
        label="Under embargo until then"
        hint="What, and why. For the desk: nobody publishes the claim earlier without saying that the embargo is lifted."
        optional
        rows={2}
        value={value.embargo}
        onWords={(embargo) => onChange({ ...value, embargo })}
        issueFor={issueFor}
      />
    </>
  );
}
