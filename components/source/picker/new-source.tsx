'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { type SubmitState, useSubmit } from '@/components/form/use-submit';
import { useSourceActions } from '@/components/source/actions';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Notice } from '@/components/ui/notice';
import { Select } from '@/components/ui/select';
import { type SourceKind, sourceKindLabels, sourceKinds } from '@/lib/domain/source';
import type { PickedSource } from './picked';

type NewSourceProps = {
  name: string;
  outlet: boolean;
  onCreated: (source: PickedSource) => void;
  onCancel: () => void;
};

/** Name and kind of a source that is not stored yet. Stands inside another form, so it is none itself. */
export function NewSource({ name: typed, outlet, onCreated, onCancel }: NewSourceProps) {
  const { create } = useSourceActions();
  const [name, setName] = useState(typed);
  const [kind, setKind] = useState<SourceKind>(outlet ? 'NEWS_OUTLET' : guessKind(typed));
  const prefix = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const sending = useSubmit(create, { onDone: (s) => onCreated({ id: s.id, name: s.name, kind: s.kind }) });
  useEffect(() => group.current?.querySelector('select')?.focus(), []);
  const send = () => sending.submit({ kind, name, aliases: [] });

  function pressed(event: KeyboardEvent) {
    if (event.key === 'Escape') onCancel();
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    send();
  }
  return (
    <fieldset
      ref={group}
      onKeyDown={pressed}
      className="grid gap-3 rounded-sm border border-accent bg-surface px-4 pt-2 pb-4"
    >
      <legend className="px-1 text-sm font-semibold">New {outlet ? 'outlet' : 'source'}</legend>
      <Field name="name" label="Name or description" idPrefix={prefix} error={sending.issueFor('name')}>
        {(control) => <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
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
            onChange={(event) => setKind(sourceKinds.find((k) => k === event.target.value) ?? 'PERSON')}
          />
        )}
      </Field>
      <FormProblems
        state={sending}
        press="Create"
        idPrefix={prefix}
        duplicate={<Existing sending={sending} kind={kind} onChoose={onCreated} />}
      />
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

type ExistingProps = {
  sending: SubmitState;
  kind: SourceKind;
  onChoose: (source: PickedSource) => void;
};

function Existing({ sending, kind, onChoose }: ExistingProps) {
  const refusal = sending.refusal?.refusal;
  if (refusal?.kind !== 'duplicate') return null;
  const { id, label } = refusal.existing;
  return (
    <Notice
      tone="warning"
      announce
      title={refusal.message}
      actions={
        <Button size="sm" onClick={() => onChoose({ id, name: label, kind })}>
          Use “{label}”
        </Button>
      }
    />
  );
}

const kindOptions = sourceKinds.map((value) => ({ value, label: sourceKindLabels[value] }));

/** "a former Syrian officer" describes somebody; anything else is taken for a person's name. */
const guessKind = (name: string): SourceKind =>
  /^(an?|one|another|two|three|several|some|many)\s|^(un|non)named\s|anonymous/i.test(name)
    ? 'ANONYMOUS'
    : 'PERSON';
