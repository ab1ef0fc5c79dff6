'use client';

import { type ReactNode, useState } from 'react';
import { send } from '@/components/form/send';
import { useSourceActions } from '@/components/source/actions';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox';
import { fieldId } from '@/components/ui/field';
import { isOutlet, type SourceKind, sourceKindLabels } from '@/lib/domain/source';
import type { SourceCard } from '@/lib/schemas/source';
import { NewSource } from './new-source';
import type { PickedSource } from './picked';

export type SourcePickerProps = {
  /** The path of the value, as a refusal names it: `outletId`, `hops.0.sourceId`. */
  name: string;
  label: ReactNode;
  value: PickedSource | null;
  onChange: (source: PickedSource | null) => void;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  optional?: boolean;
  idPrefix?: string | undefined;
  /** Outlets come first and are what is created. */
  outlets?: boolean;
  placeholder?: string;
};

type SourceOption = ComboboxOption & { kind: SourceKind };

/** Finds a source by name or alias, or creates one in place, without leaving the form. */
export function SourcePicker({ value, onChange, outlets = false, ...field }: SourcePickerProps) {
  const { search } = useSourceActions();
  const [creating, setCreating] = useState<string | null>(null);

  async function find(query: string): Promise<SourceOption[]> {
    const answer = await send(search, { ...(query ? { q: query } : {}), limit: 20 });
    if (!answer.ok) throw new Error(answer.sentence);
    const cards = outlets ? outletsFirst(answer.value.items) : answer.value.items;
    return cards.map(optionOf);
  }
  function pick(option: ComboboxOption | null) {
    setCreating(null);
    onChange(option && isSource(option) ? { id: option.id, name: option.name, kind: option.kind } : null);
  }
  /** The form for a new one closes, and the box that it was opened from has the focus again. */
  function close() {
    setCreating(null);
    document.getElementById(fieldId(field.name, field.idPrefix))?.focus();
  }
  function created(source: PickedSource) {
    onChange(source);
    close();
  }
  return (
    <div className="grid content-start gap-2">
      <Combobox
        {...field}
        value={value}
        onSelect={pick}
        search={find}
        createLabel={(name) => `New ${outlets ? 'outlet' : 'source'} “${name}”`}
        onCreate={(name) => {
          setCreating(name);
          return null;
        }}
      />
      {creating === null ? null : (
        <NewSource key={creating} name={creating} outlet={outlets} onCreated={created} onCancel={close} />
      )}
    </div>
  );
}

/** Everything listed was made by `optionOf` or is the value itself. */
const isSource = (option: ComboboxOption): option is SourceOption => 'kind' in option;

const outletsFirst = (cards: readonly SourceCard[]) =>
  cards.toSorted((a, b) => Number(isOutlet(b.kind)) - Number(isOutlet(a.kind)));

function optionOf(card: SourceCard): SourceOption {
  const detail = [sourceKindLabels[card.kind], card.role, card.aliases.slice(0, 3).join(', ')];
  return { id: card.id, name: card.name, kind: card.kind, detail: detail.filter(Boolean).join(' · ') };
}
