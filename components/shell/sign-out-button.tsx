'use client';

import type { Action } from '@/components/form/answer';
import { attempt } from '@/components/form/attempt';
import { send } from '@/components/form/send';
import { markSignedOut } from '@/components/form/whose-page';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';

export type SignOut = Action<Record<string, never>, null>;

/**
 * Signs out, then loads the sign-in page anew: whoever signs in next at this browser finds nothing of this person's pages
 * in it. The session is ended on the server first. The session of somebody who signed in meanwhile is not ended.
 */
export function SignOutButton({ signOut }: { signOut: SignOut }) {
  const say = useToast();
  async function leave() {
    const answer = await attempt(() => send(signOut, {}));
    if (answer === 'lost' || answer === 'failed')
      return say('You are still signed in', { detail: because[answer], tone: 'error' });
    if (answer !== 'ended' && !answer.ok && answer.kind !== 'unauthenticated')
      return say(answer.sentence, { tone: 'error' });
    markSignedOut();
    window.location.assign('/sign-in?notice=signed-out');
  }
  return (
    <form action={leave}>
      <SubmitButton variant="secondary" size="sm" className="w-full">
        Sign out
      </SubmitButton>
    </form>
  );
}

const because = {
  lost: 'The server could not be reached. Sign out once you are online.',
  failed: 'The server did not manage to answer. Sign out again in a moment.',
};
