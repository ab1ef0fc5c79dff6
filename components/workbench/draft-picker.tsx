'use client';

import type { Action } from '@/components/form/answer';
import { send } from '@/components/form/send';
import { SaidBy } from '@/components/text/said-by';
import { Combobox, type ComboboxOption } from '@/components/ui/field/combobox';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import type { Page } from '@/lib/schemas/primitives';

/** A draft claim as the passage form holds it. */
export type PickedClaim = { id: string; statement: string; version: number };

type DraftPickerProps = {
  list: Action<{ q?: string; status: 'DRAFT'; limit: number }, Page<ClaimCard>>;
  value: PickedClaim | null;
  onChange: (claim: PickedClaim | null) => void;
};

type ClaimOption = ComboboxOption & { version: number };

/** Finds a draft by the words of its statement: only a draft can take another passage. */
export function DraftPicker({ list, value, onChange }: DraftPickerProps) {
  async function search(q: string): Promise<ClaimOption[]> {
    const answer = await send(list, { ...(q ? { q } : {}), status: 'DRAFT', limit: 20 });
    if (!answer.ok) throw new Error(answer.sentence);
    return answer.value.items.map((card) => ({
      ...{ id: card.id, version: card.version, name: card.statement },
      detail: <Detail card={card} />,
    }));
  }
  return (
    <Combobox
      name="claim"
      label="Existing claim"
      hint="Only a draft can take another passage."
      required
      search={search}
      value={value ? optionOf(value) : null}
      onSelect={(option) => onChange(option && isClaim(option) ? pickedOf(option) : null)}
    />
  );
}

/** Under each draft in the list: who says so, and whose draft it is. */
const Detail = ({ card: { saidBy, author } }: { card: ClaimCard }) => (
  <>
    <SaidBy sayings={saidBy} />
    <p>
      Draft by <bdi>{author.name}</bdi>
    </p>
  </>
);

const optionOf = ({ id, statement, version }: PickedClaim): ClaimOption => ({ id, name: statement, version });
const pickedOf = ({ id, name, version }: ClaimOption): PickedClaim => ({ id, statement: name, version });
const isClaim = (option: ComboboxOption): option is ClaimOption => 'version' in option;
