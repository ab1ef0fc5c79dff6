import { notFound, redirect } from 'next/navigation';
import type { Result } from '@/lib/domain/result';

/** The sign-in page that leads back to `here`, an address of this site such as `/desk/claims?mine=true`. */
export const signInFor = (here: string): string => `/sign-in?callbackUrl=${encodeURIComponent(here)}`;

/**
 * The value of a read for a page at the address `here`. Somebody signed out goes to sign in and comes back; what does not
 * exist for them is the not-found page. Any other refusal of a read is a mistake in the page, and thrown.
 */
export function read<T>(result: Result<T>, here: string): T {
  if (result.ok) return result.value;
  const { refusal } = result;
  if (refusal.kind === 'unauthenticated') redirect(signInFor(here));
  if (refusal.kind === 'not_found') notFound();
  throw new Error(`The page ${here} made a read that was refused: ${JSON.stringify(refusal)}`);
}
