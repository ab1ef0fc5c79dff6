import type { Reader, Tx } from '@/lib/data/db';
import { claimsRestingOn } from '@/lib/data/provenance/resting';
import { raiseFlags } from '@/lib/data/publication/flags';
import { liveClaims } from '@/lib/data/publication/notices';
import type { Node } from '@/lib/domain/provenance/input';
import { restsOn } from '@/lib/domain/provenance/resting';
import { type Sides, shifts, sidesOf } from '@/lib/domain/provenance/shift';
import type { Happened } from '@/lib/domain/publication/flag/detail';
import { newIds } from '@/lib/services/ids';
import { originsOf } from '@/lib/services/provenance/origins';

/** How claims stand at one time, by their ids. `on`: whether they rest on the subject itself. */
export type Resting = ReadonlyMap<string, { on: boolean; sides: Sides }>;

/** At most so many claims are weighed at once: what is read of each is held meanwhile. */
const AT_ONCE = 300;

/**
 * How the claims stand that a change of `subject` may reach; `others`: what it may reach them through besides, such as the other
 * of two sources that are merged. Asked for before the change, in the same transaction, for `flagRipple` after it.
 */
export async function restingOn(db: Reader, subject: Node, others: readonly Node[] = []): Promise<Resting> {
  return standing(db, await reachedFrom(db, [subject, ...others]), subject);
}

/** The ids of the claims that rest on any of these nodes, or on what belongs together with them. */
export async function reachedFrom(db: Reader, nodes: readonly Node[]): Promise<string[]> {
  const found = new Set<string>();
  for (const node of nodes) for (const id of await claimsRestingOn(db, node)) found.add(id);
  return [...found];
}

/** How these claims stand now. */
export async function standing(db: Reader, claimIds: readonly string[], subject: Node): Promise<Resting> {
  const found = new Map<string, { on: boolean; sides: Sides }>();
  for (const ids of inParts(claimIds))
    for (const [id, origins] of await originsOf(db, ids))
      found.set(id, { on: restsOn(origins.input, subject), sides: sidesOf(origins) });
  return found;
}

/** What happened, and what it is told by: its subject's own id, or that of a copy or of lineage. */
export type Told = { happened: Happened; reason: string | null; subjectId: string };

/**
 * Flags to the desk each published claim that a change has reached: those that rest on its subject, and those whose numbers are
 * others now. Where more became known of where something comes from, only these last. Readers are told nothing until an editor
 * says so. `resting`: from before the change.
 */
export async function flagRipple(tx: Tx, resting: Resting, told: Told, now: Date): Promise<void> {
  for (const part of inParts([...resting.keys()])) await flagPart(tx, part, resting, told, now);
}

async function flagPart(
  tx: Tx,
  part: readonly string[],
  resting: Resting,
  { happened, reason, subjectId }: Told,
  now: Date,
): Promise<void> {
  const claimIds = await liveClaims(tx, part);
  const after = await originsOf(tx, claimIds);
  const ids = newIds(claimIds.length, now);
  const flags = claimIds.flatMap((claimId, at) => {
    const [was, is] = [resting.get(claimId), after.get(claimId)];
    if (!was || !is) return [];
    const shift = { before: was.sides, after: sidesOf(is) };
    const reached = happened.kind !== 'LINEAGE_CHANGED' && was.on;
    if (!reached && !shifts(shift)) return [];
    return [{ id: ids[at] as string, claimId, subjectId, detail: { ...happened, reason, shift } }];
  });
  await raiseFlags(tx, flags, now);
}

const inParts = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, at) =>
    ids.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
