'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useRef } from 'react';
import { FormProblems } from '@/components/form/form-problems';
import { useSubmit } from '@/components/form/use-submit';
import { Field } from '@/components/ui/field/field';
import { Input } from '@/components/ui/field/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import { changePasswordAction } from './actions';

/** Changes your own password against the one you have. */
export function PasswordForm() {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const say = useToast();
  const sending = useSubmit(changePasswordAction, {
    onDone: () => {
      form.current?.reset();
      say('Your password is changed', {
        detail: 'You stay signed in here. All other sessions and all tokens have ended.',
      });
      router.refresh();
    },
  });

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    sending.submit({ current: String(typed.get('current')), password: String(typed.get('password')) });
  }
  return (
    <form ref={form} onSubmit={send} className="grid max-w-md gap-4" noValidate>
      <Field name="current" label="Present password" required error={sending.issueFor('current')}>
        {(control) => <Input {...control} type="password" dir="ltr" autoComplete="current-password" />}
      </Field>
      <Field
        name="password"
        label="New password"
        required
        hint="At least 12 characters. Several words are easier to keep."
        error={sending.issueFor('password')}
      >
        {(control) => <Input {...control} type="password" dir="ltr" autoComplete="new-password" />}
      </Field>
      <p className="text-sm text-ink-muted">
        You stay signed in at this browser. Every other session ends, and so does every token: whoever knew
        the old password may hold one. Give your scripts new ones afterwards.
      </p>
      <FormProblems state={sending} press="Change password" />
      <div>
        <SubmitButton variant="secondary" pending={sending.pending}>
          Change password
        </SubmitButton>
      </div>
    </form>
  );
}
