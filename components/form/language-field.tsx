'use client';

import { type ReactNode, useId } from 'react';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';

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

/** The languages offered while typing; any BCP 47 tag may be written. Named here, so that server and browser agree. */
const common: Record<string, string> = {
  en: 'English',
  ar: 'Arabic',
  fa: 'Persian',
  tr: 'Turkish',
  ku: 'Kurdish',
  ckb: 'Central Kurdish',
  he: 'Hebrew',
  ur: 'Urdu',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  pt: 'Portuguese',
  it: 'Italian',
  ru: 'Russian',
  uk: 'Ukrainian',
  zh: 'Chinese',
  ja: 'Japanese',
};

/** A language tag, with names offered while typing. */
export function LanguageField({ value, onChange, placeholder, hint, ...field }: LanguageFieldProps) {
  const listId = useId();
  const name = common[value.toLowerCase()];
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
          <datalist id={listId}>
            {Object.entries(common).map(([tag, language]) => (
              <option key={tag} value={tag}>
                {language}
              </option>
            ))}
          </datalist>
          {name ? <p className="text-sm text-ink-muted">{name}</p> : null}
        </div>
      )}
    </Field>
  );
}
