import type { Metadata } from 'next';
import { connection } from 'next/server';
import { SpentLink } from '@/app/sign-in/spent-link';
import { Gate } from '@/components/shell/gate';
import { describeLink } from '@/lib/services/setup';
import { ClaimForm } from './claim-form';

export const metadata: Metadata = {
  title: 'The first administrator',
  robots: { index: false },
  referrer: 'same-origin',
};

/** Waits for its form instead of streaming it in later, so that it works without a script. */
export const instant = false;

export default async function SetupPage({ params }: { params: Promise<{ secret: string }> }) {
  await connection();
  const { secret } = await params;
  const link = await describeLink('FIRST_ADMIN', secret);
  return (
    <Gate
      title="The first administrator"
      lede="You look after accounts and see the audit log. Claims are the desk’s: an administrator has no power over them."
    >
      {link.ok ? (
        <ClaimForm secret={secret} />
      ) : (
        <SpentLink>
          Start Sourceline again with npm start: it prints a new link while nobody has an account.
        </SpentLink>
      )}
    </Gate>
  );
}
