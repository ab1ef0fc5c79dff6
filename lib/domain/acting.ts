import { type Actor, isPerson, type Person } from './actor';
import { ok, type Result, refuse } from './result';

/**
 * Whether whoever asks is the person whom the form was drawn for. A browser holds one session for all of its tabs, and a
 * tab may be older than the session: what Rana typed must never be stored as Daniel's because he signed in beside it.
 * @param drawnFor the id that came with the form, as it came
 */
export function actingAs(actor: Actor, drawnFor: unknown): Result<Person> {
  if (!isPerson(actor)) return refuse('unauthenticated');
  return actor.id === drawnFor ? ok(actor) : refuse('other_person', { now: actor.name });
}
