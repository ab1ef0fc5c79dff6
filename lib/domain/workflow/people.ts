import { onDesk, type Person } from '@/lib/domain/actor';
import type { DeskPerson, PeopleFacts } from '@/lib/domain/claim/facts';
import { dutiesLeft } from './duties';
import {
  approversBeside,
  enoughPeople,
  type Joining,
  keptFree,
  mayReview,
  missing,
  onceAdjudicatedBy,
  onceSummarisedBy,
  onceWrittenBy,
} from './enough';

/**
 * What somebody's act would mean for those who have to finish the claim: why it is refused, because nobody would be left;
 * else what they should know before. Both are sentences for whoever asks, and tell nothing that is blind to them.
 */
export type Spending = { refused: string[]; warned: string[] };

const nothing: Spending = { refused: [], warned: [] };
const refusing = (...refused: string[]): Spending => ({ refused, warned: [] });
const warning = (...warned: string[]): Spending => ({ refused: [], warned });

/** What a review by this person would mean. Those who are kept free to decide and approve are refused. */
export function ifReviewed(claim: PeopleFacts, person: Person): Spending {
  if (claim.status !== 'IN_REVIEW') return nothing;
  const kept = keptFree(claim);
  if (kept.some(({ id }) => id === person.id))
    return refusing(keepFree(claim, kept, person), letReview(claim));
  if (person.role !== 'EDITOR') return nothing;
  return warning(
    `You will then not be able to approve this claim; ${left(kept, person)}.`,
    ...shouldTheyDisagree(claim),
  );
}

/** What an adjudication by this person would mean. It says nothing of who is left: that would tell who has reviewed. */
export function ifAdjudicated(claim: PeopleFacts, person: Person): Spending {
  if (claim.status !== 'ADJUDICATION') return nothing;
  const after = onceAdjudicatedBy(claim, person);
  if (enoughPeople(after) === 'NO')
    return refusing(`Nobody would be left to approve this claim. Send it back, or ${ask(missing(after))}.`);
  return warning('You will then not be able to approve this claim. Another editor is left for that.');
}

/** What a change of the draft by this person would mean: who isn't its author becomes a contributor. */
export function ifWritten(claim: PeopleFacts, person: Person): Spending {
  if (claim.status !== 'DRAFT' || !onDesk(person)) return nothing;
  const after = onceWrittenBy(claim, person);
  if (after === claim) return nothing;
  const [before, then] = [enoughPeople(claim), enoughPeople(after)];
  if (then === 'NO' && before !== 'NO')
    return refusing(
      `With a change of yours, too few people would be left to publish this claim: you would be one of those who wrote it. Leave the change to those who did, or ${ask(missing(after))}.`,
    );
  if (person.role !== 'EDITOR' && then === before) return nothing;
  const cannot = person.role === 'EDITOR' ? 'review, approve or publish it' : 'review it';
  const editors = approversBeside(after, person.id);
  return warning(
    `If you change this draft, you become a contributor and can’t ${cannot}${person.role === 'EDITOR' ? `; ${left(editors, person)}` : ''}.`,
    ...(then === 'IF_THEY_AGREE' ? shouldTheyDisagree(after) : []),
  );
}

/** What “In short” by this person would mean. */
export function ifSummarised(claim: PeopleFacts, person: Person): Spending {
  if (claim.status !== 'REVIEWED' || claim.summary?.writerId === person.id) return nothing;
  const after = onceSummarisedBy(claim, person);
  if (enoughPeople(after) === 'NO' && enoughPeople(claim) !== 'NO')
    return refusing(
      `If you write “In short”, nobody is left to approve this claim. Let somebody else write it, or ${ask(missing(after))}.`,
    );
  const wasFree = approversBeside(claim, '').some(({ id }) => id === person.id);
  if (!wasFree) return nothing;
  return warning(
    `Whoever writes “In short” can neither approve nor publish the claim; ${left(approversBeside(after, person.id), person)}.`,
  );
}

/** What a submission would mean, whoever submits. */
export function ifSubmitted(claim: PeopleFacts): Spending {
  if (claim.status !== 'DRAFT') return nothing;
  if (enoughPeople(claim) === 'NO') return refusing(`${tooFew(claim)} ${sentence(ask(missing(claim)))}`);
  return warning(...shouldTheyDisagree(claim));
}

/** What the claim's page says when people have run out, and what to do; nothing while there are enough. */
export function peopleWords(claim: PeopleFacts): string[] {
  if (claim.status === 'DRAFT' || enoughPeople(claim) === 'YES') return [];
  if (enoughPeople(claim) === 'IF_THEY_AGREE') return shouldTheyDisagree(claim);
  return [`${tooFew(claim)} Have it sent back, or ${ask(missing(claim))}.`];
}

function keepFree(claim: PeopleFacts, kept: readonly DeskPerson[], person: Person): string {
  const others = kept.filter(({ id }) => id !== person.id);
  const withYou = others.length > 0 ? `, with ${names(others)}` : '';
  const duty =
    dutiesLeft(claim).ifTheyDisagree.length > 0 && kept.length > 1 ? 'decide and approve' : 'approve';
  return `If you review this claim, nobody may be left to ${duty} it: you are kept free for that${withYou}.`;
}

/** Who can review instead: by their role, so that no name stands on the page of an open round as if it had reviewed. */
function letReview(claim: PeopleFacts): string {
  const roles = mayReview(claim).map(({ role }) => role);
  const way = 'ask an administrator to invite an editor';
  if (roles.includes('CHECKER')) return `Let a fact-checker review it, or ${way}.`;
  return roles.length > 0 ? `Let another editor review it, or ${way}.` : sentence(way);
}

const shouldTheyDisagree = (claim: PeopleFacts): string[] =>
  enoughPeople(claim) === 'IF_THEY_AGREE'
    ? [
        `If its reviewers disagree, too few people are left to decide and to approve: before that, ${ask(missing(claim))}.`,
      ]
    : [];

/** Why the desk is too small for what is left. */
function tooFew(claim: PeopleFacts): string {
  const { reviews, certain } = dutiesLeft(claim);
  const decides = claim.status === 'ADJUDICATION';
  // Until there is a finding, nobody is lacking for it alone: whoever reviews may write it too.
  const answers = reviews === 0 && certain.some(({ name }) => name === 'summarise');
  const last = claim.status === 'APPROVED' ? 'publish' : 'approve';
  const needs = [
    counted(reviews, 'reviewer', 'a'),
    decides ? 'an editor who decides' : '',
    answers ? 'somebody who writes “In short”' : '',
    last === 'publish' ? 'an editor who publishes' : 'an editor who approves',
  ].filter(Boolean);
  const acts = [reviews > 0 ? 'review' : decides ? 'decide' : '', last].filter(Boolean).join(' or ');
  return `Too few people on the desk can finish this claim. It needs ${listed(needs)}. Whoever wrote it or did another part can’t ${acts}.`;
}

/** The way out where people lack. */
export const ask = (joining: Joining | null): string => {
  const { checkers, editors } = joining ?? { checkers: 0, editors: 1 };
  const whom = [counted(checkers, 'fact-checker', 'a'), counted(editors, 'editor', 'an')].filter(Boolean);
  return `ask an administrator to invite ${listed(whom)}`;
};

const counted = (count: number, noun: string, article: string): string =>
  count === 0 ? '' : count === 1 ? `${article} ${noun}` : `${count} ${noun}s`;

/** "2 editors are left: Miriam Okafor and Daniel Reyes". */
function left(people: readonly DeskPerson[], person: Person): string {
  const others = people.filter(({ id }) => id !== person.id);
  if (others.length === 0) return 'no editor is left';
  return `${others.length === 1 ? 'one editor is' : `${others.length} editors are`} left for that: ${names(others)}`;
}

/** As many names as a sentence bears. */
const MOST_NAMES = 4;

function names(people: readonly DeskPerson[]): string {
  const shown = people.slice(0, MOST_NAMES).map(({ name }) => name);
  return listed(people.length > MOST_NAMES ? [...shown, 'others'] : shown);
}

export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
