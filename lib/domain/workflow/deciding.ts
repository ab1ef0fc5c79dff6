import { type Actor, isPerson, onDesk, type Person } from '@/lib/domain/actor';
import { type Status, statusLabels } from '@/lib/domain/claim/claim';
import { type ClaimFacts, isAnchored, type Relation, relationsOf } from '@/lib/domain/claim/facts';
import { decideSummary, isSummarised } from '@/lib/domain/claim/summary';
import { copyProblems } from '@/lib/domain/evidence/verification';
import { readingOnly } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { decideReview, reviewerReasons } from '@/lib/domain/review/reviewing';
import { ifAdjudicated, ifReviewed, ifSubmitted, ifSummarised, ifWritten, type Spending } from './people';
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
  const against = personReasons(claim, move, actor);
  if (against.length > 0) return refuse('forbidden', { reasons: against });
  const lacking = claimReasons(claim, rule);
  if (lacking.length > 0) return refuse('not_ready', { reasons: lacking });
  if (rule.says && !words?.trim()) return invalid(rule.says, `Give a ${rule.says}.`);
  return ok({ from: claim.status, to: rule.to as Status, move });
}

type FollowUp = NonNullable<Rule['andThen']>;

export type Offer = {
  move: Exclude<Move, 'conclude'>;
  allowed: boolean;
  because: string[];
  says: Rule['says'] | null;
  /** What this person should know before they make it: who will then be left for the rest. */
  warns: string[];
  /** The move that they may make in one step with it. */
  andThen: FollowUp | null;
};

/** Every move that leads out of the claim's status, with the reasons why this person may not make it. */
export function movesFor(claim: ClaimFacts, actor: Actor): Offer[] {
  if (!onDesk(actor)) return [];
  return moves.flatMap((move) => {
    const rule = transitions[claim.status][move];
    if (!rule || move === 'conclude') return [];
    const reasons = [...personReasons(claim, move, actor), ...claimReasons(claim, rule)];
    const allowed = reasons.length === 0;
    const { warned } = spending(claim, move, actor);
    const warns = allowed ? [...warned, ...(move === 'submit' ? notStanding(claim) : [])] : [];
    const andThen = allowed ? followedBy(claim, rule, actor) : null;
    return [{ move, allowed, because: reasons, says: rule.says ?? null, warns, andThen }];
  });
}

/** What keeps a claim from being approved later, though its review may begin. */
const notStanding = (claim: ClaimFacts): string[] =>
  claim.appearances.every(isAnchored)
    ? []
    : [
        'A passage does not stand in its article any more. The claim can’t be approved with it: place it anew or remove it first.',
      ];

/** The move that this person may make in the same step: of the claim as the first move leaves it. */
function followedBy(claim: ClaimFacts, { to, andThen }: Rule, actor: Person): FollowUp | null {
  if (!andThen) return null;
  const moved = { ...claim, status: to as Status, unchanged: true };
  const rule = transitions[moved.status][andThen];
  if (!rule || personReasons(moved, andThen, actor).length > 0) return null;
  return claimReasons(moved, rule).length === 0 ? andThen : null;
}

/** Decides whether this person may see the page that would be published: whoever may approve or publish it now. */
export function decidePreview(claim: ClaimFacts, actor: Actor): Result<Person> {
  if (!onDesk(actor)) return refuse('not_found');
  const offer = movesFor(claim, actor).find(({ move }) => move === 'approve' || move === 'publish');
  if (!offer) return refuse('not_ready', { reasons: [noPage(claim.status)] });
  return offer.allowed ? ok(actor) : refuse('forbidden', { reasons: offer.because });
}

const noPage = (status: Status): string =>
  `This claim is “${statusLabels[status]}”. The page that readers will see can be shown once its review has a result.`;

/**
 * Content is editable in DRAFT alone, by anybody on the desk: who edits becomes a contributor. Refused where the claim could
 * be published and then could not, because too few people would be left who did not write it.
 */
export function decideEdit(claim: ClaimFacts, actor: Actor): Result<Person> {
  if (!onDesk(actor) || !isPerson(actor)) return refuse('not_found');
  if (actor.scope !== 'write') return readingOnly;
  if (claim.status !== 'DRAFT') return refuse('not_ready', { reasons: [noDraft(claim.status)] });
  const { refused } = ifWritten(claim, actor);
  return refused.length > 0 ? refuse('forbidden', { reasons: refused }) : ok(actor);
}

/** Decides whether this person may seal a review: as a reviewer, and as one whom nobody needs for what comes after. */
export function decideSeal(claim: ClaimFacts, actor: Actor): Result<Person> {
  const reviewer = decideReview(claim, actor);
  if (!reviewer.ok) return reviewer;
  const { refused } = ifReviewed(claim, reviewer.value);
  return refused.length > 0 ? refuse('forbidden', { reasons: refused }) : reviewer;
}

/** Decides whether this person may write “In short”: not whoever is the last to approve the claim. */
export function decideSummarise(claim: ClaimFacts, actor: Actor): Result<Person> {
  const writer = decideSummary(claim, actor);
  if (!writer.ok) return writer;
  const { refused } = ifSummarised(claim, writer.value);
  return refused.length > 0 ? refuse('forbidden', { reasons: refused }) : writer;
}

const noDraft = (status: Status): string =>
  `This claim is “${statusLabels[status]}”. Only a draft can be edited; have it sent back or reopened first.`;

/** Why this person may not make a move that the claim's status knows, whatever state the claim is in. */
function personReasons(claim: ClaimFacts, move: Move, actor: Person): string[] {
  const rule = transitions[claim.status][move];
  if (!rule) return [];
  const allowed = rule.by.some((by) => isBy(by, claim, actor));
  const mine = relationsOf(claim, actor.id).filter((relation) => rule.apart?.includes(relation));
  const only = `Only ${rule.by.map((by) => roleName[by]).join(' or ')} can do this.`;
  const reasons = [...(allowed ? [] : [only]), ...mine.map((relation) => because[relation])];
  return reasons.length > 0 || move === 'submit' ? reasons : spending(claim, move, actor).refused;
}

/** What a move would mean for those who have to finish the claim. */
function spending(claim: ClaimFacts, move: Move, actor: Person): Spending {
  if (move === 'submit') return ifSubmitted(claim);
  return move === 'adjudicate' ? ifAdjudicated(claim, actor) : { refused: [], warned: [] };
}

/** What the claim itself still lacks before a move, whoever makes it. */
const claimReasons = (claim: ClaimFacts, rule: Rule): string[] =>
  (rule.needs ?? [])
    .filter((need) => !needReasons[need].holds(claim))
    .map((need) => needReasons[need].otherwise)
    .map((otherwise) => (typeof otherwise === 'string' ? otherwise : otherwise(claim)));

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

type NeedReason = {
  holds: (claim: ClaimFacts) => boolean;
  otherwise: string | ((claim: ClaimFacts) => string);
};

const needReasons: Record<Need, NeedReason> = {
  anchored: {
    holds: (c) => c.appearances.some(isAnchored),
    otherwise:
      'Link the claim to a passage of an article first, and confirm a passage whose text has changed.',
  },
  standing: {
    holds: (c) => c.appearances.length > 0 && c.appearances.every(isAnchored),
    otherwise:
      'The article has changed, and a passage does not stand in it as it did. Send the claim back; in the draft, confirm the passage, place it anew or remove it.',
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
  enoughPeople: {
    holds: (c) => ifSubmitted(c).refused.length === 0,
    otherwise: (c) => ifSubmitted(c).refused.join(' '),
  },
  onRecord: {
    holds: (c) => c.appearances.every((a) => !a.offRecord),
    otherwise:
      'An attribution is off the record. That can never be published: send the claim back and remove it.',
  },
  copiesHold: {
    holds: (c) => copyProblems(c.copies).length === 0,
    otherwise: (c) => copyProblems(c.copies).join(' '),
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
