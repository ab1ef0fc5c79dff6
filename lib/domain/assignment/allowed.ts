import type { Person } from '@/lib/domain/actor';
import type { DeskPerson, PeopleFacts } from '@/lib/domain/claim/facts';
import { candidatesFor, duties } from '@/lib/domain/workflow/duties';
import { approversBeside, mayReview } from '@/lib/domain/workflow/enough';
import { ifAdjudicated } from '@/lib/domain/workflow/people';
import { fits } from '@/lib/domain/workflow/team';
import { type AssignedDuty, dutyIn } from './assignment';

/**
 * Who may be given a duty: whoever the rules let do it, and nobody who stepped aside from the round. Of an open round it follows
 * from what everybody may know, so somebody who has sealed a review without being asked may be given one: whoever gives it can't
 * tell.
 * @param aside who stepped aside from the latest round
 */
export function whoMay(claim: PeopleFacts, aside: readonly string[]): DeskPerson[] {
  const duty = dutyIn(claim.status);
  if (duty === null) return [];
  return candidates[duty](claim).filter(({ id }) => duty !== 'REVIEW' || !aside.includes(id));
}

const candidates: Record<AssignedDuty, (claim: PeopleFacts) => DeskPerson[]> = {
  REVIEW: mayReview,
  ADJUDICATE: mayAdjudicate,
  APPROVE: (claim) => approversBeside(claim, ''),
};

function mayAdjudicate(claim: PeopleFacts): DeskPerson[] {
  const duty = duties.find(({ name }) => name === 'adjudicate');
  if (!duty) throw new Error('There is no duty to adjudicate.');
  return candidatesFor(claim)
    .filter((candidate) => fits(candidate, duty))
    .map(({ person }) => person)
    .filter((person) => ifAdjudicated(claim, asPerson(person)).refused.length === 0);
}

const asPerson = (person: DeskPerson): Person => ({ ...person, scope: 'write' });
