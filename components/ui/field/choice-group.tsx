import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { Fieldset } from './fieldset';

export type Choice<V extends string = string> = {
  value: V;
  label: ReactNode;
  description?: ReactNode;
  /** A mark before the label: a verdict's glyph, a grade. */
  mark?: ReactNode;
  disabled?: boolean;
};

export type ChoiceGroupProps<V extends string> = {
  name: string;
  legend: ReactNode;
  choices: readonly Choice<V>[];
  /** `stack` has room for descriptions; `segments` is one compact row of short labels. */
  layout?: 'stack' | 'segments';
  /** Two columns from the width of a tablet; only for `stack`. */
  columns?: 1 | 2;
  value?: V;
  defaultValue?: V;
  onValueChange?: (value: V) => void;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  hideLegend?: boolean;
  idPrefix?: string;
};

/** One of a few: native radios, so that arrows, forms and no-script work. The chosen row has a thick edge as well as a tint. */
export function ChoiceGroup<V extends string>({
  choices,
  layout = 'stack',
  columns = 1,
  ...group
}: ChoiceGroupProps<V>) {
  const segments = layout === 'segments';
  return (
    <Fieldset {...group}>
      <div
        className={cx(
          segments
            ? 'flex w-fit max-w-full flex-wrap gap-px rounded-sm border border-rule-strong bg-rule-strong'
            : 'grid gap-1.5',
          !segments && columns === 2 && 'md:grid-cols-2',
        )}
      >
        {choices.map((choice) => (
          <ChoiceRow key={choice.value} choice={choice} group={group} segments={segments} />
        ))}
      </div>
    </Fieldset>
  );
}

type RowProps<V extends string> = {
  choice: Choice<V>;
  group: Omit<ChoiceGroupProps<V>, 'choices'>;
  segments: boolean;
};

const stackRow =
  'items-start rounded-sm border border-rule px-3 py-2.5 hover:border-rule-strong has-checked:border-accent has-checked:shadow-[inset_3px_0_0_var(--color-accent)] rtl:has-checked:shadow-[inset_-3px_0_0_var(--color-accent)]';
const segmentRow =
  'min-h-10 grow items-center bg-raised px-3 py-1.5 hover:bg-surface has-checked:font-semibold';

function ChoiceRow<V extends string>({ choice, group, segments }: RowProps<V>) {
  const { value, label, description, mark, disabled } = choice;
  return (
    <label
      className={cx(
        'relative flex gap-2.5 has-checked:bg-accent-wash has-disabled:opacity-60',
        'has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
        segments ? segmentRow : stackRow,
      )}
    >
      <input
        type="radio"
        name={group.idPrefix ? `${group.idPrefix}-${group.name}` : group.name}
        value={value}
        required={group.required}
        disabled={disabled}
        className={cx('size-4.5 shrink-0 focus-visible:outline-none', !segments && 'mt-0.75')}
        {...(group.value === undefined
          ? { defaultChecked: group.defaultValue === value }
          : { checked: group.value === value })}
        {...(group.onValueChange ? { onChange: () => group.onValueChange?.(value) } : {})}
      />
      <span className="min-w-0">
        <span className="flex flex-wrap items-center gap-1.5">
          {mark}
          <span className={cx(!segments && 'font-semibold')}>{label}</span>
        </span>
        {description ? <span className="mt-0.5 block text-sm text-ink-muted">{description}</span> : null}
      </span>
    </label>
  );
}
