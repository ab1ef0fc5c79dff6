'use client';

import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { lastSpeaker, termsLabels, termsOfUse } from '@/lib/domain/attribution/attribution';
import { type AttributionFieldsProps, fieldOf } from './field-props';
import { tellsWhy } from './input';

/** On which terms the last speaker spoke and, where they are not named, why. Open, beside the speaker. */
export function AttributionTerms(props: AttributionFieldsProps) {
  const { value, onChange } = props;
  const anonymous = lastSpeaker(value)?.kind === 'ANONYMOUS';
  return (
    <>
      <Field
        {...fieldOf(props, 'terms')}
        label="Terms"
        hint={anonymous ? 'Whoever is not named does not speak on the record.' : undefined}
      >
        {(control) => (
          <Select
            {...control}
            options={termsOptions}
            value={value.terms}
            onChange={(e) =>
              onChange({
                ...value,
                terms: termsOfUse.find((terms) => terms === e.target.value) ?? 'ON_RECORD',
                termsChosen: true,
              })
            }
          />
        )}
      </Field>
      {tellsWhy(value) ? (
        <Field
          {...fieldOf(props, 'anonymityReason')}
          label="Why the source is not named"
          hint="As the article gives it: “for fear of reprisal”. Readers see it."
          required={anonymous && value.terms !== 'OFF_RECORD'}
        >
          {(control) => (
            <Input
              {...control}
              value={value.anonymityReason}
              onChange={(e) => onChange({ ...value, anonymityReason: e.target.value })}
            />
          )}
        </Field>
      ) : null}
    </>
  );
}

const termsOptions = termsOfUse.map((value) => ({ value, label: termsLabels[value] }));
