'use client';

import { type ReactNode, useId } from 'react';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { LanguageOptions, languageNames } from './language-options';

type LanguageFieldProps = {
  name: string;
  label: ReactNode;
  value: string;
  onChange: (tag: string) => void;
  hint?: ReactNode;
  error?: string | undefined;
  idPrefix?: string | undefined;
  placeholder?: string;
};

/** A language tag, with names offered while typing. */
export function LanguageField({ value, onChange, placeholder, hint, ...field }: LanguageFieldProps) {
  const listId = useId();
  const name = languageNames[value.toLowerCase()];
  return (
    <Field {...field} hint={hint}>
      {(control) => (
        <div className="grid gap-1">
          <Input
            {...control}
            dir="ltr"
            list={listId}
            autoCapitalize="off"
            spellCheck={false}
            placeholder={placeholder}
            value={value}
            onChange={(e) => onChange(e.target.value.trim())}
          />
          <LanguageOptions id={listId} />
          {name ? <p className="text-sm text-ink-muted">{name}</p> : null}
        </div>
      )}
    </Field>
  );
}
