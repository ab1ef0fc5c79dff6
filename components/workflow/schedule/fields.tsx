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
  /** Whether an embargo can be set with the time. One that was lifted is not begun again by another time. */
  embargoed?: boolean;
};

/** When a claim is published, and what is under embargo until then. */
export function ScheduleFields({
  value,
  onChange,
  issueFor,
  idPrefix,
  zone,
  embargoed = true,
}: ScheduleFieldsProps) {
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
      {embargoed ? (
        <WordsField
          name="embargo"
          idPrefix={idPrefix}
          label="Under embargo until then"
          hint="What, and why. For the desk: the claim can’t be published earlier, even where this time is cancelled, unless an editor lifts the embargo."
          optional
          rows={2}
          value={value.embargo}
          onWords={(embargo) => onChange({ ...value, embargo })}
          issueFor={issueFor}
        />
      ) : null}
    </>
  );
}
