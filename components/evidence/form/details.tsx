'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { originalities, sensitivities } from '@/lib/domain/evidence/evidence';
import { type EvidenceFieldsProps, fieldsOf } from './props';
import { originalityOptions, sensitivityOptions } from './words';

/** What is right as it stands for most evidence: when it was published, whether it is first-hand, who may see it. */
export function EvidenceDetails(props: EvidenceFieldsProps) {
  const { value } = props;
  const { of, change } = fieldsOf(props);
  return (
    <Disclosure summary="Date, first-hand or repeated, and who may see it">
      <div className="grid gap-5 sm:grid-cols-2">
        <Field {...of('publishedAt')} label="Published" optional hint="A date; a year is enough.">
          {(control) => (
            <Input
              {...control}
              dir="ltr"
              value={value.publishedAt}
              onChange={(e) => change('publishedAt', e.target.value)}
            />
          )}
        </Field>
        <Field
          {...of('originality')}
          label="First-hand or repeated"
          hint="Repeats count for nothing on their own."
        >
          {(control) => (
            <Select
              {...control}
              options={originalityOptions}
              value={value.originality}
              onChange={(e) =>
                change('originality', originalities.find((o) => o === e.target.value) ?? 'UNKNOWN')
              }
            />
          )}
        </Field>
        <Field {...of('sensitivity')} label="Who may see it" hint="Restricted evidence is never published.">
          {(control) => (
            <Select
              {...control}
              options={sensitivityOptions}
              value={value.sensitivity}
              onChange={(e) =>
                change('sensitivity', sensitivities.find((s) => s === e.target.value) ?? 'PUBLIC')
              }
            />
          )}
        </Field>
      </div>
    </Disclosure>
  );
}
