import { within } from '@/lib/auth/attempts';
import { rememberDevice } from '@/lib/auth/device-cookie';
import { linkAttempt } from '@/lib/auth/visitor';
import { ok } from '@/lib/domain/result';
import { formRoute } from '@/lib/http/form-route';
import { SetPassword } from '@/lib/schemas/people';
import { setPassword } from '@/lib/services/people/setup';

const place = {
  page: (form: URLSearchParams) => `/password/${encodeURIComponent(form.get('secret') ?? '')}?again=1`,
  keep: [],
};

/** Spends the link: sets the password, with which the person then signs in, also while strangers guess at it. */
export const POST = formRoute(SetPassword, place, async (input, _form, headers) => {
  const set = await within(linkAttempt(input.secret, headers), () => setPassword(input));
  if (!set.ok) return set;
  const { user, passwordHash } = set.value;
  await rememberDevice({ id: user.id, passwordHash });
  return ok('/sign-in?notice=password-set');
});
