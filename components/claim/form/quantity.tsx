'use client';

import { Field } from '@/components/ui/field/field';
import { Fieldset } from '@/components/ui/field/fieldset';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { comparatorLabels, comparators } from '@/lib/domain/claim/claim';
import type { QuantityDraft } from './draft';

type QuantityFieldsProps = {
  value: QuantityDraft;
  onChange: (value: QuantityDraft) => void;
  issueFor: (path: string) => string | undefined;
  idPrefix?: string | undefined;
};

/** "more than 10,000 fighters, at their peak", in parts that can be compared. */
export function QuantityFields(props: QuantityFieldsProps) {
  const { value, onChange, issueFor, idPrefix } = props;
  const of = (name: string) => ({ name: `quantity.${name}`, error: issueFor(`quantity.${name}`), idPrefix });
  return (
    <Fieldset name="quantity" legend="Quantity" idPrefix={idPrefix} error={issueFor('quantity')}>
      <div className="grid gap-3 [grid-template-columns:repeat(auto-fit,minmax(min(9rem,100%),1fr))]">
        <Field {...of('comparator')} label="Comparison">
          {(control) => (
            <Select
              {...control}
              options={comparatorOptions}
              value={value.comparator}
              onChange={(e) =>
                onChange({ ...value, comparator: comparators.find((c) => c === e.target.value) ?? 'EQ' })
              }
            />
          )}
        </Field>
        <NumberField {...props} of="low" label={value.comparator === 'RANGE' ? 'From' : 'Number'} />
        {value.comparator === 'RANGE' ? <NumberField {...props} of="high" label="To" /> : null}
        <Field {...of('unit')} label="Of what" required>
          {(control) => (
            <Input
              {...control}
              placeholder="fighters"
              value={value.unit}
              onChange={(e) => onChange({ ...value, unit: e.target.value })}
            />
          )}
        </Field>
        <Field {...of('asOf')} label="As of" optional>
          {(control) => (
            <Input
              {...control}
              placeholder="at their peak"
              value={value.asOf}
              onChange={(e) => onChange({ ...value, asOf: e.target.value })}
            />
          )}
        </Field>
      </div>
    </Fieldset>
  );
}

function NumberField({
  of,
  label,
  value,
  onChange,
  issueFor,
  idPrefix,
}: QuantityFieldsProps & { of: 'low' | 'high'; label: string }) {
  const name = `quantity.${of}`;
  return (
    <Field name={name} label={label} required error={issueFor(name)} idPrefix={idPrefix}>
      {(control) => (
        <Input
          {...control}
          inputMode="decimal"
          dir="ltr"
          value={value[of]}
          onChange={(e) => onChange({ ...value, [of]: e.target.value })}
        />
      )}
    </Field>
  );
}

const comparatorOptions = comparators.map((value) => ({ value, label: comparatorLabels[value] }));
