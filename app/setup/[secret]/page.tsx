import type { Metadata } from 'next';
import { Suspense } from 'react';
import { SpentLink } from '@/app/sign-in/spent-link';
import { Gate } from '@/components/shell/gate';
import { Skeleton } from '@/components/ui/skeleton';
import { describeLink } from '@/lib/services/setup';
import { ClaimForm } from './claim-form';

export const metadata: Metadata = {
  title: 'The first administrator',
  robots: { index: false },
  referrer: 'no-referrer',
};

type Params = Promise<{ secret: string }>;

export default function SetupPage({ params }: { params: Params }) {
  return (
    <Gate
      title="The first administrator"
      lede="You look after accounts and see the audit log. Claims are the desk’s: an administrator has no power over them."
    >
      <Suspense fallback={<Skeleton lines={5} />}>
        <Setup params={params} />
      </Suspense>
    </Gate>
  );
}

async function Setup({ params }: { params: Params }) {
  const { secret } = await params;
  const link = await describeLink('FIRST_ADMIN', secret);
  if (link.ok) return <ClaimForm secret={secret} />;
  return (
    <SpentLink>
      Start Sourceline again with npm start: it prints a new link while nobody has an account.
    </SpentLink>
  );
}
