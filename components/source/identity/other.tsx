'use client';

import { send } from '@/components/form/send';
import { Combobox, type ComboboxOption } from '@/components/ui/field/combobox';
import type { IdentityProps } from './acts';

type OtherProps = IdentityProps & {
  value: ComboboxOption | null;
  onChange: (source: ComboboxOption | null) => void;
  error: string | undefined;
  idPrefix: string;
};

/** Picks another anonymous source. */
export function OtherSource({ identity, acts, value, onChange, error, idPrefix }: OtherProps) {
  async function search(query: string): Promise<ComboboxOption[]> {
    const answer = await send(acts.search, { ...(query ? { q: query } : {}), limit: 20 });
    if (!answer.ok) throw new Error(answer.sentence);
    const others = answer.value.items.filter(({ id }) => id !== identity.source.id);
    return others.map(({ id, name }) => ({ id, name }));
  }
  return (
    <Combobox
      name="otherId"
      idPrefix={idPrefix}
      label="Other anonymous source"
      required
      value={value}
      onSelect={onChange}
      search={search}
      {...(error === undefined ? {} : { error })}
    />
  );
}
