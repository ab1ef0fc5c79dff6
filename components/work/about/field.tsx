'use client';

import { useState } from 'react';
import type { Action } from '@/components/form/answer';
import { send } from '@/components/form/send';
import { Combobox, type ComboboxOption } from '@/components/ui/field/combobox';
import { type AboutField, aboutWords, type Meant } from '@/lib/domain/work/about';
import type { FindAbout } from '@/lib/schemas/work/about';
import { aboutLabels, meaningDetail } from './words';

export type FindAboutAction = Action<FindAbout, Meant>;

type AboutChoiceProps = {
  field: AboutField;
  /** What was typed when the form was last sent, and meant no single one. */
  words: string | undefined;
  find: FindAboutAction;
};

/**
 * Chooses the article or the source that a list is narrowed to. Without a script, and where nothing is picked, the form sends the
 * words: the page that comes offers what they may mean.
 */
export function AboutChoice({ field, words = '', find }: AboutChoiceProps) {
  const [picked, setPicked] = useState<ComboboxOption | null>(null);
  const [typed, setTyped] = useState(words);
  const { label, any } = aboutLabels[field];
  async function search(q: string): Promise<ComboboxOption[]> {
    const answer = await send(find, { field, ...(q ? { q } : {}) });
    if (!answer.ok) throw new Error(answer.sentence);
    return answer.value.items.map((it) => ({ id: it.id, name: it.name, detail: meaningDetail(it) }));
  }
  return (
    <Combobox
      idPrefix="filter"
      hideLabel
      name={field}
      label={label}
      placeholder={any}
      className="col-span-2 min-w-0 lg:w-60"
      search={search}
      value={picked}
      onSelect={(option) => {
        setPicked(option);
        setTyped('');
      }}
      kept={{ words: typed, onWords: setTyped, name: aboutWords[field] }}
    />
  );
}
