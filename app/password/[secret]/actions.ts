'use server';

import { redirect } from 'next/navigation';
import { parsedForm, shownAgain } from '@/app/sign-in/gate-parsing';
import type { GateState } from '@/app/sign-in/gate-state';
import { SetPassword } from '@/lib/schemas/user';
import { setPassword } from '@/lib/services/setup';

/** Spends the link: sets the password, with which the person then signs in. */
export async function setPasswordAction(_before: GateState, form: FormData): Promise<GateState> {
  const parsed = parsedForm(SetPassword, form);
  if (!parsed.ok) return shownAgain(parsed.refusal, form);
  const set = await setPassword(parsed.value);
  if (!set.ok) return shownAgain(set.refusal, form);
  redirect('/sign-in?notice=password-set');
}
