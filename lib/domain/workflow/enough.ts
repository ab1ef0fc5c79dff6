import type { Person, Role } from '@/lib/domain/actor';
import { type DeskPerson, type PeopleFacts, relationsOf } from '@/lib/domain/claim/facts';
import { approve, type Candidate, candidatesFor, type DutiesLeft, dutiesLeft, review } from './duties';
import { fits, type Team, teamFor } from './team';

/** Whether the desk can still bring a claim to publication: whatever its reviewers find, only if they agree, or not at all. */
export const enoughLevels = ['YES', 'IF_THEY_AGREE', 'NO'] as const;
export type Enough = (typeof enoughLevels)[number];

/**
 * Whether enough people remain for the duties that are left. Whoever stepped aside from the open round knows that they are
 * missing; nobody else does.
 */
export function enoughPeople(claim: PeopleFacts): Enough {
  const known = answered.get(claim) ?? worked(claim);
  answered.set(claim, known);
  return known;
}

/** What was worked out of the same facts: what a claim's page says of its people asks half a dozen times. */
const answered = new WeakMap<PeopleFacts, Enough>();

function worked(claim: PeopleFacts): Enough {
  const left = dutiesLeft(claim);
  if (claim.status === 'IN_REVIEW' && mayReview(claim).length < left.reviews) return 'NO';
  return levelOf(left, candidatesFor(claim));
}

function levelOf(left: DutiesLeft, candidates: readonly Candidate[]): Enough {
  if (teamFor(candidates, [...left.certain, ...left.ifTheyDisagree], left.reviews)) return 'YES';
  return teamFor(candidates, left.certain, left.reviews) ? 'IF_THEY_AGREE' : 'NO';
}

/**
 * Who is kept free from reviewing so that somebody can decide and approve whatever the reviewers find: as few as possible,
 * and everybody else may review. It follows from what everybody on the desk may know (who wrote the claim, the quorum, who
 * is there), never from sealed reviews: then it is the same for everybody, before and after each seal, and still holds
 * whoever has reviewed.
 */
export function keptFree(claim: PeopleFacts): DeskPerson[] {
  const candidates = candidatesFor(claim);
  const { certain, ifTheyDisagree, reviews } = dutiesLeft(claim);
  const team =
    teamFor(candidates, [...certain, ...ifTheyDisagree], reviews) ??
    teamFor(candidates, certain, reviews) ??
    teamFor(candidates, certain, 0);
  return claim.desk.filter(({ id }) => isSpentByReviewing(team ?? [], id));
}

const isSpentByReviewing = (team: Team, id: string): boolean =>
  team.some(({ duty, person }) => person.id === id && duty.apart.includes('reviewer'));

/** Who may review besides those who are kept free, as far as whoever asks may know. */
export function mayReview(claim: PeopleFacts): DeskPerson[] {
  const kept = keptFree(claim);
  return candidatesFor(claim)
    .filter((candidate) => fits(candidate, review))
    .map(({ person }) => person)
    .filter((person) => !kept.includes(person) && !claim.round?.recusedIds.includes(person.id));
}

/** Who could approve the claim as it is now, besides this person. */
export const approversBeside = (claim: PeopleFacts, personId: string): DeskPerson[] =>
  candidatesFor(claim)
    .filter((candidate) => candidate.person.id !== personId && fits(candidate, approve))
    .map(({ person }) => person);

/** The claim as it would be once this person had changed its draft. */
export const onceWrittenBy = (claim: PeopleFacts, { id }: Pick<Person, 'id'>): PeopleFacts =>
  relationsOf(claim, id).some((relation) => relation === 'author' || relation === 'contributor')
    ? claim
    : { ...claim, contributorIds: [...claim.contributorIds, id] };

/** The claim as it would be once this person had adjudicated it. */
export const onceAdjudicatedBy = (claim: PeopleFacts, { id }: Person): PeopleFacts => ({
  ...claim,
  status: 'REVIEWED',
  round: claim.round && { ...claim.round, adjudicatorId: id },
});

/** The claim as it would be once this person had written “In short”, in the place of whoever wrote it before. */
export const onceSummarisedBy = (claim: PeopleFacts, { id }: Person): PeopleFacts => ({
  ...claim,
  summary: { writerId: id },
});

/** How many fact-checkers and editors would have to join the desk. */
export type Joining = { checkers: number; editors: number };

/** The fewest people with whom the desk would be enough, rather fact-checkers than editors; null where it is enough. */
export function missing(claim: PeopleFacts): Joining | null {
  if (enoughPeople(claim) === 'YES') return null;
  const left = dutiesLeft(claim);
  const most = left.reviews + left.certain.length + left.ifTheyDisagree.length;
  for (let joining = 1; joining <= most; joining++)
    for (let editors = 0; editors <= joining; editors++) {
      const more = [...newcomers('EDITOR', editors), ...newcomers('CHECKER', joining - editors)];
      if (levelOf(left, [...candidatesFor(claim), ...more]) === 'YES')
        return { checkers: joining - editors, editors };
    }
  throw new Error('A desk that has somebody new for each duty is always enough.');
}

const newcomers = (role: Role, count: number): Candidate[] =>
  Array.from({ length: count }, (_, i) => ({
    person: { id: `new ${role} ${i}`, name: '', role },
    is: [],
  }));
