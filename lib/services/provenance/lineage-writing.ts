import type { Tx } from '@/lib/data/db';
import {
  columnsOf,
  insertLineage,
  type LineageRow,
  lineageOfPairs,
  saveLineage,
} from '@/lib/data/provenance/lineage';
import { claimsRestingOnAny } from '@/lib/data/provenance/resting';
import { record } from '@/lib/data/record/audit';
import type { Person } from '@/lib/domain/actor';
import { isSameness, type LineageType } from '@/lib/domain/provenance/input';
import { type Lineage, pairOf, pairsBetween } from '@/lib/domain/provenance/lineage';
import { ok, type Refused, type Result, refuse } from '@/lib/domain/result';
import { isolated } from '@/lib/domain/text/isolating';
import { contributing } from '@/lib/services/contributing';
import { newId } from '@/lib/services/ids';
import { endView } from './view';

/**
 * Refuses `duplicate` where something counts already between two: in one direction there is one lineage, and none beside one that has
 * no direction. `own` is the id of what is changed, if anything.
 */
export async function decideRoom(
  tx: Tx,
  { from, to, type }: Lineage,
  own: string | null,
): Promise<Result<null>> {
  const pair = pairOf(from, to);
  const between = await lineageOfPairs(tx, pairsBetween(from, to));
  const taken = between
    .filter(({ id, state }) => id !== own && state === 'CONFIRMED')
    .find((row) => row.pair === pair || isSameness(row.type) || isSameness(type));
  return taken ? standing(taken) : ok(null);
}

const standing = (row: LineageRow): Refused => {
  const label = [endView(row, 'from'), endView(row, 'to')]
    .map((end) => `“${isolated(end?.title ?? '')}”`)
    .join(' and ');
  return refuse('duplicate', {
    message: `Something counts between ${label} already. Open that, and change it.`,
    existing: { id: row.id, href: `/desk/lineage/${row.id}`, label },
  });
};

/** What is kept of how lineage came up, besides what it says. */
export type Found = Pick<LineageRow, 'clue' | 'detail' | 'createdById'>;

/** Stores lineage that counts, with its event. What stood there and counted nothing is taken up. */
export async function storeCounting(
  tx: Tx,
  person: Person,
  { from, to, type, reason }: Lineage & { reason: string },
  { verb, ...found }: Found & { verb: LineageVerb },
  now: Date,
): Promise<string> {
  const pair = pairOf(from, to);
  const [before] = await lineageOfPairs(tx, [pair]);
  const id = before?.id ?? newId(now);
  const said = { type, reason, state: 'CONFIRMED', judgedById: person.id, judgedAt: now } as const;
  if (before) await saveLineage(tx, id, before.version, said);
  else
    await insertLineage(tx, [
      { id, pair, ...columnsOf(from, to), ...said, ...found, version: 1, createdAt: now },
    ]);
  const change = { before: before ? saidOf(before) : null, after: { type, reason }, reason: null };
  await announce(tx, person, verb, id, change, now);
  return id;
}

/**
 * Has somebody a hand in the claims that rest on what lineage leads from, and are not published yet; on both ends, where it has no
 * direction, or had none before.
 */
export async function takingPart(
  tx: Tx,
  person: Person,
  { from, to, type }: Lineage,
  before: LineageType = type,
): Promise<Result<null>> {
  const nodes = isSameness(type) || isSameness(before) ? [from, to] : [from];
  return contributing(tx, person, { claimIds: await claimsRestingOnAny(tx, nodes) });
}

/** What of lineage has a history. */
export type Said = { type: LineageType; reason: string };
export const saidOf = ({ type, reason }: Said): Said => ({ type, reason });

/** `reason`: why something was taken back; how it is known stands with what was said. */
export type LineageChange = { before: Said | null; after: Said | null; reason: string | null };

export type LineageVerb = 'lineage.added' | 'lineage.edited' | 'lineage.confirmed' | 'lineage.rejected';

/** Old and new, for the history of the lineage: those who read the log are shown neither (services/record.ts). */
export const announce = (
  tx: Tx,
  person: Person,
  verb: LineageVerb,
  subjectId: string,
  { before, after, reason }: LineageChange,
  at: Date,
): Promise<void> =>
  record(tx, {
    ...{ at, actorId: person.id, verb, subjectKind: 'lineage', subjectId, claimId: null },
    detail: { before: asList(before), after: asList(after), reason },
  });

const asList = (said: Said | null): string[] => (said ? [said.type, said.reason] : []);
