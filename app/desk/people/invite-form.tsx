'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { Select } from '@/components/ui/field/select';
import { SubmitButton } from '@/components/ui/submit-button';
import type { InvitedUser } from '@/lib/schemas/people';
import { createUserAction } from './actions';
import { OneTimeLink } from './one-time-link';
import { roleIn, roleOptions } from './role-options';

/** Makes an account and shows the link with which the person sets a password. */
export function InviteForm() {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [invited, setInvited] = useState<InvitedUser | null>(null);
  const sending = useSubmit(createUserAction, {
    onDone: (made) => {
      form.current?.reset();
      setInvited(made);
      router.refresh();
    },
  });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [name, email] = [String(typed.get('name')), String(typed.get('email'))];
    sending.submit({ name, email, role: roleIn(typed.get('role')) });
  }
  return (
    <div className="grid gap-4">
      <form
        ref={form}
        onSubmit={send}
        className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_12rem_auto]"
        noValidate
      >
        <Field name="name" label="Name" required error={sending.issueFor('name')}>
          {(control) => <Input {...control} autoComplete="off" />}
        </Field>
        <Field name="email" label="Email address" required error={sending.issueFor('email')}>
          {(control) => <Input {...control} type="email" dir="ltr" autoComplete="off" spellCheck={false} />}
        </Field>
        <Field name="role" label="Role" error={sending.issueFor('role')}>
          {(control) => <Select {...control} options={roleOptions} />}
        </Field>
        <SubmitButton variant="secondary" pending={sending.pending} className="sm:mt-6.5">
          Invite
        </SubmitButton>
      </form>
      <FormProblems state={sending} press="Invite" />
      {invited ? <OneTimeLink invited={invited} /> : null}
    </div>
  );
}
