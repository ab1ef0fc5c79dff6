import type { Role } from '@/lib/domain/actor';
import type { CopyFacts } from '@/lib/domain/evidence/verification';
import type { PassageState } from '@/lib/domain/passage/anchoring';
import type { ClaimKind, Risk, Status } from './claim';
import type { OverrideFacts, PolicyGate, Weighed } from './gate';

/** A checker or an editor who may sign in. */
export type DeskPerson = { id: string; name: string; role: Role };

/** What the rules need to know of a claim. Services load it, `decide` reads it; it holds no text. */
export type ClaimFacts = {
  status: Status;
  kind: ClaimKind;
  risk: Risk;
  authorId: string;
  contributorIds: readonly string[];
  /**
   * The latest round, if any: who sealed a review in it, who recused, who adjudicated it. As far as whoever asks may know:
   * until the round concludes they find no reviewer here but themselves, and nobody else who recused ever.
   */
  round: {
    reviewerIds: readonly string[];
    recusedIds: readonly string[];
    adjudicatorId: string | null;
    quorum: number;
  } | null;
  /** Who wrote the present words of “In short”; null where there are none for the finding of the latest round. */
  summary: { writerId: string } | null;
  appearances: readonly {
    passage: PassageState;
    confirmed: boolean;
    attributions: number;
    offRecord: boolean;
    /** Whether an attribution contradicts its speaker: anonymous and on the record, or not named without a reason. */
    termsContradict: boolean;
  }[];
  /** The copies that a publication would name; none where that is not asked yet. */
  copies: readonly CopyFacts[];
  /** Whether a comment that blocks is open; false where that is not asked yet. */
  blocked: boolean;
  /** What came of each policy gate; none where that is not asked yet. */
  gates: readonly Weighed<PolicyGate>[];
  overrides: readonly OverrideFacts[];
  /** Whether the content still has the hash that was approved. True where nothing has been approved. */
  unchanged: boolean;
  /** Whether readers see this claim: its latest publication has not been retracted. */
  live: boolean;
  /** Everybody on the desk now, those who came first first. */
  desk: readonly DeskPerson[];
};

/** What tells who may still do what of a claim: nothing of what it says. */
export type PeopleFacts = Pick<
  ClaimFacts,
  'status' | 'kind' | 'risk' | 'authorId' | 'contributorIds' | 'round' | 'summary' | 'desk'
>;

/** How a person stands to a claim. Reviewer, adjudicator and summariser, who wrote “In short”, are of the latest round. */
export const relations = ['author', 'contributor', 'reviewer', 'adjudicator', 'summariser'] as const;
export type Relation = (typeof relations)[number];

/** Everything that this person is to this claim, in the latest round. */
export function relationsOf(claim: PeopleFacts, personId: string | null): Relation[] {
  if (personId === null) return [];
  const is: Record<Relation, boolean> = {
    author: claim.authorId === personId,
    contributor: claim.contributorIds.includes(personId),
    reviewer: claim.round?.reviewerIds.includes(personId) ?? false,
    adjudicator: claim.round?.adjudicatorId === personId,
    summariser: claim.summary?.writerId === personId,
  };
  return relations.filter((r) => is[r]);
}

/** Whether a passage still stands: not lost, and looked at by a person where its text has changed. */
export const isAnchored = ({ passage, confirmed }: { passage: PassageState; confirmed: boolean }): boolean =>
  passage !== 'LOST' && (passage !== 'ALTERED' || confirmed);
