'use client';

import { Button } from '@/components/ui/button';
import { Combobox, type ComboboxOption } from '@/components/ui/field/combobox';
import { FieldError } from '@/components/ui/field/notes';
import { roleLabels } from '@/lib/domain/actor';
import type { PersonRef } from '@/lib/schemas/primitives';

type MentionsProps = {
  people: readonly PersonRef[];
  value: readonly PersonRef[];
  onChange: (people: PersonRef[]) => void;
  issueFor: (path: string) => string | undefined;
  idPrefix: string;
};

/** Colleagues who are told of a comment: picked by name, each taken out again by their button. */
export function Mentions({ people, value, onChange, issueFor, idPrefix }: MentionsProps) {
  const left = people.filter(({ id }) => value.every((person) => person.id !== id));
  const issues = value.flatMap((_, i) => issueFor(`mentions.${i}`) ?? []);
  return (
    <div className="grid gap-2">
      <Combobox
        name="mentions"
        idPrefix={idPrefix}
        label="Mention"
        optional
        error={issueFor('mentions')}
        value={null}
        search={async (query) => left.filter(named(query)).slice(0, 20).map(optionOf)}
        onSelect={(option) => {
          const person = left.find(({ id }) => id === option?.id);
          if (person) onChange([...value, person]);
        }}
      />
      {issues.length > 0 ? (
        <FieldError id={`${idPrefix}-mentions-0-error`}>{issues.join(' ')}</FieldError>
      ) : null}
      <ul className="flex flex-wrap gap-2 empty:hidden" aria-label="Mentioned">
        {value.map((person, i) => (
          <li key={person.id}>
            <Button
              size="sm"
              id={`${idPrefix}-mentions-${i}`}
              onClick={() => onChange(value.filter(({ id }) => id !== person.id))}
            >
              <bdi>{person.name}</bdi>
              <span aria-hidden="true">×</span>
              <span className="sr-only">: leave out</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const named = (query: string) => {
  const words = query.toLocaleLowerCase();
  return ({ name }: PersonRef) => name.toLocaleLowerCase().includes(words);
};

const optionOf = ({ id, name, role }: PersonRef): ComboboxOption => ({ id, name, detail: roleLabels[role] });
