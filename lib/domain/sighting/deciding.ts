import { type Actor, onDesk, type Person } from '@/lib/domain/actor';
import { type Status, statusLabels } from '@/lib/domain/claim/claim';
import { type ClaimFacts, relationsOf } from '@/lib/domain/claim/facts';
import { readingOnly } from '@/lib/domain/permissions';
import { ok, type Result, refuse } from '@/lib/domain/result';
import { apartBecause } from '@/lib/domain/workflow/apart';
import { transitions } from '@/lib/domain/workflow/transitions';
import { type SightingFacts, type SightingState, sightingStateLabels } from './sighting';

/** Whom confirming is kept apart from: it publishes, so those whom publishing is kept apart from. */
const apart = transitions.APPROVED.publish?.apart ?? [];

type Known = Pick<ClaimFacts, 'status' | 'live'>;

/** Decides whether this person may say that a claim stands in one more article. */
export function decideProposal(claim: Known, actor: Actor): Result<Person> {
  const person = writerOf(actor);
  if (!person.ok) return person;
  return isSeen(claim) ? person : refuse('not_ready', { reasons: [unpublished(claim.status)] });
}

/** Decides whether this person may say of an offer that the claim does not stand there. */
export function decideDismissal(sighting: SightingFacts, actor: Actor): Result<Person> {
  const person = writerOf(actor);
  if (!person.ok) return person;
  return sighting.state === 'OFFERED' ? person : notReady(sighting.state);
}

/** Decides whether this person may refuse a proposal: an editor, or who made it, who then takes it back. */
export function decideRefusal(sighting: SightingFacts, actor: Actor): Result<Person> {
  const person = writerOf(actor);
  if (!person.ok) return person;
  if (sighting.state !== 'PROPOSED') return notReady(sighting.state);
  const may = person.value.role === 'EDITOR' || sighting.proposedById === person.value.id;
  return may ? person : refuse('forbidden', { reasons: [onlyEditors] });
}

/**
 * Decides whether this person may confirm it, which publishes the claim anew: an editor who did not propose it and has no part
 * in the claim. What the passage makes of the claim is asked apart, once it stands there.
 * @param retracting whether an editor asks to retract what readers see: a new publication would end that unanswered
 */
export function decideConfirmation(
  claim: ClaimFacts,
  sighting: SightingFacts,
  actor: Actor,
  retracting = false,
): Result<Person> {
  const person = writerOf(actor);
  if (!person.ok) return person;
  if (sighting.state !== 'PROPOSED') return notReady(sighting.state);
  const { id, role } = person.value;
  const mine = relationsOf(claim, id).filter((relation) => apart.includes(relation));
  const reasons = [
    ...(role === 'EDITOR' ? [] : [onlyEditors]),
    ...(sighting.proposedById === id ? [yourOwn] : []),
    ...mine.map((relation) => apartBecause[relation]),
  ];
  if (reasons.length > 0) return refuse('forbidden', { reasons });
  if (!isSeen(claim)) return refuse('not_ready', { reasons: [unpublished(claim.status)] });
  return retracting ? refuse('not_ready', { reasons: [toBeRetracted] }) : person;
}

function writerOf(actor: Actor): Result<Person> {
  if (!onDesk(actor)) return refuse('not_found');
  return actor.scope === 'write' ? ok(actor) : readingOnly;
}

const isSeen = ({ status, live }: Known): boolean => status === 'PUBLISHED' && live;

const notReady = (state: SightingState) =>
  refuse('not_ready', { reasons: [`This was decided already: “${sightingStateLabels[state]}”.`] });

const onlyEditors = 'Only an editor can do this.';
const toBeRetracted = 'An editor asks to retract this claim. Another editor confirms that or ends it first.';
const yourOwn = 'You proposed this yourself; another editor has to confirm it.';

function unpublished(status: Status): string {
  if (status === 'DRAFT')
    return 'This claim is a draft. It takes another passage itself: choose “Link to an existing claim”.';
  return `This claim is “${statusLabels[status]}”. Only a published claim can be seen in one more article.`;
}
