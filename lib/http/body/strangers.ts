import { currentActor } from '@/lib/auth/current-actor';
import { isPerson } from '@/lib/domain/actor';
import { type Fault, problem } from '@/lib/http/problem';
import { pathOf } from '@/lib/http/route';

/** The longest that somebody says who is not signed in: a sign-in, an invitation taken up. In bytes. */
export const STRANGERS_LIMIT = 64 * 1024;

/** What is said of more. */
export const tooLong: Fault = { kind: 'too_large', limit: `${STRANGERS_LIMIT / 1024} KB` };

/**
 * Asks who sends a long body before anybody reads it: Next takes the arguments of a server action apart before the action
 * is asked, and NextAuth its forms. Null for whoever may go on; for a stranger 413, and 411 where the length isn't said.
 */
export async function strangersBody(request: Request): Promise<Response | null> {
  const length = request.headers.get('content-length');
  if (length !== null && Number(length) <= STRANGERS_LIMIT) return null;
  if (isPerson(await currentActor())) return null;
  return problem(length === null ? { kind: 'length_required' } : tooLong, pathOf(request));
}
