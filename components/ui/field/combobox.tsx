'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide-react';
import { type ComponentProps, type ReactNode, useRef } from 'react';
import { ComboboxOptions } from './combobox-options';
import { Field, type FieldProps } from './field';
import { type ComboboxOption, type KeptWords, type Search, useComboboxOptions } from './use-combobox-options';

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
  /** Keeps what is typed while nothing is picked; without it, such words go when focus leaves. */
  kept?: KeptWords;
};

/**
 * A search box that picks one thing by name, and may create it in place. Arrow keys move, Enter picks, Escape closes; the
 * number of matches is read out. Words that were not picked are taken back when focus leaves, unless they are `kept`. In a form the option's id is
 * submitted under `name`.
 */
export function Combobox({
  search,
  value,
  onSelect,
  onCreate,
  createLabel,
  placeholder,
  disabled = false,
  kept,
  ...field
}: ComboboxProps) {
  const place = useRef<HTMLDivElement>(null);
  const options = useComboboxOptions({ search, value, canCreate: Boolean(onCreate), kept });
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
          open={options.open}
          value={value}
          inputValue={options.words}
          onValueChange={choose}
          onInputValueChange={(words, { reason }) => options.type(words, reason)}
          onOpenChange={(open, { reason }) => options.setOpen(open, reason)}
          itemToStringLabel={(option: ComboboxOption) => option.name}
          itemToStringValue={(option: ComboboxOption) => option.id}
          isItemEqualToValue={(option, selected) => option.id === selected.id}
          filter={null}
          name={name}
          required={required}
          disabled={disabled}
          autoHighlight
        >
          <div ref={place}>
            <Base.InputGroup className="relative">
              <Base.Input
                id={id}
                name={value ? undefined : kept?.name}
                dir="auto"
                placeholder={placeholder}
                className="control pe-18"
                onKeyDown={options.pressed}
                onBlur={(event) => place.current?.contains(event.relatedTarget) || options.left()}
                {...described}
              />
              <span className="needs-script absolute inset-y-0 end-1.5 flex items-center text-ink-muted">
                <Base.Clear aria-label="Clear" className={adornment}>
                  <X aria-hidden="true" className="size-4" />
                </Base.Clear>
                <Base.Trigger aria-label="Show choices" className={adornment}>
                  <ChevronDown aria-hidden="true" className="size-4" />
                </Base.Trigger>
              </span>
            </Base.InputGroup>
            {options.open ? (
              <ComboboxOptions
                labelledBy={`${id}-label`}
                place={place}
                status={options.status}
                busy={options.busy}
                createLabel={createLabel}
              />
            ) : null}
          </div>
        </Base.Root>
      )}
    </Field>
  );
}

const adornment: ComponentProps<'button'>['className'] =
  'flex size-8 items-center justify-center rounded-sm hover:text-ink';
