import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SpentLink } from '@/app/sign-in/spent-link';
import { Gate } from '@/components/shell/gate';
import { DateTime } from '@/components/ui/date-time';
import { Skeleton } from '@/components/ui/skeleton';
import { describeLink } from '@/lib/services/setup';
import { PasswordForm } from './password-form';

export const metadata: Metadata = {
  title: 'Set your password',
  robots: { index: false },
  referrer: 'no-referrer',
};

type Params = Promise<{ secret: string }>;

export default function PasswordPage({ params }: { params: Params }) {
  return (
    <Gate title="Set your password">
      <Suspense fallback={<Skeleton lines={4} />}>
        <Password params={params} />
      </Suspense>
    </Gate>
  );
}

async function Password({ params }: { params: Params }) {
  const { secret } = await params;
  const link = await describeLink('SET_PASSWORD', secret);
  if (!link.ok || !link.value.for) return <SpentLink>Ask an administrator for a new one.</SpentLink>;
  const { name, email } = link.value.for;
  return (
    <>
      <p>
        For {name}, <span className="font-mono text-sm">{email}</span>. This link is good until{' '}
        <DateTime value={link.value.expiresAt} show="minute" />.
      </p>
      <PasswordForm secret={secret} email={email} />
    </>
  );
}
