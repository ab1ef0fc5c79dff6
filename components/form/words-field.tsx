'use client';

import { Field, type FieldProps } from '@/components/ui/field/field';
import { Textarea, type TextareaProps } from '@/components/ui/field/textarea';

type WordsFieldProps = Omit<FieldProps, 'children' | 'error'> &
  Pick<TextareaProps, 'rows' | 'value'> & {
    onWords: (words: string) => void;
    issueFor: (path: string) => string | undefined;
  };

/** A field for a few sentences, with what was refused about it. */
export const WordsField = ({ rows, value, onWords, issueFor, ...field }: WordsFieldProps) => (
  <Field {...field} error={issueFor(field.name)}>
    {(control) => (
      <Textarea {...control} rows={rows} value={value} onChange={({ target }) => onWords(target.value)} />
    )}
  </Field>
);
