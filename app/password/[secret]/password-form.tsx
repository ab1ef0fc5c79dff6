'use client';

import { useActionState } from 'react';
import { GateProblems, PasswordField } from '@/app/sign-in/gate-fields';
import { untouched } from '@/app/sign-in/gate-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { setPasswordAction } from './actions';

export function PasswordForm({ secret, email }: { secret: string; email: string }) {
  const [state, act] = useActionState(setPasswordAction, untouched);
  return (
    <form action={act} className="grid gap-4" noValidate>
      <GateProblems state={state} />
      <input type="hidden" name="secret" value={secret} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField state={state} hint="At least 12 characters. Several words are easier to keep." />
      <SubmitButton className="mt-1 w-full">Set the password</SubmitButton>
    </form>
  );
}
