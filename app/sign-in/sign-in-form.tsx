'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DemoAccount } from '@/lib/auth/demo-accounts';
import { roleLabels } from '@/lib/domain/actor';
import { signInAction } from './actions';
import { EmailField, GateProblems, PasswordField } from './gate-fields';
import { untouched } from './gate-state';

type SignInFormProps = {
  /** A path of this site to go to afterwards. */
  callbackUrl: string | null;
  /** The demo newsroom's accounts; empty everywhere else. */
  accounts: readonly DemoAccount[];
};

/** Signs in with email and password. A plain form: it works before, and without, any script. */
export function SignInForm({ callbackUrl, accounts }: SignInFormProps) {
  const [state, act] = useActionState(signInAction, untouched);
  return (
    <>
      <form action={act} className="grid gap-4" noValidate>
        <GateProblems state={state} />
        <input type="hidden" name="callbackUrl" value={callbackUrl ?? ''} />
        <EmailField state={state} key={state.typed.email} />
        <PasswordField state={state} />
        <SubmitButton className="mt-1 w-full">Sign in</SubmitButton>
      </form>
      {accounts.length > 0 ? (
        <section aria-labelledby="demo" className="border-t border-rule pt-5">
          <h2 id="demo" className="text-lg">
            Demo accounts
          </h2>
          <p className="text-sm text-ink-muted">Choose one to sign in as that person.</p>
          <ul className="mt-3 grid gap-2">
            {accounts.map((account) => (
              <li key={account.email}>
                <form action={act}>
                  <input type="hidden" name="callbackUrl" value={callbackUrl ?? ''} />
                  <input type="hidden" name="email" value={account.email} />
                  <input type="hidden" name="password" value={account.password} />
                  <DemoButton account={account} />
                </form>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function DemoButton({ account: { name, role, email, password } }: { account: DemoAccount }) {
  return (
    <Button type="submit" className="w-full justify-between text-start">
      <span className="grid min-w-0">
        <span>{name}</span>
        <span className="truncate font-mono text-xs font-normal text-ink-muted">
          {email} · {password}
        </span>
      </span>
      <span className="text-sm font-normal text-ink-muted">{roleLabels[role]}</span>
    </Button>
  );
}
