import { currentActor } from '@/lib/auth/current-actor';
import { isPerson } from '@/lib/domain/actor';
import type { SignedIn } from '@/lib/schemas/signed-in';

/** Who is signed in at this browser: what a tab asks that comes back into view. Tells somebody about themselves alone. */
export async function GET(): Promise<Response> {
  const actor = await currentActor();
  const told: SignedIn | null = isPerson(actor) ? { id: actor.id, name: actor.name } : null;
  return Response.json(told, { headers: { 'cache-control': 'private, no-store' } });
}
