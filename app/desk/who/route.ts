import { currentActor } from '@/lib/auth/current-actor';
import { isPerson } from '@/lib/domain/actor';
import { Turns } from '@/lib/http/turns';
import type { SignedIn } from '@/lib/schemas/signed-in';

/**
 * Pages that draw themselves anew, this many milliseconds after each other: a change on the desk reaches all of them at once, and
 * what draws fifty pages in the same moment keeps everybody else waiting.
 */
const turns = new Turns({ between: 50, longest: 5000 });

/**
 * Who is signed in at this browser: what a tab asks that comes back into view, and a page before it draws itself anew, which is
 * answered in its turn (`?turn`). Tells somebody about themselves alone.
 */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (isPerson(actor) && new URL(request.url).searchParams.has('turn')) await turns.mine();
  const told: SignedIn | null = isPerson(actor) ? { id: actor.id, name: actor.name } : null;
  return Response.json(told, { headers: { 'cache-control': 'private, no-store' } });
}
