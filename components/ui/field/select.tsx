import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from '@/components/ui/class-names';

export type SelectOption = { value: string; label: string; disabled?: boolean };

/** People, or whatever else has a name, to choose from. */
export const namedOptions = (things: readonly { id: string; name: string }[]): SelectOption[] =>
  things.map(({ id, name }) => ({ value: id, label: name }));

export type SelectProps = ComponentProps<'select'> & {
  options: readonly SelectOption[];
  /** A first, empty choice: "Choose a kind". */
  placeholder?: string;
};

/** The system's own list of choices, dressed. For long or searchable lists use `Combobox`. */
export function Select({ options, placeholder, className, ...rest }: SelectProps) {
  return (
    <span className={cx('relative block', className)}>
      <select {...rest} className="control appearance-none pe-10">
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-ink-muted"
      />
    </span>
  );
}
