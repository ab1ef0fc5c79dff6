'use client';

import { X } from 'lucide-react';
import { nothingTyped } from '@/components/source/picker/picked';
import { SourcePicker } from '@/components/source/picker/picker';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/class-names';
import { Checkbox } from '@/components/ui/field/checkbox';
import { Field } from '@/components/ui/field/field';
import { Select } from '@/components/ui/field/select';
import { enterOnMount } from '@/components/ui/focus-on-mount';
import { actLabels, acts, bases, basisLabels } from '@/lib/domain/attribution/attribution';
import type { HopDraft } from './draft';
import { type AttributionFieldsProps, fieldOf } from './field-props';
import { unnamed } from './who';

type AttributionHopProps = {
  fields: AttributionFieldsProps;
  hop: HopDraft;
  index: number;
  /** To whom this link passed it on. */
  next: string;
  drawn: boolean;
  /** Whether it was added just now: then the focus goes into it. */
  entered: boolean;
  onChange: (change: Partial<HopDraft>) => void;
  onRemove: (() => void) | null;
};

/** One link: who, how it was passed on, and how they know it. Alone it is only the picker. */
export function AttributionHop(props: AttributionHopProps) {
  const { fields, hop, index, next, drawn, entered, onChange, onRemove } = props;
  const of = (name: string) => fieldOf(fields, `hops.${index}.${name}`);
  const label = !drawn ? 'Source' : index === 0 ? 'Origin' : 'Then';
  return (
    <li
      ref={entered ? enterOnMount : undefined}
      className={cx(drawn && 'relative grid gap-2 border-s-2 border-rule-strong ps-4')}
    >
      {hop.named ? (
        <SourcePicker
          {...of('sourceId')}
          label={label}
          hint={drawn ? undefined : 'Search all names, or type a new one.'}
          value={hop.source}
          typed={hop.typed ?? nothingTyped}
          onChange={(source, typed) => onChange({ source, typed })}
        />
      ) : (
        <p className="text-sm font-semibold">{label}: somebody the article does not name</p>
      )}
      {drawn ? (
        <>
          <Checkbox
            label="The article does not say who"
            checked={!hop.named}
            onChange={(e) => onChange(e.target.checked ? unnamed(hop) : { named: true })}
            className="text-sm"
          />
          <div className="grid gap-2 sm:grid-cols-2">
            <ActField field={of('act')} hop={hop} next={next} onChange={onChange} />
            <BasisField field={of('basis')} hop={hop} onChange={onChange} />
          </div>
          {onRemove ? (
            <Button
              size="sm"
              variant="quiet"
              className="w-fit"
              icon={<X aria-hidden="true" className="size-4" />}
              onClick={onRemove}
            >
              Remove this link
            </Button>
          ) : null}
        </>
      ) : null}
    </li>
  );
}

type PartProps = {
  field: ReturnType<typeof fieldOf>;
  hop: HopDraft;
  onChange: AttributionHopProps['onChange'];
};

function ActField({ field, hop, next, onChange }: PartProps & { next: string }) {
  return (
    <Field {...field} label={<>How it reached {<bdi>{next}</bdi>}</>}>
      {(control) => (
        <Select
          {...control}
          options={actOptions}
          value={hop.act}
          onChange={(e) => onChange({ act: acts.find((act) => act === e.target.value) ?? 'TOLD' })}
        />
      )}
    </Field>
  );
}

function BasisField({ field, hop, onChange }: PartProps) {
  return (
    <Field {...field} label="How they know">
      {(control) => (
        <Select
          {...control}
          options={basisOptions}
          value={hop.basis}
          onChange={(e) => onChange({ basis: bases.find((basis) => basis === e.target.value) ?? 'TOLD' })}
        />
      )}
    </Field>
  );
}

const actOptions = acts.map((value) => ({ value, label: actLabels[value] }));
const basisOptions = bases.map((value) => ({
  value,
  label: value === 'CANNOT_BE_JUDGED' ? 'cannot be judged' : basisLabels[value],
}));
