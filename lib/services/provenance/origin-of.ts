import { visibleOf } from '@/lib/data/claim/cards';
import { statementsOf } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import { claimsRestingOn } from '@/lib/data/provenance/resting';
import { groupOf } from '@/lib/data/source/merges';
import { findSource } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import type { Tally } from '@/lib/domain/provenance/provenance';
import { ok, type Result, refuse } from '@/lib/domain/result';
import type { OriginOfView } from '@/lib/schemas/provenance/origin-of';
import { originsOf } from './origins';

/** In how many claims it is looked for at most, the newest first. */
const MOST = 50;

/** The claims that this actor may see in which reports end at a source, under whichever of its names. */
export async function originOf(
  actor: Actor,
  { sourceId }: { sourceId: string },
): Promise<Result<OriginOfView>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const db = reader();
  if (!(await findSource(db, sourceId))) return refuse('not_found');
  const group = new Set(await groupOf(db, sourceId));
  const resting = await claimsRestingOn(db, { kind: 'source', id: sourceId });
  const visible = await visibleOf(db, person.value, resting);
  const ids = visible.slice(0, MOST);
  const [origins, statements] = [await originsOf(db, ids), await statementsOf(actor, ids)];
  const reportsAt = (tally: Tally | undefined): number =>
    (tally?.origins ?? [])
      .filter(({ nodes }) => nodes.some(({ kind, id }) => kind === 'source' && group.has(id)))
      .reduce((sum, { reports }) => sum + reports.length, 0);
  const items = ids.flatMap((claimId) => {
    const [support, contradiction] = [
      reportsAt(origins.get(claimId)?.support),
      reportsAt(origins.get(claimId)?.contradiction),
    ];
    if (support + contradiction === 0) return [];
    return [{ claimId, statement: statements.get(claimId) ?? '', support, contradiction }];
  });
  return ok({ items, looked: ids.length, more: visible.length - ids.length });
}
