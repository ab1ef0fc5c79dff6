import { ok } from '@/lib/domain/result';
import { formRoute } from '@/lib/http/form-route';
import { SetPassword } from '@/lib/schemas/people';
import { setPassword } from '@/lib/services/people/setup';

const place = {
  page: (form: URLSearchParams) => `/password/${encodeURIComponent(form.get('secret') ?? '')}?again=1`,
  keep: [],
};

/** Spends the link: sets the password, with which the person then signs in. */
export const POST = formRoute(SetPassword, place, async (input) => {
  const set = await setPassword(input);
  return set.ok ? ok('/sign-in?notice=password-set') : set;
});
