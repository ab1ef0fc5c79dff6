'use client';

import type { Action } from '@/components/form/answer';
import { send } from '@/components/form/send';
import { SaidBy } from '@/components/text/said-by';
import { Combobox } from '@/components/ui/field/combobox';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import type { Page } from '@/lib/schemas/primitives';

export type FindPublished = Action<{ q?: string; status: 'PUBLISHED'; limit: number }, Page<ClaimCard>>;

/** A published claim as the form holds it. */
export type PickedPublished = { id: string; statement: string };

type PickerProps = {
  list: FindPublished;
  value: PickedPublished | null;
  error: string | undefined;
  onChange: (claim: PickedPublished | null) => void;
};

/** Finds a published claim by the words of its statement. */
export function PublishedPicker({ list, value, error, onChange }: PickerProps) {
  async function search(q: string) {
    const answer = await send(list, { ...(q ? { q } : {}), status: 'PUBLISHED', limit: 20 });
    if (!answer.ok) throw new Error(answer.sentence);
    return answer.value.items.map(({ id, statement, saidBy }) => ({
      ...{ id, name: statement },
      detail: <SaidBy sayings={saidBy} />,
    }));
  }
  return (
    <Combobox
      name="claimId"
      label="Published claim"
      hint="By words of its statement."
      required
      error={error}
      search={search}
      value={value && { id: value.id, name: value.statement }}
      onSelect={(option) => onChange(option && { id: option.id, statement: option.name })}
    />
  );
}
