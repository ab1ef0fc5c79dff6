'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { currentIn } from '@/components/form/current';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field/field';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { IdentityView } from '@/lib/schemas/source/identity';
import type { IdentityProps } from './acts';
import { HiddenInput } from './hidden-input';

/** A button that opens the form for who a source is. What was typed is gone when it closes. */
export function EnterName(props: IdentityProps) {
  const [open, setOpen] = useState(false);
  const { entered } = props.identity;
  const press = entered ? 'Enter it again' : 'Enter who this is';
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{press}</Button>}
      title="Who this is"
      description={`The name is sealed as you save it. You can’t read it back: two editors who both ask can.${entered ? ' What was entered before is deleted for good.' : ''}`}
    >
      <EnterForm {...props} onClose={() => setOpen(false)} />
    </Dialog>
  );
}

function EnterForm({ identity, acts, onClose }: IdentityProps & { onClose: () => void }) {
  const router = useRouter();
  const say = useToast();
  const [name, setName] = useState('');
  const sending = useSubmit(acts.enter, {
    onDone: () => {
      setName('');
      onClose();
      say('Sealed');
      router.refresh();
    },
  });
  const theirs = currentIn(sending.refusal, IdentityView);
  const send = (version: number) => sending.submit({ sourceId: identity.source.id, version, name });
  return (
    <form
      noValidate
      autoComplete="off"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send(identity.version);
      }}
    >
      <Field
        name="name"
        idPrefix="identity"
        label="Full name"
        required
        hint="As in their papers, and alike for every source that is this person: then they count as one."
        error={sending.issueFor('name')}
      >
        {(control) => (
          <HiddenInput {...control} maxLength={300} value={name} onChange={(e) => setName(e.target.value)} />
        )}
      </Field>
      <FormProblems
        state={sending}
        press="Seal it"
        idPrefix="identity"
        conflict={theirs ? <EnteredMeanwhile onSend={() => send(theirs.version)} /> : undefined}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={sending.pending}>
          Seal it
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Somebody moved first: there is nothing to compare, since nobody sees what they entered. */
const EnteredMeanwhile = ({ onSend }: { onSend: () => void }) => (
  <Notice
    tone="warning"
    announce
    title="Somebody entered or deleted a name while you were typing"
    actions={
      <Button size="sm" onClick={onSend}>
        Seal mine in its place
      </Button>
    }
  />
);
