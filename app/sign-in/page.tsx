import type { Metadata } from 'next';
import { Suspense } from 'react';
import { Gate } from '@/components/shell/gate';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { currentActor } from '@/lib/auth/current-actor';
import { demoAccounts } from '@/lib/auth/demo-accounts';
import { returnPath, startOf } from '@/lib/auth/return-path';
import { isPerson } from '@/lib/domain/actor';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default function SignInPage({ searchParams }: { searchParams: Search }) {
  return (
    <Gate title="Sign in" lede="For the people who check the claims. Readers need no account.">
      <Suspense fallback={<Skeleton lines={5} />}>
        <SignIn searchParams={searchParams} />
      </Suspense>
    </Gate>
  );
}

/** What brought somebody here, in words. */
const notices: Record<string, { tone: 'success' | 'info'; words: string }> = {
  'signed-out': { tone: 'success', words: 'You are signed out.' },
  'password-set': { tone: 'success', words: 'Your password is set. Sign in with it.' },
  'password-changed': {
    tone: 'success',
    words: 'Your password is changed and every session has ended. Sign in again.',
  },
};

async function SignIn({ searchParams }: { searchParams: Search }) {
  const { callbackUrl, notice, error } = await searchParams;
  const path = returnPath(callbackUrl);
  const actor = await currentActor();
  const shown = typeof notice === 'string' ? notices[notice] : undefined;
  return (
    <>
      {shown ? <Notice tone={shown.tone} title={shown.words} /> : null}
      {error ? (
        <Notice tone="error" title="That did not work. Check your email address and password." />
      ) : null}
      {isPerson(actor) ? (
        <Notice
          title={`You are signed in as ${actor.name}.`}
          actions={<ButtonLink href={path ?? startOf(actor.role)}>Go on as {actor.name}</ButtonLink>}
        >
          <p>Sign in below to go on as somebody else.</p>
        </Notice>
      ) : null}
      {path && !isPerson(actor) && !shown && !error ? (
        <Notice title="This page is for people who have signed in." />
      ) : null}
      <SignInForm callbackUrl={path} accounts={await demoAccounts()} />
    </>
  );
}
