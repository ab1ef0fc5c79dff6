import type { ReactNode } from 'react';
import { cx } from '@/components/ui/class-names';
import { FieldError, FieldHint, RequiredMark } from './notes';

/** What a control must be given so that its label, hint and error belong to it. Spread it: `<Input {...control} />`. */
export type ControlProps = {
  id: string;
  name: string;
  required: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

export type FieldProps = {
  /** The path of the value, as a refusal names it: `title`, `hops.0.speaker`. It is the control's name and makes its id. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** Says "optional" after the label, where most fields of the form are required. */
  optional?: boolean;
  /** Keeps the label for screen readers only (a search box beside its button). */
  hideLabel?: boolean;
  /** When two forms on a page hold the same name. */
  idPrefix?: string;
  className?: string;
  children: (control: ControlProps) => ReactNode;
};

/** The id of the control of a path; `ErrorSummary` links there. */
export const fieldId = (path: string, prefix = 'field') => `${prefix}-${path.replaceAll(/[^\w-]+/g, '-')}`;

/** The ids that describe a control, for `aria-describedby`. */
export const describedBy = (id: string, hint: unknown, error: unknown) =>
  cx(Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined;

/** A labelled control: `<Field name="title" label="Title">{(control) => <Input {...control} />}</Field>`. */
export function Field({ name, label, hint, error, required = false, children, ...rest }: FieldProps) {
  const id = fieldId(name, rest.idPrefix);
  return (
    <div className={cx('grid content-start gap-1.5', rest.className)}>
      <label
        id={`${id}-label`}
        htmlFor={id}
        className={cx('w-fit text-sm font-semibold', rest.hideLabel && 'sr-only')}
      >
        <span>{label}</span>
        {required ? <RequiredMark /> : null}
        {rest.optional ? <span className="font-normal text-ink-muted"> (optional)</span> : null}
      </label>
      {children({
        id,
        name,
        required,
        'aria-describedby': describedBy(id, hint, error),
        'aria-invalid': error ? true : undefined,
      })}
      <FieldHint id={`${id}-hint`}>{hint}</FieldHint>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
