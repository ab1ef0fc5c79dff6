'use client';

import { ClockInput } from '@/components/ui/field/clock-input';
import { Field } from '@/components/ui/field/field';
import { Textarea } from '@/components/ui/field/textarea';

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
        className="max-w-xs"
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
      <Field
        name="embargo"
        idPrefix={idPrefix}
        label="Under embargo until then"
        hint="What, and why. For the desk: nobody publishes the claim earlier without saying that the embargo is lifted."
        optional
        error={issueFor('embargo')}
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={value.embargo}
            onChange={(event) => onChange({ ...value, embargo: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
