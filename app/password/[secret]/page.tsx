import type { Metadata } from 'next';
import { connection } from 'next/server';
import { GateProblems, PasswordField } from '@/app/sign-in/gate-fields';
import { SpentLink } from '@/app/sign-in/spent-link';
import { Gate } from '@/components/shell/gate';
import { Button } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import { formState } from '@/lib/http/form-route';
import { describeLink } from '@/lib/services/people/setup';

export const metadata: Metadata = {
  title: 'Set your password',
  robots: { index: false },
  referrer: 'same-origin',
};

/** Waits for its form instead of streaming it in later, so that it works without a script. */
export const instant = false;

type Props = {
  params: Promise<{ secret: string }>;
  searchParams: Promise<{ again?: string | string[] }>;
};

export default async function PasswordPage({ params, searchParams }: Props) {
  await connection();
  const { secret } = await params;
  const state = await formState((await searchParams).again);
  const link = await describeLink('SET_PASSWORD', secret);
  if (!link.ok || !link.value.for) {
    return (
      <Gate title="Set your password">
        <SpentLink>Ask an administrator for a new one.</SpentLink>
      </Gate>
    );
  }
  const { name, email } = link.value.for;
  return (
    <Gate title="Set your password">
      <p>
        For {name}, <span className="font-mono text-sm">{email}</span>. This link is good until{' '}
        <DateTime value={link.value.expiresAt} show="minute" />.
      </p>
      <form action={`/password/${secret}/set`} method="post" className="grid gap-4" noValidate>
        <GateProblems state={state} />
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <PasswordField state={state} hint="At least 12 characters. Several words are easier to keep." />
        <Button type="submit" variant="primary" className="mt-1 w-full">
          Set the password
        </Button>
      </form>
    </Gate>
  );
}
