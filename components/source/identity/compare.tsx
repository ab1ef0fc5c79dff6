'use client';

import { useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ChoiceGroup } from '@/components/ui/field/choice-group';
import type { ComboboxOption } from '@/components/ui/field/combobox';
import { Field } from '@/components/ui/field/field';
import { Notice } from '@/components/ui/notice';
import type { Likeness } from '@/lib/domain/source/fingerprint';
import type { IdentityComparison } from '@/lib/schemas/source/identity';
import type { IdentityProps } from './acts';
import { HiddenInput } from './hidden-input';
import { OtherSource } from './other';

/** A button that opens the question whether this may be the same person as somebody else. */
export function Compare(props: IdentityProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Is it the same person as …</Button>}
      title="The same person?"
      description="The vault compares what was entered and shows no name. Every question is recorded; you have ten an hour."
    >
      <CompareForm {...props} onClose={() => setOpen(false)} />
    </Dialog>
  );
}

type With = 'source' | 'name';

function CompareForm(props: IdentityProps & { onClose: () => void }) {
  const { identity, acts, onClose } = props;
  const [by, setBy] = useState<With>('source');
  const [other, setOther] = useState<ComboboxOption | null>(null);
  const [name, setName] = useState('');
  const [told, setTold] = useState<IdentityComparison | null>(null);
  const asking = useSubmit(acts.compare, { onDone: setTold });
  const mayName = identity.moves.includes('attest') && identity.vault !== 'CLOSED';
  return (
    <form
      noValidate
      autoComplete="off"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setTold(null);
        const of = by === 'source' ? { otherId: other?.id ?? '' } : { name };
        asking.submit({ sourceId: identity.source.id, ...of });
      }}
    >
      {mayName ? (
        <ChoiceGroup
          name="by"
          idPrefix="compare"
          legend="Compare with"
          value={by}
          onValueChange={setBy}
          choices={[
            { value: 'source', label: 'Another anonymous source' },
            { value: 'name', label: 'A name', description: 'It is not stored.' },
          ]}
        />
      ) : null}
      {by === 'source' ? (
        <OtherSource
          {...props}
          idPrefix="compare"
          value={other}
          onChange={setOther}
          error={asking.issueFor('otherId')}
        />
      ) : (
        <Field name="name" idPrefix="compare" label="Full name" required error={asking.issueFor('name')}>
          {(control) => <HiddenInput {...control} value={name} onChange={(e) => setName(e.target.value)} />}
        </Field>
      )}
      <FormProblems state={asking} press="Compare" idPrefix="compare" />
      {told ? (
        <Notice announce title={answers[told.likeness]}>
          {leftInWords(told.left)}
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={asking.pending}>
          Compare
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Close
        </Button>
      </div>
    </form>
  );
}

const answers: Record<Likeness, string> = {
  SAME: 'The same person.',
  DIFFERENT: 'Two different people, by the names that were entered.',
  UNKNOWN: 'The vault can’t tell.',
};

const leftInWords = (left: number): string =>
  left === 0
    ? 'This was your last question for this hour.'
    : `${left} more ${left === 1 ? 'question' : 'questions'} within the hour.`;
