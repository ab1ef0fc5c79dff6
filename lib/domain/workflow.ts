import { type Actor, isPerson, onDesk, type Person } from './actor';
import type { PassageState } from './anchoring';
import { type Status, statusLabels } from './claim';
import { invalid, ok, type Refused, type Result, refuse } from './result';

export const moves = [
  'submit',
  'conclude',
  'adjudicate',
  'approve',
  'publish',
  'sendBack',
  'reopen',
  'retract',
  'withdraw',
  'restore',
] as const;
export type Move = (typeof moves)[number];

export const moveLabels: Record<Move, string> = {
  submit: 'Submit for review',
  conclude: 'Conclude the review',
  adjudicate: 'Adjudicate',
  approve: 'Approve',
  publish: 'Publish',
  sendBack: 'Send back',
  reopen: 'Reopen',
  retract: 'Retract',
  withdraw: 'Withdraw',
  restore: 'Restore',
};

/** How a person stands to a claim. Reviewer and adjudicator are of the latest round. */
export const relations = ['author', 'contributor', 'reviewer', 'adjudicator'] as const;
export type Relation = (typeof relations)[number];

/** Who may make a move: a role, the author whatever their desk role, a possible reviewer, or nobody but the system. */
type By = 'CHECKER' | 'EDITOR' | 'author' | 'reviewer' | 'system';

/** What the claim itself must fulfil before a move. */
type Need = 'anchored' | 'attributed' | 'onRecord' | 'unchanged';

export type Rule = {
  to: Status | readonly Status[];
  by: readonly By[];
  apart?: readonly Relation[];
  needs?: readonly Need[];
  /** The words a person has to give with the move. */
  says?: 'reason' | 'rationale' | 'note';
};

/** Rule 1 as a table. Buttons, documentation, types and tests are derived from it; nothing else knows a transition. */
export const transitions: Record<Status, Partial<Record<Move, Rule>>> = {
  DRAFT: {
    submit: { to: 'IN_REVIEW', by: ['CHECKER', 'EDITOR'], needs: ['anchored', 'attributed'] },
    withdraw: { to: 'WITHDRAWN', by: ['author', 'EDITOR'], says: 'reason' },
  },
  IN_REVIEW: {
    conclude: { to: ['REVIEWED', 'ADJUDICATION'], by: ['system'] },
    sendBack: { to: 'DRAFT', by: ['reviewer', 'EDITOR'], says: 'reason' },
  },
  ADJUDICATION: {
    adjudicate: {
      to: 'REVIEWED',
      by: ['EDITOR'],
      apart: ['author', 'contributor', 'reviewer'],
      says: 'rationale',
    },
    sendBack: { to: 'DRAFT', by: ['EDITOR'], says: 'reason' },
  },
  REVIEWED: {
    approve: {
      to: 'APPROVED',
      by: ['EDITOR'],
      apart: ['author', 'contributor', 'reviewer', 'adjudicator'],
      needs: ['anchored', 'attributed', 'onRecord'],
    },
    sendBack: { to: 'DRAFT', by: ['EDITOR'], says: 'reason' },
  },
  APPROVED: {
    publish: {
      to: 'PUBLISHED',
      by: ['EDITOR'],
      apart: ['author', 'contributor'],
      needs: ['onRecord', 'unchanged'],
    },
    sendBack: { to: 'DRAFT', by: ['EDITOR'], says: 'reason' },
  },
  PUBLISHED: {
    reopen: { to: 'DRAFT', by: ['EDITOR'], says: 'reason' },
    retract: { to: 'RETRACTED', by: ['EDITOR'], says: 'note' },
  },
  RETRACTED: {
    reopen: { to: 'DRAFT', by: ['EDITOR'], says: 'reason' },
  },
  WITHDRAWN: {
    restore: { to: 'DRAFT', by: ['author', 'EDITOR'], says: 'reason' },
  },
};

/** What the rules need to know of a claim. Services load it, `decide` reads it; it holds no text. */
export type ClaimFacts = {
  status: Status;
  authorId: string;
  contributorIds: readonly string[];
  /** The latest round, if any: who sealed a review in it, who recused, who adjudicated it. */
  round: {
    reviewerIds: readonly string[];
    recusedIds: readonly string[];
    adjudicatorId: string | null;
  } | null;
  appearances: readonly {
    passage: PassageState;
    confirmed: boolean;
    attributions: number;
    offRecord: boolean;
  }[];
  /** Whether the content still has the hash that was approved. True where nothing has been approved. */
  unchanged: boolean;
};

export type Decision = { from: Status; to: Status; move: Move };

/** Everything that this person is to this claim, in the latest round. */
export function relationsOf(claim: ClaimFacts, personId: string | null): Relation[] {
  if (personId === null) return [];
  const is: Record<Relation, boolean> = {
    author: claim.authorId === personId,
    contributor: claim.contributorIds.includes(personId),
    reviewer: claim.round?.reviewerIds.includes(personId) ?? false,
    adjudicator: claim.round?.adjudicatorId === personId,
  };
  return relations.filter((r) => is[r]);
}

const because: Record<Relation, string> = {
  author: 'You wrote this claim; somebody else has to do this.',
  contributor: 'You contributed to this claim; somebody else has to do this.',
  reviewer: 'You reviewed this claim; another editor has to do this.',
  adjudicator: 'You adjudicated this claim; another editor has to do this.',
};

/** Whether a passage still stands: not lost, and looked at by a person where its text has changed. */
export const isAnchored = ({ passage, confirmed }: { passage: PassageState; confirmed: boolean }): boolean =>
  passage !== 'LOST' && (passage !== 'ALTERED' || confirmed);

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
  onRecord: {
    holds: (c) => c.appearances.every((a) => !a.offRecord),
    otherwise:
      'An attribution is off the record. That can never be published: send the claim back and remove it.',
  },
  unchanged: {
    holds: (c) => c.unchanged,
    otherwise: 'The content is not what was approved. Send the claim back.',
  },
};

const roleName: Record<By, string> = {
  CHECKER: 'a fact-checker',
  EDITOR: 'an editor',
  author: 'the author',
  reviewer: 'a reviewer',
  system: 'the system, when the last review is sealed',
};

function isBy(by: By, claim: ClaimFacts, actor: Person): boolean {
  if (by === 'author') return claim.authorId === actor.id;
  if (by === 'reviewer') return reviewerReasons(claim, actor).length === 0;
  return actor.role === by;
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

/** Why this person may not make this move now; empty when they may. Words given with the move are checked apart. */
export function reasonsAgainst(claim: ClaimFacts, move: Move, actor: Person): string[] {
  const rule = transitions[claim.status][move];
  if (!rule) return [notFrom(claim.status, move)];
  return [...personReasons(claim, rule, actor), ...claimReasons(claim, rule)];
}

const notWrite: Refused = refuse('forbidden', { reasons: ['This token may only read.'] });

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
  if (actor.scope !== 'write') return notWrite;
  const rule = transitions[claim.status][move];
  if (!rule) return refuse('not_ready', { reasons: [notFrom(claim.status, move)] });
  const against = personReasons(claim, rule, actor);
  if (against.length > 0) return refuse('forbidden', { reasons: against });
  const lacking = claimReasons(claim, rule);
  if (lacking.length > 0) return refuse('not_ready', { reasons: lacking });
  if (rule.says && !words?.trim()) return invalid(rule.says, `Give a ${rule.says}.`);
  return ok({ from: claim.status, to: rule.to as Status, move });
}

/** The system's own move when the quorum is sealed: agreement decides where the claim goes (rule 3). */
export const conclude = (agreed: boolean): Decision => ({
  from: 'IN_REVIEW',
  to: agreed ? 'REVIEWED' : 'ADJUDICATION',
  move: 'conclude',
});

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
    const reasons = reasonsAgainst(claim, move, actor);
    return [{ move, allowed: reasons.length === 0, because: reasons, says: rule.says ?? null }];
  });
}

/** Why this person may not review the claim in the open round; empty when they may. */
export function reviewerReasons(claim: ClaimFacts, actor: Person): string[] {
  const mine = relationsOf(claim, actor.id);
  const reasons: string[] = [];
  if (claim.status !== 'IN_REVIEW') reasons.push('This claim is not in review.');
  if (!onDesk(actor)) reasons.push('Only fact-checkers and editors review claims.');
  if (mine.includes('author')) reasons.push('You wrote this claim; other people review it.');
  if (mine.includes('contributor')) reasons.push('You contributed to this claim; other people review it.');
  if (claim.round?.recusedIds.includes(actor.id)) reasons.push('You stepped aside from this round.');
  return reasons;
}

/** Decides whether this person may seal a review. A second first opinion in one round is refused. */
export function decideReview(claim: ClaimFacts, actor: Actor): Result<Person> {
  if (!onDesk(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return notWrite;
  const reasons = reviewerReasons(claim, actor);
  if (claim.round?.reviewerIds.includes(actor.id))
    reasons.push('You have sealed your review. It is kept as it is.');
  if (reasons.length === 0) return ok(actor);
  return refuse(claim.status === 'IN_REVIEW' ? 'forbidden' : 'not_ready', { reasons });
}

/** Decides whether this person may add a later opinion beside the one that they sealed in a round that has concluded. */
export function decideAmendment(
  round: { concluded: boolean; reviewerIds: readonly string[] },
  actor: Actor,
): Result<Person> {
  if (!onDesk(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return notWrite;
  if (!round.reviewerIds.includes(actor.id))
    return refuse('forbidden', { reasons: ['You sealed no review in this round.'] });
  if (!round.concluded)
    return refuse('not_ready', { reasons: ['A review can be amended once its round has concluded.'] });
  return ok(actor);
}

/** Content is editable in DRAFT alone, by anybody on the desk: who edits becomes a contributor. */
export function decideEdit(status: Status, actor: Actor): Result<Person> {
  if (!onDesk(actor) || !isPerson(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return notWrite;
  if (status === 'DRAFT') return ok(actor);
  return refuse('not_ready', {
    reasons: [
      `This claim is “${statusLabels[status]}”. Only a draft can be edited; have it sent back or reopened first.`,
    ],
  });
}
