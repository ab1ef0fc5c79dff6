import { type Tx, transaction } from '@/lib/data/db';
import { record } from '@/lib/data/record/audit';
import { findSighting, type SightingRow, saveSighting } from '@/lib/data/sighting/sightings';
import type { Actor, Person } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { decideDismissal, decideRefusal } from '@/lib/domain/sighting/deciding';
import type { DismissSighting, RefuseSighting, SightingView } from '@/lib/schemas/sighting';
import type { WriteOptions } from '@/lib/services/writing';
import { getSighting } from './reading';
import { knownOf, sightingCard } from './view';

/** Says why a proposal is not taken; whoever made it takes it back by this. */
export const refuseSighting = (actor: Actor, input: RefuseSighting, options: WriteOptions = {}) =>
  judging(actor, input, options, {
    decide: (row) => decideRefusal(row, actor),
    data: { state: 'REFUSED', reason: input.reason },
    verb: 'sighting.refused',
  });

/** Says of an offer that the claim does not stand there: it is not offered at these words again. */
export const dismissSighting = (actor: Actor, input: DismissSighting, options: WriteOptions = {}) =>
  judging(actor, input, options, {
    decide: (row) => decideDismissal(row, actor),
    data: { state: 'DISMISSED' },
    verb: 'sighting.dismissed',
  });

type Judging = {
  decide: (row: SightingRow) => Result<Person>;
  data: { state: 'REFUSED' | 'DISMISSED'; reason?: string };
  verb: string;
};

async function judging(
  actor: Actor,
  { sightingId, version }: { sightingId: string; version: number },
  { now = new Date() }: WriteOptions,
  { decide, data, verb }: Judging,
): Promise<Result<SightingView>> {
  const person = permit(actor, 'sighting.judge');
  if (!person.ok) return person;
  const judged = await transaction(async (tx) => {
    const row = await findSighting(tx, actor, sightingId);
    if (!row) return refuse('not_found');
    if (row.version !== version) return stale(tx, row);
    const may = decide(row);
    if (!may.ok) return may;
    await saveSighting(tx, row.id, version, { ...data, judgedById: person.value.id, judgedAt: now });
    const subject = { subjectKind: 'sighting', subjectId: row.id, claimId: row.claimId };
    const detail = { sightingId: row.id, articleId: row.articleId, ...toldTo(row) };
    await record(tx, { at: now, actorId: person.value.id, verb, ...subject, detail });
    return ok(undefined);
  });
  return judged.ok ? getSighting(actor, { sightingId }) : judged;
}

/** Whose proposal it was, for whoever tells them. */
const toldTo = ({ proposedById }: SightingRow): Record<string, string> =>
  proposedById === null ? {} : { userId: proposedById };

/** Somebody moved first: the sighting as it is by now. */
export const stale = async (tx: Tx, row: SightingRow) =>
  refuse('stale', { current: sightingCard(row, await knownOf(tx, [row])) });
