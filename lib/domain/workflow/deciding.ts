import { type Actor, isPerson, onDesk, type Person } from '@/lib/domain/actor';
import { type Status, statusLabels } from '@/lib/domain/claim/claim';
import { type ClaimFacts, isAnchored, type Relation, relationsOf } from '@/lib/domain/claim/facts';
import { isSummarised } from '@/lib/domain/claim/summary';
import { readingOnly } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { reviewerReasons } from '@/lib/domain/review/reviewing';
import {
  type By,
  type Decision,
  type Move,
  moveLabels,
  moves,
  type Need,
  type Rule,
  transitions,
} from './transitions';

/**
 * Decides a move. Refuses, in this order: `not_found` for anybody who is not on the desk; `forbidden` for a token that
 * may only read; `not_ready` when the status knows no such move; `forbidden` when this person may not make it;
 * `not_ready` when the claim lacks something; `invalid` when the words that the move needs are missing.
 */
export function decide(
  claim: ClaimFacts,
  move: Exclude<Move, 'conclude'>,
  actor: Actor,
  words: string | null,
): Result<Decision> {
  if (!onDesk(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return readingOnly;
  const rule = transitions[claim.status][move];
  if (!rule) return refuse('not_ready', { reasons: [notFrom(claim.status, move)] });
  const against = personReasons(claim, rule, actor);
  if (against.length > 0) return refuse('forbidden', { reasons: against });
  const lacking = claimReasons(claim, rule);
  if (lacking.length > 0) return refuse('not_ready', { reasons: lacking });
  if (rule.says && !words?.trim()) return invalid(rule.says, `Give a ${rule.says}.`);
  return ok({ from: claim.status, to: rule.to as Status, move });
}

export type Offer = {
  move: Exclude<Move, 'conclude'>;
  allowed: boolean;
  because: string[];
  says: Rule['says'] | null;
};

/** Every move that leads out of the claim's status, with the reasons why this person may not make it. */
export function movesFor(claim: ClaimFacts, actor: Actor): Offer[] {
  if (!onDesk(actor)) return [];
  return moves.flatMap((move) => {
    const rule = transitions[claim.status][move];
    if (!rule || move === 'conclude') return [];
    const reasons = [...personReasons(claim, rule, actor), ...claimReasons(claim, rule)];
    return [{ move, allowed: reasons.length === 0, because: reasons, says: rule.says ?? null }];
  });
}

/** Content is editable in DRAFT alone, by anybody on the desk: who edits becomes a contributor. */
export function decideEdit(status: Status, actor: Actor): Result<Person> {
  if (!onDesk(actor) || !isPerson(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return readingOnly;
  if (status === 'DRAFT') return ok(actor);
  return refuse('not_ready', {
    reasons: [
      `This claim is “${statusLabels[status]}”. Only a draft can be edited; have it sent back or reopened first.`,
    ],
  });
}

/** Why this person may not make a move that the claim's status knows, whatever state the claim is in. */
function personReasons(claim: ClaimFacts, rule: Rule, actor: Person): string[] {
  const allowed = rule.by.some((by) => isBy(by, claim, actor));
  const mine = relationsOf(claim, actor.id).filter((relation) => rule.apart?.includes(relation));
  const only = `Only ${rule.by.map((by) => roleName[by]).join(' or ')} can do this.`;
  return [...(allowed ? [] : [only]), ...mine.map((relation) => because[relation])];
}

/** What the claim itself still lacks before a move, whoever makes it. */
const claimReasons = (claim: ClaimFacts, rule: Rule): string[] =>
  (rule.needs ?? [])
    .filter((need) => !needReasons[need].holds(claim))
    .map((need) => needReasons[need].otherwise);

const notFrom = (status: Status, move: Move): string =>
  `This claim is “${statusLabels[status]}”. “${moveLabels[move]}” does not apply to it.`;

function isBy(by: By, claim: ClaimFacts, actor: Person): boolean {
  if (by === 'author') return claim.authorId === actor.id;
  if (by === 'reviewer') return reviewerReasons(claim, actor).length === 0;
  return actor.role === by;
}

const because: Record<Relation, string> = {
  author: 'You wrote this claim; somebody else has to do this.',
  contributor: 'You contributed to this claim; somebody else has to do this.',
  reviewer: 'You reviewed this claim; another editor has to do this.',
  adjudicator: 'You adjudicated this claim; another editor has to do this.',
  summariser: 'You wrote “In short”; another editor has to do this.',
};

const needReasons: Record<Need, { holds: (claim: ClaimFacts) => boolean; otherwise: string }> = {
  anchored: {
    holds: (c) => c.appearances.some(isAnchored),
    otherwise:
      'Link the claim to a passage of an article first, and confirm a passage whose text has changed.',
  },
  attributed: {
    holds: (c) => c.appearances.length > 0 && c.appearances.every((a) => a.attributions > 0),
    otherwise: 'Say for every passage who makes the claim there. The article’s own voice counts.',
  },
  termsHold: {
    holds: (c) => c.appearances.every((a) => !a.termsContradict),
    otherwise:
      'An anonymous source stands on the record, or without the reason for which it is not named. In the draft, put it on background and say why.',
  },
  summarised: {
    holds: isSummarised,
    otherwise: 'Readers need an answer first: write “In short”, two or three sentences.',
  },
  onRecord: {
    holds: (c) => c.appearances.every((a) => !a.offRecord),
    otherwise:
      'An attribution is off the record. That can never be published: send the claim back and remove it.',
  },
  unchanged: {
    holds: (c) => c.unchanged,
    otherwise: 'The content is not what was approved. Send the claim back.',
  },
  unpublished: {
    holds: (c) => !c.live,
    otherwise: 'Readers still see this claim. Publish it again, then retract it.',
  },
};

const roleName: Record<By, string> = {
  CHECKER: 'a fact-checker',
  EDITOR: 'an editor',
  author: 'the author',
  reviewer: 'a reviewer',
  system: 'the system, when the last review is sealed',
};
