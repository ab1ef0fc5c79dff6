import type { Contexts } from '@/components/claim/detail/passages';
import type { ShownThreads } from '@/components/comment/addresses';
import type { ExcerptStandings } from '@/components/evidence/quoted';
import type { Grades } from '@/components/source/reliability/grade';
import type { ReadersPage } from '@/components/workflow/dialog';
import type { ShownOrigins } from '@/lib/domain/provenance/showing/shown';
import type { Snapshot } from '@/lib/domain/publication/publication';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import type { RelationsView } from '@/lib/schemas/claim/relation';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { CommentList } from '@/lib/schemas/comment';
import type { FlagsView } from '@/lib/schemas/publication/flag';
import type { ReviewDraftView } from '@/lib/schemas/review/draft';
import type { SettlementList } from '@/lib/schemas/review/settlement';
import type { Retractions } from '@/lib/schemas/workflow/retraction';
import type { ClaimSchedule } from '@/lib/schemas/workflow/schedule';

/** A claim with what its page shows around it. */
export type ClaimDeskProps = {
  claim: ClaimView;
  /** The id of who is looking. */
  me: string;
  contexts: Contexts;
  standings: ExcerptStandings;
  /** The grades of its sources that were assessed, by their ids. */
  grades: Grades;
  /** Where its reports come from; null where there is no report yet. */
  origins: ShownOrigins | null;
  snapshot: Snapshot | null;
  /** What was raised over it since it was published. */
  flags: FlagsView;
  /** What it has to do with other claims, and what may contradict it. */
  relations: RelationsView;
  /** What it turned out to be; null where nobody has said so and this person may not. */
  settlements: SettlementList | null;
  /** What the desk says to itself about it, as far as this person sees it, and which of that they asked for. */
  comments: CommentList;
  shown: ShownThreads;
  /** What this person may review next, once they have reviewed this; undefined for everybody else. */
  next: ClaimCard | null | undefined;
  /** What this person typed of a review and did not seal. */
  saved: ReviewDraftView | null;
  /** The page that would be published, for whoever may approve or publish it. */
  page: ReadersPage | null;
  /** When it will be published by itself; null where it is not approved. */
  schedule: ClaimSchedule | null;
  /** Whether it is to be retracted, and what rests on it; null where readers don't see it. */
  retractions: Retractions | null;
};
