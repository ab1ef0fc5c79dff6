import type { Metadata } from 'next';
import { connection } from 'next/server';
import { EmailField, GateProblems, NameField, PasswordField } from '@/app/sign-in/gate-fields';
import { SpentLink } from '@/app/sign-in/spent-link';
import { Gate } from '@/components/shell/gate';
import { Button } from '@/components/ui/button';
import { formState } from '@/lib/http/form-route';
import { describeLink } from '@/lib/services/people/setup';

export const metadata: Metadata = {
  title: 'The first administrator',
  robots: { index: false },
  referrer: 'same-origin',
};

/** Waits for its form instead of streaming it in later, so that it works without a script. */
export const instant = false;

type Props = {
  params: Promise<{ secret: string }>;
  searchParams: Promise<{ again?: string | string[] }>;
};

export default async function SetupPage({ params, searchParams }: Props) {
  await connection();
  const { secret } = await params;
  const state = await formState((await searchParams).again);
  const link = await describeLink('FIRST_ADMIN', secret);
  return (
    <Gate
      title="The first administrator"
      lede="You look after accounts and see the audit log. Claims are the desk’s: an administrator has no power over them."
    >
      {link.ok ? (
        <form action={`/setup/${secret}/claim`} method="post" className="grid gap-4" noValidate>
          <GateProblems state={state} />
          <input type="hidden" name="secret" value={secret} />
          <NameField state={state} />
          <EmailField state={state} />
          <PasswordField state={state} hint="At least 12 characters. Several words are easier to keep." />
          <Button type="submit" variant="primary" className="mt-1 w-full">
            Make the account
          </Button>
        </form>
      ) : (
        <SpentLink>
          Start Sourceline again with npm start: it prints a new link while nobody has an account.
        </SpentLink>
      )}
    </Gate>
  );
}
