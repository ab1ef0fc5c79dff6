import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { describedBy, fieldId } from './field';
import { FieldError, FieldHint, RequiredMark } from './notes';

export type FieldsetProps = {
  /** The path that a refusal names when it speaks of the group; makes the id that `ErrorSummary` links to. */
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  hideLegend?: boolean;
  /** When two forms on a page hold the same name. */
  idPrefix?: string;
  className?: string;
  children: ReactNode;
};

/** A group of controls under one legend. */
export function Fieldset({
  name,
  legend,
  hint,
  error,
  required,
  hideLegend,
  idPrefix,
  className,
  children,
}: FieldsetProps) {
  const id = fieldId(name, idPrefix);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, hint, error)}
      className={cx('min-w-0', className)}
    >
      <legend className={cx('mb-1.5 text-sm font-semibold', hideLegend && 'sr-only')}>
        <span>{legend}</span>
        {required ? <RequiredMark /> : null}
      </legend>
      <div className="grid content-start gap-2">
        <FieldHint id={`${id}-hint`}>{hint}</FieldHint>
        {children}
        <FieldError id={`${id}-error`}>{error}</FieldError>
      </div>
    </fieldset>
  );
}
