import type { ClaimKind, Occurrence, Quantity, Status } from '@/lib/domain/claim/claim';
import type { ShownOrigins } from '@/lib/domain/provenance/showing/shown';
import type { Finding } from '@/lib/domain/review/review';
import type { AttributionFacts, EvidenceFacts } from './facts';
import type { PublicArticleHead } from './parts/refs';
import type { SnapshotReply } from './parts/reply';
import type { PublicSource, SnapshotCapture } from './publication';

/**
 * Everything that an approval covers, and nothing else: no status, no people, no dates of the desk. Equal content has
 * equal canonical JSON, so one hash tells whether what is published is what was approved, and whether readers would see
 * something new. Sources and articles stand in it with everything that their public pages show, so that nobody can rename a speaker
 * under an approved claim, and publishing it draws no page that was not approved.
 */
export type ClaimContent = {
  statement: string;
  kind: ClaimKind;
  quantity: Quantity | null;
  place: string | null;
  language: string;
  tags: string[];
  wouldChange: string | null;
  appearances: ContentAppearance[];
  evidence: ContentEvidence[];
  /** Every source that the claim mentions, as its public page would show it, in the order of their addresses. */
  sources: PublicSource[];
  /** Of the latest round, once it has concluded: its first opinions. Amendments stand beside and are not published. */
  finding: {
    result: Finding | null;
    opinions: ContentOpinion[];
    adjudication: ContentDecision | null;
  } | null;
  /** “In short”, as written for that finding. Absent where there is none, so that what was approved before it existed still holds. */
  summary?: string | undefined;
  /** Whom it accuses; absent where nobody, as before that was asked. */
  accuses?: string | undefined;
  /** Whom we asked for comment, and what came of it; absent where nobody was. */
  replies?: SnapshotReply[] | undefined;
  /**
   * Where its reports come from. Absent where only what stands above decides it, so that what was approved before origins were
   * counted still holds.
   */
  provenance?: ShownOrigins | undefined;
};

export type ContentAppearance = {
  occurrence: Occurrence;
  article: PublicArticleHead & { id: string };
  versionId: string;
  start: number;
  end: number;
  exact: string;
  attributions: AttributionFacts[];
};

/**
 * The copy counts by its bytes and by the place of the excerpt in it: one that was taken later and has the same bytes changes
 * nothing. Absent where none would be published.
 */
export type ContentEvidence = Omit<EvidenceFacts, 'capture'> & {
  evidenceId: string;
  capture?: Pick<SnapshotCapture, 'sha256' | 'excerpt'> | undefined;
};

export type ContentOpinion = { finding: Finding; rationale: string };

/**
 * An editor's decision. `dissentShown` is absent where readers see the reviews that it does not follow, so that what was
 * approved before that was asked still holds.
 */
export type ContentDecision = ContentOpinion & { dissentShown?: false | undefined };

/**
 * While a claim stands here, what it says is yet to be published: whoever changes it has a hand in the claim, also by
 * changing a source or an article that it tells readers of.
 */
export const notYetPublished = [
  'DRAFT',
  'IN_REVIEW',
  'ADJUDICATION',
  'REVIEWED',
  'APPROVED',
] as const satisfies readonly Status[];

export const isNotYetPublished = (status: Status): boolean => notYetPublished.some((one) => one === status);
