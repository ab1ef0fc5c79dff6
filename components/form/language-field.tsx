'use client';

import { type ReactNode, useId } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

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

/** The languages offered while typing; any BCP 47 tag may be written. */
const common = [
  'en',
  'ar',
  'fa',
  'tr',
  'ku',
  'ckb',
  'he',
  'ur',
  'fr',
  'de',
  'es',
  'pt',
  'it',
  'ru',
  'uk',
  'zh',
  'ja',
];

/** A language tag, with names offered while typing. */
export function LanguageField({ value, onChange, placeholder, hint, ...field }: LanguageFieldProps) {
  const listId = useId();
  const name = languageName(value);
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
            {common.map((tag) => (
              <option key={tag} value={tag}>
                {languageName(tag)}
              </option>
            ))}
          </datalist>
          <p className="text-sm text-ink-muted">{name ?? 'A tag such as en, ar or pt-BR.'}</p>
        </div>
      )}
    </Field>
  );
}

/** The English name of a language, or null for a tag that names none. */
export function languageName(tag: string): string | null {
  try {
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
    return name ?? null;
  } catch {
    return null;
  }
}
