import { reader } from '@/lib/data/db';
import { findSource } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { sourceNode } from '@/lib/domain/provenance/input';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { RippleView } from '@/lib/schemas/publication/ripple';
import { wouldFlag } from './rehearsal';

/** The published claims that a lower grade of a source would flag. */
export async function sourceRipple(
  actor: Actor,
  { sourceId }: { sourceId: string },
): Promise<Result<RippleView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  if (!(await findSource(reader(), sourceId))) return refuse('not_found');
  return ok(await wouldFlag(person.value, sourceNode(sourceId)));
}
