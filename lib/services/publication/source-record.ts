import { reader } from '@/lib/data/db';
import { saidInPublications } from '@/lib/data/publication/reads';
import { groupOf } from '@/lib/data/source/merges';
import { findSource } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { type TrackRecord, trackRecord } from '@/lib/domain/publication/source/track-record';
import { ok, type Result, refuse } from '@/lib/domain/result';

/** How published findings left what a source said, under whichever of its names. */
export async function sourceRecord(
  actor: Actor,
  { sourceId }: { sourceId: string },
): Promise<Result<TrackRecord>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  if (!(await findSource(reader(), sourceId))) return refuse('not_found');
  return ok(trackRecord(await saidInPublications(await groupOf(reader(), sourceId))));
}
