'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Field, type FieldProps } from './field';

export type TagsInputProps = Omit<FieldProps, 'children'> & {
  value: readonly string[];
  onValueChange: (tags: string[]) => void;
  /** Tags already in use, offered while typing. */
  suggestions?: readonly string[];
  /** The most tags that may be set. */
  max?: number;
};

/** Short labels, one by one: Enter or a comma adds, Backspace in the empty box takes the last away. Submits one value per tag. */
export function TagsInput({ value, onValueChange, suggestions = [], max = 20, ...field }: TagsInputProps) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const listId = useId();
  const full = value.length >= max;
  const change = (tags: string[], words: string) => {
    onValueChange(tags);
    setSaid(words);
  };
  const add = () => {
    const tag = text.trim().replaceAll(/\s+/gu, ' ');
    setText('');
    if (tag && !full && !value.includes(tag)) change([...value, tag], `${tag} added`);
  };
  const remove = (tag: string) =>
    change(
      value.filter((other) => other !== tag),
      `${tag} removed`,
    );
  const pressed = (event: KeyboardEvent) => {
    const last = value.at(-1);
    if (event.nativeEvent.isComposing) return;
    // With Ctrl or Cmd and nothing left to add, Enter is the form's.
    if (event.key === 'Enter' && text.trim() === '' && (event.ctrlKey || event.metaKey)) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && text === '' && last) remove(last);
  };
  return (
    <Field {...field}>
      {({ name, required: _required, ...control }) => (
        <div className="control flex flex-wrap items-center gap-1.5 focus-within:outline-2 focus-within:outline-focus">
          {value.map((tag) => (
            <Tag key={tag} tag={tag} name={name} onRemove={() => remove(tag)} />
          ))}
          <input
            {...control}
            dir="auto"
            list={listId}
            value={text}
            disabled={full}
            placeholder={full ? `At most ${max}` : undefined}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={pressed}
            onBlur={add}
            className="min-h-6 min-w-24 grow bg-transparent outline-none"
          />
          <datalist id={listId}>
            {suggestions
              .filter((tag) => !value.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
          <span role="status" className="sr-only">
            {said}
          </span>
        </div>
      )}
    </Field>
  );
}

function Tag({ tag, name, onRemove }: { tag: string; name: string; onRemove: () => void }) {
  return (
    <span className="inline-flex items-center rounded-sm bg-surface-strong ps-2 text-sm">
      <bdi>{tag}</bdi>
      <input type="hidden" name={name} value={tag} />
      <button
        type="button"
        aria-label={`Remove ${tag}`}
        onClick={onRemove}
        className="flex size-6 items-center justify-center rounded-sm text-ink-muted hover:text-ink"
      >
        <X aria-hidden="true" className="size-3.5" />
      </button>
    </span>
  );
}
