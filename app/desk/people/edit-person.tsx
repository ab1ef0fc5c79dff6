'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose } from '@/components/ui/dialog';
import { Checkbox } from '@/components/ui/field/checkbox';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { Notice } from '@/components/ui/notice';
import type { UserView } from '@/lib/schemas/people';
import { editUserAction } from './actions';
import { roleIn, roleOptions } from './role-options';

/** Changes a person's name, role and access. */
export function EditPerson({ person }: { person: UserView }) {
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const sending = useSubmit(editUserAction, {
    onDone: () => {
      setOpen(false);
      router.refresh();
    },
  });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const { id: userId, version } = person;
    const [name, role] = [String(typed.get('name')), roleIn(typed.get('role'))];
    sending.submit({ userId, version, name, role, active: typed.has('active') });
  }
  const changedSince = (
    <Notice
      tone="warning"
      announce
      title="Another administrator changed this account"
      actions={
        <Button size="sm" onClick={() => router.refresh()}>
          Show what it is now
        </Button>
      }
    />
  );
  return (
    <Dialog
      title={person.name}
      description="A changed role or access ends this person’s sessions."
      trigger={<Button size="sm">Change</Button>}
      open={open}
      onOpenChange={setOpen}
      footer={
        <>
          <DialogClose render={<Button>Cancel</Button>} />
          <Button type="submit" form={form} variant="primary" pending={sending.pending}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={send} className="grid gap-4" noValidate>
        <Field name="name" label="Name" required idPrefix={form} error={sending.issueFor('name')}>
          {(control) => <Input {...control} defaultValue={person.name} />}
        </Field>
        <Field name="role" label="Role" idPrefix={form} error={sending.issueFor('role')}>
          {(control) => <Select {...control} options={roleOptions} defaultValue={person.role} />}
        </Field>
        <Checkbox
          name="active"
          defaultChecked={person.active}
          label="Has access"
          description="Without it they can’t sign in, and their tokens stop working."
        />
        <FormProblems state={sending} press="Save" idPrefix={form} conflict={changedSince} />
      </form>
    </Dialog>
  );
}
