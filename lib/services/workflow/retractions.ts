import type { ClaimRow, CoveredClaim } from '@/lib/data/claim/graph';
import { readClaim } from '@/lib/data/claim/reading';
import { reader } from '@/lib/data/db';
import { peopleById, personIn } from '@/lib/data/names';
import {
  endRetraction,
  findRetraction,
  openRetraction,
  type RetractionRow,
  retractionFacts,
  storeRetraction,
} from '@/lib/data/workflow/retractions';
import type { Actor } from '@/lib/domain/actor';
import { permit } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import {
  decideAskingToRetract,
  decideConfirmingRetraction,
  decideEndingRetraction,
  type RetractionFacts,
} from '@/lib/domain/workflow/retracting';
import { tellOfChange } from '@/lib/outside/purge';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type {
  AboutRetraction,
  AskRetraction,
  Retractions,
  RetractionView,
} from '@/lib/schemas/workflow/retraction';
import { newId } from '@/lib/services/ids';
import { opened } from '@/lib/services/opened';
import { retract } from '@/lib/services/publication/publish';
import type { WriteOptions } from '@/lib/services/writing';
import { store } from './carrying';
import { noted, onClaim, type Writing } from './on-claim';
import { restingOn } from './resting';

/** Whether a claim is to be retracted, by whom and with what note; and what rests on it. */
export async function getRetractions(
  actor: Actor,
  { claimId }: { claimId: string },
): Promise<Result<Retractions>> {
  const person = permit(actor, 'desk.read');
  if (!person.ok) return person;
  const claim = await readClaim(actor, claimId);
  if (!claim.ok) return claim;
  const row = await openRetraction(reader(), claimId);
  const facts = factsIn(claim.value, row);
  return ok({
    version: claim.value.version,
    waiting: row && facts?.current ? await retractionView(row, facts, claim.value) : null,
    ask: opened(decideAskingToRetract(claim.value, facts, actor)),
    ...(await restingOn(reader(), actor, claim.value)),
  });
}

/** Asks, as the first of two editors, to retract what readers see. */
export const askRetraction = (actor: Actor, input: AskRetraction, options: WriteOptions = {}) =>
  onClaim(actor, input, 'retraction.ask', options, {
    find: (tx) => openRetraction(tx, input.claimId),
    decide: (claim, row) => decideAskingToRetract(claim, factsIn(claim, row), actor),
    carryOut: async (writing) => {
      const { tx, claim, person, now } = writing;
      const [id, publication] = [newId(now), publishedAs(claim) ?? 0];
      const asked = { note: input.note, askedById: person.id, askedAt: now };
      await storeRetraction(tx, { id, claimId: claim.id, publication, ...asked });
      return noted(writing, 'retraction.asked', { retractionId: id, publication });
    },
  });

/** Confirms it as the second: readers find the note in place of the claim. */
export async function confirmRetraction(
  actor: Actor,
  input: AboutRetraction,
  options: WriteOptions = {},
): Promise<Result<ClaimView>> {
  const changed: string[] = [];
  const result = await onClaim(actor, input, 'retraction.confirm', options, {
    find: (tx) => findRetraction(tx, input.claimId, input.retractionId),
    decide: (claim, row) => {
      const request = factsIn(claim, row);
      return request ? decideConfirmingRetraction(claim, request, actor) : refuse('not_found');
    },
    carryOut: async (writing, row) => (row ? retracted(writing, row, changed) : refuse('not_found')),
  });
  if (result.ok) tellOfChange(changed);
  return result;
}

async function retracted(
  writing: Writing,
  row: RetractionRow,
  changed: string[],
): Promise<Result<ClaimView>> {
  const { tx, claim, person, now } = writing;
  const { id: retractionId, note, askedById } = row;
  await endRetraction(tx, retractionId, { confirmedById: person.id, confirmedAt: now });
  const { slug, sequence, touched } = await retract(tx, claim, note, person, now);
  const detail = { slug, sequence, retractionId, askedById };
  return store(
    { ...writing, verb: 'claim.retracted' },
    { from: claim.status, to: 'RETRACTED' },
    { data: { slug, statusReason: note }, detail, touched },
    changed,
  );
}

/** Ends a request: the claim stays as it is. */
export const withdrawRetraction = (actor: Actor, input: AboutRetraction, options: WriteOptions = {}) =>
  onClaim(actor, input, 'retraction.withdraw', options, {
    find: (tx) => findRetraction(tx, input.claimId, input.retractionId),
    decide: (claim, row) => {
      const request = factsIn(claim, row);
      return request ? decideEndingRetraction(request, actor) : refuse('not_found');
    },
    carryOut: async (writing, row) => {
      if (!row) return refuse('not_found');
      const { person, now } = writing;
      await endRetraction(writing.tx, row.id, { withdrawnById: person.id, withdrawnAt: now });
      const detail = { retractionId: row.id, askedById: row.askedById };
      return noted(writing, 'retraction.withdrawn', detail);
    },
  });

const factsIn = (claim: ClaimRow | CoveredClaim, row: RetractionRow | null): RetractionFacts | null =>
  row && retractionFacts(row, publishedAs(claim));

/** The sequence of what readers get of the claim now. */
const publishedAs = ({ publications: [current] }: ClaimRow | CoveredClaim): number | undefined =>
  current?.sequence;

async function retractionView(
  row: RetractionRow,
  facts: RetractionFacts,
  claim: ClaimRow,
): Promise<RetractionView> {
  const people = await peopleById(reader(), [row.askedById]);
  return {
    ...{ id: row.id, note: row.note, publication: row.publication },
    asked: { by: personIn(people, row.askedById), at: row.askedAt.toISOString() },
    confirm: opened(decideConfirmingRetraction(claim, facts, claim.actor)),
    withdraw: opened(decideEndingRetraction(facts, claim.actor)),
  };
}
