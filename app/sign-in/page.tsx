import type { Metadata } from 'next';
import { Gate } from '@/components/shell/gate';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { currentActor } from '@/lib/auth/current-actor';
import { demoAccounts } from '@/lib/auth/demo-accounts';
import { returnPath, startOf } from '@/lib/auth/return-path';
import { type Actor, isPerson } from '@/lib/domain/actor';
import { isolated } from '@/lib/domain/text/isolating';
import { formState } from '@/lib/http/form-route';
import { DemoSignIn } from './demo-sign-in';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

/** Waits for its form instead of streaming it in later: what streams in needs a script, and signing in works without. */
export const instant = false;

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const { callbackUrl, notice, error, again } = await searchParams;
  const path = returnPath(callbackUrl);
  const actor = await currentActor();
  return (
    <Gate title="Sign in" lede="For the people who check the claims. Readers need no account.">
      {again ? null : <Brought notice={notice} failed={Boolean(error)} sentFrom={path} actor={actor} />}
      <SignInForm callbackUrl={path} state={await formState(again)} />
      <DemoSignIn callbackUrl={path} accounts={await demoAccounts()} />
    </Gate>
  );
}

/** What brought somebody here, in words. */
const notices: Record<string, string> = {
  'signed-out': 'You are signed out.',
  'password-set': 'Your password is set. Sign in with it.',
};

type BroughtProps = { notice: unknown; failed: boolean; sentFrom: string | null; actor: Actor };

function Brought({ notice, failed, sentFrom, actor }: BroughtProps) {
  if (failed)
    return <Notice tone="error" title="Check your email address and password, and sign in again." />;
  if (isPerson(actor)) {
    return (
      <Notice
        title={`You are signed in as ${isolated(actor.name)}.`}
        actions={
          <ButtonLink href={sentFrom ?? startOf(actor.role)}>
            Go on as <bdi>{actor.name}</bdi>
          </ButtonLink>
        }
      >
        <p>Sign in below to go on as somebody else.</p>
      </Notice>
    );
  }
  const words = typeof notice === 'string' ? notices[notice] : undefined;
  if (words) return <Notice tone="success" title={words} />;
  return sentFrom ? <Notice title="Sign in to see that page." /> : null;
}
