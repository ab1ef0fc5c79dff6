'use client';

import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { type Direction, directionOf } from '@/lib/domain/text/text';
import type { MastheadDraft } from './draft';

export type MastheadFieldsProps = {
  value: MastheadDraft;
  onChange: (value: MastheadDraft) => void;
  issueFor: (path: string) => string | undefined;
  /** Whether what the file says of itself fills what is left empty. */
  filled?: boolean;
  /** The outlet that the page names, which is taken where none is chosen; null where it names none. */
  outletSaid?: string | null;
};

const directionNames: Record<Direction, string> = { ltr: 'left to right', rtl: 'right to left' };

/** Which way the text runs. */
export function DirectionField({ value, onChange, issueFor }: MastheadFieldsProps) {
  const own = value.language ? ` (${directionNames[directionOf(value.language)]})` : '';
  return (
    <Field
      name="direction"
      label="Direction of the text"
      hint="The language decides, unless you know better."
      error={issueFor('direction')}
    >
      {(control) => (
        <Select
          {...control}
          options={[
            { value: '', label: `As the language is written${own}` },
            { value: 'ltr', label: 'Left to right' },
            { value: 'rtl', label: 'Right to left' },
          ]}
          value={value.direction}
          onChange={({ target }) =>
            onChange({
              ...value,
              direction: target.value === 'ltr' || target.value === 'rtl' ? target.value : '',
            })
          }
        />
      )}
    </Field>
  );
}

type TextKey = 'title' | 'byline' | 'url' | 'publishedAt';
type TextFieldProps = MastheadFieldsProps & {
  of: TextKey;
  label: string;
  hint?: string;
  required?: boolean;
  optional?: boolean;
  type?: 'url';
  dir?: 'ltr';
};

/** One line of text about an article. */
export function TextField({
  of,
  label,
  hint,
  required,
  optional,
  type,
  dir,
  value,
  onChange,
  issueFor,
}: TextFieldProps) {
  return (
    <Field
      name={of}
      label={label}
      hint={hint}
      required={required ?? false}
      optional={optional}
      error={issueFor(of)}
    >
      {(control) => (
        <Input
          {...control}
          {...(type ? { type, dir: 'ltr' } : {})}
          {...(dir ? { dir } : {})}
          value={value[of]}
          onChange={(event) => onChange({ ...value, [of]: event.target.value })}
        />
      )}
    </Field>
  );
}
