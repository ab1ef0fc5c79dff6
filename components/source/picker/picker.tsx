'use client';

import { type ReactNode, useRef, useState } from 'react';
import { send } from '@/components/form/send';
import { useSourceActions } from '@/components/source/actions';
import { Combobox, type ComboboxOption } from '@/components/ui/field/combobox';
import { fieldId } from '@/components/ui/field/field';
import { isOutlet, type SourceKind, sourceKindLabels } from '@/lib/domain/source';
import { isolated } from '@/lib/domain/text/isolating';
import type { SourceCard } from '@/lib/schemas/source';
import { NewSource } from './new-source';
import { isTyping, newSource, nothingTyped, type PickedSource, type Unpicked } from './picked';

export type SourcePickerProps = {
  /** The path of the value, as a refusal names it: `outletId`, `hops.0.sourceId`. */
  name: string;
  label: ReactNode;
  value: PickedSource | null;
  /** Given what is picked now, and what is being typed in its place: a form that is kept keeps both. */
  onChange: (source: PickedSource | null, typed: Unpicked) => void;
  /** What is typed and not picked yet: the form keeps it, and sends nothing else in its place. */
  typed: Unpicked;
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
export function SourcePicker({ value, onChange, typed, outlets = false, ...field }: SourcePickerProps) {
  const find = useFind(outlets);
  const place = useRef<HTMLDivElement>(null);
  const [entered, setEntered] = useState(false);
  const { words, making } = typed;
  function pick(option: ComboboxOption | null) {
    const picked =
      option && isSource(option) ? { id: option.id, name: option.name, kind: option.kind } : null;
    onChange(picked, nothingTyped);
  }
  /** The form for a new one closes, and the box that it was opened from has the focus again, unless somebody writes elsewhere. */
  function close(source: PickedSource | null) {
    const { activeElement, body } = document;
    const here = activeElement === body || place.current?.contains(activeElement);
    onChange(source, nothingTyped);
    if (here) document.getElementById(fieldId(field.name, field.idPrefix))?.focus();
  }
  return (
    <div ref={place} className="grid content-start gap-2">
      <Combobox
        {...field}
        hint={!value && !making && isTyping(typed) && field.hint ? notYet : field.hint}
        value={value}
        onSelect={pick}
        search={find}
        kept={{ words, onWords: (next) => next !== words && onChange(value, { words: next, making }) }}
        createLabel={(name) => `New ${outlets ? 'outlet' : 'source'} “${isolated(name)}”`}
        onCreate={(name) => {
          setEntered(true);
          onChange(value, { words: '', making: newSource(name, outlets) });
          return null;
        }}
      />
      {making ? (
        <NewSource
          value={making}
          onChange={(next) => onChange(value, { words, making: next })}
          outlet={outlets}
          entered={entered}
          onCreated={close}
          onCancel={() => close(value)}
        />
      ) : null}
    </div>
  );
}

const notYet = 'Not chosen yet: pick one from the list, or make a new one.';

/** Searches by name and alias, outlets first where an outlet is meant. */
function useFind(outlets: boolean) {
  const { search } = useSourceActions();
  return async (query: string): Promise<SourceOption[]> => {
    const answer = await send(search, { ...(query ? { q: query } : {}), limit: 20 });
    if (!answer.ok) throw new Error(answer.sentence);
    const cards = outlets ? outletsFirst(answer.value.items) : answer.value.items;
    return cards.map(optionOf);
  };
}

/** Everything listed was made by `optionOf` or is the value itself. */
const isSource = (option: ComboboxOption): option is SourceOption => 'kind' in option;

const outletsFirst = (cards: readonly SourceCard[]) =>
  cards.toSorted((a, b) => Number(isOutlet(b.kind)) - Number(isOutlet(a.kind)));

function optionOf(card: SourceCard): SourceOption {
  const detail = [
    sourceKindLabels[card.kind],
    card.role && isolated(card.role),
    card.aliases.slice(0, 3).map(isolated).join(', '),
  ];
  return { id: card.id, name: card.name, kind: card.kind, detail: detail.filter(Boolean).join(' · ') };
}
