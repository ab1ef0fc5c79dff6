'use client';

import { SubmitButton } from '@/components/ui/submit-button';

/**
 * Signs out, then loads the sign-in page anew: whoever signs in next at this browser finds nothing of this person's pages
 * in it. The session is ended on the server first.
 */
export function SignOutButton({ signOut }: { signOut: () => Promise<void> }) {
  async function leave() {
    await signOut();
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
