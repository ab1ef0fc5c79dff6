'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { returnPath, startOf } from '@/lib/auth/return-path';
import { startSession } from '@/lib/auth/session-cookie';
import { addressOf, signIn } from '@/lib/auth/sign-in';
import { SignIn } from '@/lib/schemas/user';
import { parsedForm, shownAgain } from './gate-parsing';
import type { GateState } from './gate-state';

/** Begins a session and leads to the page that was asked for, or says what is wrong. */
export async function signInAction(_before: GateState, form: FormData): Promise<GateState> {
  const parsed = parsedForm(SignIn, form);
  if (!parsed.ok) return shownAgain(parsed.refusal, form);
  const signedIn = await signIn(parsed.value, addressOf((await headers()).get('x-forwarded-for')));
  if (!signedIn.ok) return shownAgain(signedIn.refusal, form);
  await startSession(signedIn.value);
  redirect(returnPath(form.get('callbackUrl')) ?? startOf(signedIn.value.role));
}
