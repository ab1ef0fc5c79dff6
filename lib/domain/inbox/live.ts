import type { Actor } from '@/lib/domain/actor';
import { onDesk } from '@/lib/domain/actor';
import { type ClaimAccess, canReadClaim } from '@/lib/domain/claim/access';

/** What happened to a claim, as much as an open page needs to know. */
export const liveChanges = ['moved', 'edited', 'assigned', 'commented'] as const;
export type LiveChange = (typeof liveChanges)[number];

/** What a page is told: which claim, what happened to it, its version now, and who did it. */
export type LiveEvent = { claimId: string; change: LiveChange; version: number; by: string | null };

/** An event of the record as the live desk reads it. */
export type Recorded = { verb: string; claimId: string | null; actorId: string | null };

/** A claim as it is now, as far as it decides who is told of what happens to it. */
export type LiveClaim = ClaimAccess & { version: number };

const edited = [
  'claim.edited',
  'claim.passagesChanged',
  'reply',
  'summary',
  'appearance',
  'attribution',
  'passage',
  'evidence',
];
const moved = ['claim', 'flag', 'override', 'retraction', 'schedule', 'sighting', 'settlement'];

/**
 * Of work that was given or taken. When a lease lapses, or work ends, nothing is told: that it does not would tell that its
 * holder has sealed.
 */
const assigned = [
  'assignment.made',
  'assignment.taken',
  'assignment.takenAway',
  'assignment.givenBack',
  'claim.dueSet',
];

/** What an event is to a page; null for what no page is told of. A verb counts for itself or by its noun. */
export function changeIn(verb: string): LiveChange | null {
  const [noun = ''] = verb.split('.');
  const among = (verbs: readonly string[]) => verbs.includes(verb) || verbs.includes(noun);
  if (among(assigned)) return 'assigned';
  if (among(edited)) return 'edited';
  if (among(moved)) return 'moved';
  return noun === 'comment' ? 'commented' : null;
}

/**
 * What somebody is told of these events: of claims that exist for them, each once with what happened to it last. Of events that
 * name no claim nothing, since those are blind; while a round is open nothing of evidence, which may be a reviewer's; and
 * nothing of what they did themselves.
 */
export function liveFor(
  actor: Actor,
  events: readonly Recorded[],
  claims: ReadonlyMap<string, LiveClaim>,
  names: ReadonlyMap<string, string>,
): LiveEvent[] {
  if (!onDesk(actor)) return [];
  const told = new Map<string, LiveEvent>();
  for (const { verb, claimId, actorId } of events) {
    const change = changeIn(verb);
    const claim = claimId === null ? undefined : claims.get(claimId);
    if (!change || !claimId || !claim || actorId === actor.id || !canReadClaim(actor, claim)) continue;
    if (claim.status === 'IN_REVIEW' && verb.startsWith('evidence.')) continue;
    const by = isUnnamed(claim, change) ? null : (names.get(actorId ?? '') ?? null);
    told.set(claimId, { claimId, change, version: claim.version, by });
  }
  return [...told.values()];
}

/** While an editor decides, reviews have no names: who comments then may be who wrote the review that it is about. */
const isUnnamed = ({ status }: LiveClaim, change: LiveChange): boolean =>
  status === 'ADJUDICATION' && change === 'commented';
