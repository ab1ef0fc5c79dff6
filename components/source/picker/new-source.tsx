'use client';

import { type KeyboardEvent, useId } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { useSourceActions } from '@/components/source/actions';
import { DescriptorHints } from '@/components/source/form/descriptor-hints';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { enter } from '@/components/ui/focus-on-mount';
import { sourceKindLabels, sourceKinds } from '@/lib/domain/source';
import type { NewSourceDraft, PickedSource } from './picked';

type NewSourceProps = {
  value: NewSourceDraft;
  onChange: (value: NewSourceDraft) => void;
  outlet: boolean;
  /** Whether it opened just now, by a press: then the focus goes into it. */
  entered: boolean;
  onCreated: (source: PickedSource) => void;
  onCancel: () => void;
};

/** Name and kind of a source that is not stored yet. Stands inside another form, so it is none itself. */
export function NewSource({ value, onChange, outlet, entered, onCreated, onCancel }: NewSourceProps) {
  const { create } = useSourceActions();
  const { name, kind } = value;
  const prefix = useId();
  const sending = useSubmit(create, { onDone: (s) => onCreated({ id: s.id, name: s.name, kind: s.kind }) });
  const send = () => sending.submit({ kind, name, aliases: [] });

  function pressed(event: KeyboardEvent) {
    if (event.key === 'Escape') onCancel();
    // With Ctrl or Cmd, Enter is the whole form's.
    if (event.ctrlKey || event.metaKey) return;
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    send();
  }
  return (
    <fieldset
      ref={entered ? focusKind : undefined}
      onKeyDown={pressed}
      className="grid gap-3 rounded-sm border border-accent bg-surface px-4 pt-2 pb-4"
    >
      <legend className="px-1 text-sm font-semibold">New {outlet ? 'outlet' : 'source'}</legend>
      <Field name="name" label="Name or description" idPrefix={prefix} error={sending.issueFor('name')}>
        {(control) => (
          <Input
            {...control}
            value={name}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <Field
        name="kind"
        label="Kind"
        idPrefix={prefix}
        hint={
          kind === 'ANONYMOUS'
            ? 'Describe the person as the article does: “a former Syrian officer”. Readers see these words, and nothing else of this source.'
            : undefined
        }
      >
        {(control) => (
          <Select
            {...control}
            value={kind}
            options={kindOptions}
            onChange={(event) =>
              onChange({ ...value, kind: sourceKinds.find((k) => k === event.target.value) ?? 'PERSON' })
            }
          />
        )}
      </Field>
      {kind === 'ANONYMOUS' ? <DescriptorHints description={name} /> : null}
      <FormProblems state={sending} press="Create" idPrefix={prefix} />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" pending={sending.pending} onClick={send}>
          Create
        </Button>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}

/** The name was typed already: the kind is what is left to look at. */
const focusKind = (group: HTMLFieldSetElement | null): void => {
  if (group) enter(group, group.querySelector('select'));
};

const kindOptions = sourceKinds.map((value) => ({ value, label: sourceKindLabels[value] }));
