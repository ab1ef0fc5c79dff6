import { within } from '@/lib/auth/attempts';
import { linkAttempt } from '@/lib/auth/visitor';
import { ok } from '@/lib/domain/result';
import { formRoute } from '@/lib/http/form-route';
import { FirstAdmin } from '@/lib/schemas/people';
import { claimFirstAdmin } from '@/lib/services/people/setup';

const place = {
  page: (form: URLSearchParams) => `/setup/${encodeURIComponent(form.get('secret') ?? '')}?again=1`,
  keep: ['name', 'email'],
};

/** Spends the link: makes the first administrator, who then signs in. */
export const POST = formRoute(FirstAdmin, place, async (input, _form, headers) => {
  const claimed = await within(linkAttempt(input.secret, headers), () => claimFirstAdmin(input));
  return claimed.ok ? ok('/sign-in?notice=password-set') : claimed;
});
