import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  description?: ReactNode;
};

/** A native checkbox with its label; the whole row is the target. */
export function Checkbox({ label, description, className, ...rest }: CheckboxProps) {
  return (
    <label className={cx('flex min-h-6 w-fit items-start gap-2.5', className)}>
      <input type="checkbox" {...rest} className="mt-0.5 size-5 shrink-0" />
      <span>
        <span className="block">{label}</span>
        {description ? <span className="block text-sm text-ink-muted">{description}</span> : null}
      </span>
    </label>
  );
}
