import type { Actor } from '@/lib/domain/actor';
import { ok } from '@/lib/domain/result';
import { refresh } from '@/lib/http/refresh';
import { route } from '@/lib/http/route';
import { moveClaimOperation } from '@/lib/schemas/operations/claim';
import type { MoveClaim } from '@/lib/schemas/workflow';
import { move } from '@/lib/services/workflow/moves';

export const POST = route(moveClaimOperation, async (actor: Actor, input: MoveClaim) => {
  const moved = await move(actor, input);
  if (!moved.ok) return moved;
  refresh(moved.value.touched);
  return ok(moved.value.claim);
});
