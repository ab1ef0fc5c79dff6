import type { Contexts } from '@/components/claim/detail/passages';
import type { ExcerptStandings } from '@/components/evidence/quoted';
import type { Grades } from '@/components/source/reliability/grade';
import type { ReadersPage } from '@/components/workflow/dialog';
import type { ShownOrigins } from '@/lib/domain/provenance/showing/shown';
import type { Snapshot } from '@/lib/domain/publication/publication';
import type { ClaimCard } from '@/lib/schemas/claim/claim';
import type { RelationsView } from '@/lib/schemas/claim/relation';
import type { ClaimView } from '@/lib/schemas/claim/view';
import type { FlagsView } from '@/lib/schemas/publication/flag';
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
  /** What this person may review next, once they have reviewed this; undefined for everybody else. */
  next: ClaimCard | null | undefined;
  /** The page that would be published, for whoever may approve or publish it. */
  page: ReadersPage | null;
  /** When it will be published by itself; null where it is not approved. */
  schedule: ClaimSchedule | null;
  /** Whether it is to be retracted, and what rests on it; null where readers don't see it. */
  retractions: Retractions | null;
};
