import { type Actor, onDesk, type Person } from '@/lib/domain/actor';
import { type Status, statusLabels } from '@/lib/domain/claim/claim';
import { type ClaimFacts, isAnchored, relationsOf } from '@/lib/domain/claim/facts';
import { readingOnly } from '@/lib/domain/permissions';
import { invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { reviewerReasons } from '@/lib/domain/review/reviewing';
import { apartBecause } from './apart';
import { claimReasons } from './needs';
import { ifAdjudicated, ifSubmitted, type Spending } from './people';
import { type By, type Decision, type Move, moveLabels, moves, type Rule, transitions } from './transitions';

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
  if (rule.takesTwo) return refuse('not_ready', { reasons: [takesTwo] });
  const lacking = claimReasons(claim, rule);
  if (lacking.length > 0) return refuse('not_ready', { reasons: lacking });
  if (rule.says && !words?.trim()) return invalid(rule.says, `Give a ${rule.says}.`);
  return ok({ from: claim.status, to: rule.to as Status, move });
}

type FollowUp = NonNullable<Rule['andThen']>;

export type Offer = {
  move: Exclude<Move, 'conclude' | 'retract'>;
  allowed: boolean;
  because: string[];
  says: Rule['says'] | null;
  /** What this person should know before they make it: who will then be left for the rest. */
  warns: string[];
  /** The move that they may make in one step with it. */
  andThen: FollowUp | null;
};

/** Every move that one person can make out of the claim's status, with the reasons why this person may not make it. */
export function movesFor(claim: ClaimFacts, actor: Actor): Offer[] {
  if (!onDesk(actor)) return [];
  return moves.flatMap((move) => {
    const rule = transitions[claim.status][move];
    if (!rule || move === 'conclude' || move === 'retract') return [];
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

/** Why this person may not make a move that the claim's status knows, whatever state the claim is in. */
function personReasons(claim: ClaimFacts, move: Move, actor: Person): string[] {
  const rule = transitions[claim.status][move];
  if (!rule) return [];
  const allowed = rule.by.some((by) => isBy(by, claim, actor));
  const mine = relationsOf(claim, actor.id).filter((relation) => rule.apart?.includes(relation));
  const only = `Only ${rule.by.map((by) => roleName[by]).join(' or ')} can do this.`;
  const reasons = [...(allowed ? [] : [only]), ...mine.map((relation) => apartBecause[relation])];
  return reasons.length > 0 || move === 'submit' ? reasons : spending(claim, move, actor).refused;
}

/** What a move would mean for those who have to finish the claim. */
function spending(claim: ClaimFacts, move: Move, actor: Person): Spending {
  if (move === 'submit') return ifSubmitted(claim);
  return move === 'adjudicate' ? ifAdjudicated(claim, actor) : { refused: [], warned: [] };
}

const takesTwo = 'This takes two editors: one asks for it, and another one confirms.';

export const notFrom = (status: Status, move: Move): string =>
  `This claim is “${statusLabels[status]}”. “${moveLabels[move]}” does not apply to it.`;

function isBy(by: By, claim: ClaimFacts, actor: Person): boolean {
  if (by === 'author') return claim.authorId === actor.id;
  if (by === 'reviewer') return reviewerReasons(claim, actor).length === 0;
  return actor.role === by;
}

const roleName: Record<By, string> = {
  CHECKER: 'a fact-checker',
  EDITOR: 'an editor',
  author: 'the author',
  reviewer: 'a reviewer',
  system: 'the system, when the last review is sealed',
};
