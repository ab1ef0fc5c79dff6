'use client';

import { useActionState } from 'react';
import { EmailField, GateProblems, NameField, PasswordField } from '@/app/sign-in/gate-fields';
import { untouched } from '@/app/sign-in/gate-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { claimAction } from './actions';

export function ClaimForm({ secret }: { secret: string }) {
  const [state, act] = useActionState(claimAction, untouched);
  return (
    <form action={act} className="grid gap-4" noValidate>
      <GateProblems state={state} />
      <input type="hidden" name="secret" value={secret} />
      <NameField state={state} />
      <EmailField state={state} />
      <PasswordField state={state} hint="At least 12 characters. Several words are easier to keep." />
      <SubmitButton className="mt-1 w-full">Make the account</SubmitButton>
    </form>
  );
}
