'use server';

import { redirect } from 'next/navigation';
import { parsedForm, shownAgain } from '@/app/sign-in/gate-parsing';
import type { GateState } from '@/app/sign-in/gate-state';
import { FirstAdmin } from '@/lib/schemas/user';
import { claimFirstAdmin } from '@/lib/services/setup';

/** Spends the link: makes the first administrator, who then signs in. */
export async function claimAction(_before: GateState, form: FormData): Promise<GateState> {
  const parsed = parsedForm(FirstAdmin, form);
  if (!parsed.ok) return shownAgain(parsed.refusal, form);
  const claimed = await claimFirstAdmin(parsed.value);
  if (!claimed.ok) return shownAgain(claimed.refusal, form);
  redirect('/sign-in?notice=password-set');
}
