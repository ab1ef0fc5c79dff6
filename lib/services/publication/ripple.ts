import { chunked } from '@/lib/data/chunks';
import type { Reader, Tx } from '@/lib/data/db';
import { openEvidence } from '@/lib/data/provenance/open';
import { claimsRestingOnAny } from '@/lib/data/provenance/resting';
import { raiseFlags } from '@/lib/data/publication/flags';
import { liveClaims } from '@/lib/data/publication/notices';
import { findingsOf } from '@/lib/data/review/findings';
import { thresholds } from '@/lib/data/workflow/gates';
import type { PolicyGate } from '@/lib/domain/claim/gate';
import type { Node } from '@/lib/domain/provenance/input';
import { restsOn } from '@/lib/domain/provenance/resting';
import { type Shift, type Sides, shifts, sidesOf } from '@/lib/domain/provenance/shift';
import type { Happened } from '@/lib/domain/publication/flag/detail';
import { evidenceNamed, namingOpen } from '@/lib/domain/publication/flag/naming';
import { failedBy } from '@/lib/domain/workflow/gates/rippling';
import { newIds } from '@/lib/services/ids';
import { originsOf } from '@/lib/services/provenance/origins';

/** How a claim stands at one time. `on`: whether it rests on the subject itself. `fails`: the gates that it would not pass. */
export type Stand = { on: boolean; sides: Sides; fails: readonly PolicyGate[] };

/** How claims stand at one time, by their ids. */
export type Resting = ReadonlyMap<string, Stand>;

/** At most so many claims are weighed at once: what is read of each is held meanwhile. */
const AT_ONCE = 300;

/**
 * How the claims stand that a change of `subject` may reach; `others`: what it may reach them through besides, such as the other
 * of two sources that are merged. Asked for before the change, in the same transaction, for `flagRipple` after it.
 */
export async function restingOn(db: Reader, subject: Node, others: readonly Node[] = []): Promise<Resting> {
  return standing(db, await claimsRestingOnAny(db, [subject, ...others]), subject);
}

/** How these claims stand now. */
export async function standing(db: Reader, claimIds: readonly string[], subject: Node): Promise<Resting> {
  const found = new Map<string, Stand>();
  for (const ids of chunked(claimIds, AT_ONCE)) {
    const findings = await findingsOf(db, ids);
    for (const [id, origins] of await originsOf(db, ids)) {
      const finding = findings.get(id);
      const fails = finding ? failedBy({ ...finding, ...origins }, thresholds()) : [];
      found.set(id, { on: restsOn(origins.input, subject), sides: sidesOf(origins), fails });
    }
  }
  return found;
}

/** What becomes of a claim between two times: its numbers, and the gates that it would pass no more. */
export const turnOf = (was: Stand, is: Stand): { shift: Shift; fails: PolicyGate[] } => ({
  shift: { before: was.sides, after: is.sides },
  fails: is.fails.filter((gate) => !was.fails.includes(gate)),
});

/** What happened, and what it is told by: its subject's own id, or that of a copy or of lineage. */
export type Told = { happened: Happened; reason: string | null; subjectId: string };

/**
 * Flags to the desk each published claim that a change has reached: those that rest on its subject, and those whose numbers are
 * others now. Where more became known of where something comes from, only these last. Readers are told nothing until an editor
 * says so. Evidence is named, and why is told, where everybody may know of it. `resting`: from before the change.
 */
export async function flagRipple(tx: Tx, resting: Resting, told: Told, now: Date): Promise<void> {
  const { happened, reason, subjectId } = told;
  const open = await openEvidence(tx, evidenceNamed(happened));
  const heard = { detail: namingOpen({ ...happened, reason }, open), subjectId };
  for (const part of chunked([...resting.keys()], AT_ONCE)) await flagPart(tx, part, resting, heard, now);
}

type Heard = { detail: Happened & { reason: string | null }; subjectId: string };

async function flagPart(
  tx: Tx,
  part: readonly string[],
  resting: Resting,
  { detail, subjectId }: Heard,
  now: Date,
): Promise<void> {
  const claimIds = await liveClaims(tx, part);
  const after = await standing(tx, claimIds, detail.subject);
  const ids = newIds(claimIds.length, now);
  const flags = claimIds.flatMap((claimId, at) => {
    const [was, is] = [resting.get(claimId), after.get(claimId)];
    if (!was || !is) return [];
    const turn = turnOf(was, is);
    const reached = detail.kind !== 'LINEAGE_CHANGED' && was.on;
    if (!reached && !shifts(turn.shift)) return [];
    return [{ id: ids[at] as string, claimId, subjectId, detail: { ...detail, ...turn } }];
  });
  await raiseFlags(tx, flags, now);
}
