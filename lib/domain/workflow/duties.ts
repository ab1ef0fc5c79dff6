import type { Role } from '@/lib/domain/actor';
import { type DeskPerson, type PeopleFacts, type Relation, relationsOf } from '@/lib/domain/claim/facts';
import { isSummarised } from '@/lib/domain/claim/summary';
import { defaultQuorum } from '@/lib/domain/review/review';
import { reviewApart } from '@/lib/domain/review/reviewing';
import { type Move, type Rule, transitions } from './transitions';

/** Something that somebody has to do before a claim is published: for which roles, who is kept from it, what it makes of them. */
export type Duty = {
  name: 'review' | 'adjudicate' | 'summarise' | 'approve' | 'publish';
  roles: readonly Role[];
  apart: readonly Relation[];
  makes: Relation | null;
};

/** A move as a duty. Its roles and whom it is kept apart from are read from the table of transitions: there is no second copy. */
function dutyOf(move: Move & Duty['name'], makes: Relation | null): Duty {
  const rule = Object.values(transitions)
    .map((from) => from[move])
    .find((found): found is Rule => found !== undefined);
  if (!rule) throw new Error(`The table of transitions knows no “${move}”.`);
  const roles = rule.by.filter((by) => by === 'CHECKER' || by === 'EDITOR');
  return { name: move, roles, apart: rule.apart ?? [], makes };
}

const desk: readonly Role[] = ['CHECKER', 'EDITOR'];

export const review: Duty = { name: 'review', roles: desk, apart: reviewApart, makes: 'reviewer' };
const adjudicate = dutyOf('adjudicate', 'adjudicator');
export const approve = dutyOf('approve', null);
const publish = dutyOf('publish', null);

/** Writing “In short”: anybody on the desk, and whoever did is kept apart from what follows. */
const summarise: Duty = { name: 'summarise', roles: desk, apart: [], makes: 'summariser' };

/** Every duty there is. What the table keeps apart is made by one of these, or by writing the claim; a test holds it. */
export const duties: readonly Duty[] = [review, adjudicate, summarise, approve, publish];

/** What is left to do: so many reviews, what has to be done in any case, and what only reviewers who disagree make necessary. */
export type DutiesLeft = { reviews: number; certain: readonly Duty[]; ifTheyDisagree: readonly Duty[] };

/** The duties that are left until the claim is published; none where it is, or is off the desk. */
export function dutiesLeft(claim: PeopleFacts): DutiesLeft {
  const reviews = reviewsLeft(claim);
  const open = isSummarised(summaryNow(claim)) ? [] : [summarise];
  switch (claim.status) {
    case 'DRAFT':
    case 'IN_REVIEW':
      // One review agrees with itself.
      return {
        reviews,
        certain: [approve, publish, ...open],
        ifTheyDisagree: reviews > 1 ? [adjudicate] : [],
      };
    case 'ADJUDICATION':
      return { reviews, certain: [approve, adjudicate, publish, ...open], ifTheyDisagree: [] };
    case 'REVIEWED':
      return { reviews, certain: [approve, publish, ...open], ifTheyDisagree: [] };
    case 'APPROVED':
      return { reviews, certain: [publish], ifTheyDisagree: [] };
    default:
      return { reviews, certain: [], ifTheyDisagree: [] };
  }
}

function reviewsLeft({ status, risk, round }: PeopleFacts): number {
  if (status === 'DRAFT') return defaultQuorum[risk];
  return status === 'IN_REVIEW' ? (round?.quorum ?? defaultQuorum[risk]) : 0;
}

/** A summary answers the finding of the latest round; until that has one, it is still to be written. */
const summaryNow = (claim: PeopleFacts): PeopleFacts =>
  claim.status === 'DRAFT' || claim.status === 'IN_REVIEW' ? { ...claim, summary: null } : claim;

const ofARound: readonly Relation[] = ['reviewer', 'adjudicator', 'summariser'];

/**
 * What somebody is to a claim as far as the duties that are left look at it. A draft gets a new round, so the last one's
 * relations are over. In an open round nobody counts as a reviewer, not even whoever asks: what follows from it has to be
 * the same whether others have reviewed or not.
 */
export function relationsNow(claim: PeopleFacts, personId: string): Relation[] {
  const over: Partial<Record<PeopleFacts['status'], readonly Relation[]>> = {
    DRAFT: ofARound,
    IN_REVIEW: ofARound,
  };
  return relationsOf(claim, personId).filter((relation) => !over[claim.status]?.includes(relation));
}

/** A person as the search for a team sees them. */
export type Candidate = { person: DeskPerson; is: readonly Relation[] };

/** Everybody on the desk, as candidates for what is left. */
export const candidatesFor = (claim: PeopleFacts): Candidate[] =>
  claim.desk.map((person) => ({ person, is: relationsNow(claim, person.id) }));
