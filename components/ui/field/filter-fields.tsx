import { Field } from './field';
import { Input } from './input';
import { Select, type SelectOption } from './select';

type FilterChoiceProps = {
  name: string;
  label: string;
  /** The choice that narrows nothing: "Every kind". None where one of the others always holds. */
  all?: string;
  options: readonly SelectOption[];
  value: string | number | undefined;
  className: string;
};

/** One of several, in a form that narrows a list by its address. */
export const FilterChoice = ({ name, label, all, options, value, className }: FilterChoiceProps) => (
  <Field idPrefix="filter" hideLabel name={name} label={label} className={className}>
    {(control) => (
      <Select
        {...control}
        {...(all === undefined ? {} : { placeholder: all })}
        options={options}
        defaultValue={String(value ?? '')}
      />
    )}
  </Field>
);

type FilterTextProps = {
  name: string;
  label: string;
  value: string | undefined;
  className: string;
  /** The id of a `datalist` that it offers from. */
  list?: string;
};

/** A word, in such a form. */
export const FilterText = ({ name, label, value, className, list }: FilterTextProps) => (
  <Field idPrefix="filter" hideLabel name={name} label={label} className={className}>
    {(control) => <Input {...control} list={list} placeholder={label} defaultValue={value ?? ''} />}
  </Field>
);
