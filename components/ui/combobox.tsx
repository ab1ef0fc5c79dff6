'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { ComboboxOptions } from './combobox-options';
import { Field, type FieldProps } from './field';
import { type ComboboxOption, type Search, useComboboxOptions } from './use-combobox-options';

export type { ComboboxOption } from './use-combobox-options';

export type ComboboxProps = Omit<FieldProps, 'children'> & {
  /** Finds what fits the words typed so far (trimmed, may be empty: the most likely choices). Reads `signal` to give up early. */
  search: Search;
  value: ComboboxOption | null;
  onSelect: (option: ComboboxOption | null) => void;
  /** When given, the last row offers to create what was typed. Return the new option to select it, or null if a dialog follows. */
  onCreate?: (name: string) => Promise<ComboboxOption | null> | ComboboxOption | null;
  /** The words of that row. */
  createLabel?: (name: string) => ReactNode;
  placeholder?: string;
  disabled?: boolean;
};

/**
 * A search box that picks one thing by name, and may create it in place. Arrow keys move, Enter picks, Escape closes; the
 * number of matches is read out. In a form the option's id is submitted under `name`.
 */
export function Combobox({
  search,
  value,
  onSelect,
  onCreate,
  createLabel,
  placeholder,
  disabled,
  ...field
}: ComboboxProps) {
  const options = useComboboxOptions({ search, value, canCreate: Boolean(onCreate) });
  const choose = async (option: ComboboxOption | null) => {
    if (!option?.create) return onSelect(option);
    const created = await onCreate?.(option.name);
    if (created) onSelect(created);
  };
  return (
    <Field {...field}>
      {({ id, name, required, ...described }) => (
        <Base.Root
          items={options.items}
          value={value}
          onValueChange={choose}
          onInputValueChange={(query, details) => options.type(query, details.reason)}
          onOpenChange={options.openChanged}
          itemToStringLabel={(option: ComboboxOption) => option.name}
          itemToStringValue={(option: ComboboxOption) => option.id}
          isItemEqualToValue={(option, selected) => option.id === selected.id}
          filter={null}
          name={name}
          required={required}
          disabled={disabled ?? false}
          autoHighlight
        >
          <Base.InputGroup className="relative">
            <Base.Input
              id={id}
              dir="auto"
              placeholder={placeholder}
              className="control pe-18"
              {...described}
            />
            <span className="absolute inset-y-0 end-1.5 flex items-center text-ink-muted">
              <Base.Clear
                aria-label="Clear"
                className="flex size-8 items-center justify-center rounded-sm hover:text-ink"
              >
                <X aria-hidden="true" className="size-4" />
              </Base.Clear>
              <Base.Trigger
                aria-label="Show choices"
                className="flex size-8 items-center justify-center rounded-sm hover:text-ink"
              >
                <ChevronDown aria-hidden="true" className="size-4" />
              </Base.Trigger>
            </span>
          </Base.InputGroup>
          <ComboboxOptions status={options.status} busy={options.busy} createLabel={createLabel} />
        </Base.Root>
      )}
    </Field>
  );
}
