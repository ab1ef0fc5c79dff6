import { currentActor } from '@/lib/auth/current-actor';
import { actingAs } from '@/lib/domain/acting';
import { ok } from '@/lib/domain/result';
import { formRoute } from '@/lib/http/form-route';
import { DismissOnPage } from '@/lib/schemas/sighting';
import { dismissSighting } from '@/lib/services/sighting/judging';

const offersOf = (articleId: string) => `/desk/articles/${encodeURIComponent(articleId)}/sightings`;

const place = { page: (form: URLSearchParams) => offersOf(form.get('articleId') ?? ''), keep: [] };

/** Dismisses an offer without a script. Whether it was done or refused, the page that comes next shows what is offered then. */
export const POST = formRoute(DismissOnPage, place, async ({ as, articleId, sightingId, version }) => {
  const person = actingAs(await currentActor(), as);
  if (!person.ok) return person;
  const dismissed = await dismissSighting(person.value, { sightingId, version });
  return dismissed.ok ? ok(offersOf(articleId)) : dismissed;
});
