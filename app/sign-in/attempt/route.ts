import { returnPath, startOf } from '@/lib/auth/return-path';
import { putSession } from '@/lib/auth/session-cookie';
import { signIn } from '@/lib/auth/sign-in';
import { visitor } from '@/lib/auth/visitor';
import { ok } from '@/lib/domain/result';
import { formRoute } from '@/lib/http/form-route';
import { SignIn } from '@/lib/schemas/people';

const place = {
  page: (form: URLSearchParams) =>
    `/sign-in?${new URLSearchParams({ again: '1', callbackUrl: returnPath(form.get('callbackUrl')) ?? '' })}`,
  keep: ['email'],
};

/** Begins a session and leads to the page that was asked for, or back to the form. */
export const POST = formRoute(SignIn, place, async (credentials, form, headers) => {
  const signedIn = await signIn(credentials, visitor(headers));
  if (!signedIn.ok) return signedIn;
  await putSession(signedIn.value);
  return ok(returnPath(form.get('callbackUrl')) ?? startOf(signedIn.value.role));
});
