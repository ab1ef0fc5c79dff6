'use client';

import type { Action } from '@/components/form/answer';
import { send } from '@/components/form/send';
import { Combobox, type ComboboxOption } from '@/components/ui/field/combobox';
import { isolated } from '@/lib/domain/text/isolating';
import type { FindLineageEnds, LineageEnd, LineageEnds } from '@/lib/schemas/provenance/lineage';
import { kindLabels } from './words';

export type FindEnds = Action<FindLineageEnds, LineageEnds>;
export type PickedEnd = Pick<LineageEnd, 'kind' | 'id' | 'title'>;

type PickerProps = {
  find: FindEnds;
  /** What the page is about: nothing comes from itself. */
  here: string;
  value: PickedEnd | null;
  words: string;
  error: string | undefined;
  onChange: (end: PickedEnd | null, words: string) => void;
};

type EndOption = ComboboxOption & { kind: LineageEnd['kind'] };

/** Finds an article, a piece of evidence or a source by its words. */
export function EndPicker({ find, here, value, words, error, onChange }: PickerProps) {
  async function search(q: string): Promise<EndOption[]> {
    const answer = await send(find, { q, limit: 8 });
    if (!answer.ok) throw new Error(answer.sentence);
    return answer.value.items.filter(({ id }) => id !== here).map(optionOf);
  }
  return (
    <Combobox
      name="to.id"
      label="Article, evidence or source"
      hint={words && !value ? 'Not chosen yet: pick one from the list.' : 'By words of its title or name.'}
      required
      error={error}
      search={search}
      value={value && { id: value.id, name: value.title }}
      onSelect={(option) =>
        onChange(
          option && isEnd(option) ? { kind: option.kind, id: option.id, title: option.name } : null,
          '',
        )
      }
      kept={{ words, onWords: (next) => next !== words && onChange(value, next) }}
    />
  );
}

/** Everything listed was made by `optionOf`. */
const isEnd = (option: ComboboxOption): option is EndOption => 'kind' in option;

const optionOf = ({ kind, id, title, by, publishedAt }: LineageEnd): EndOption => ({
  ...{ kind, id, name: title },
  detail: [kindLabels[kind], by && isolated(by), publishedAt?.slice(0, 10)].filter(Boolean).join(' · '),
});
