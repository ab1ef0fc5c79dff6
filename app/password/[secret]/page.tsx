import type { Metadata } from 'next';
import { connection } from 'next/server';
import { SpentLink } from '@/app/sign-in/spent-link';
import { Gate } from '@/components/shell/gate';
import { DateTime } from '@/components/ui/date-time';
import { describeLink } from '@/lib/services/setup';
import { PasswordForm } from './password-form';

export const metadata: Metadata = {
  title: 'Set your password',
  robots: { index: false },
  referrer: 'same-origin',
};

/** Waits for its form instead of streaming it in later, so that it works without a script. */
export const instant = false;

export default async function PasswordPage({ params }: { params: Promise<{ secret: string }> }) {
  await connection();
  const { secret } = await params;
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
      <PasswordForm secret={secret} email={email} />
    </Gate>
  );
}
