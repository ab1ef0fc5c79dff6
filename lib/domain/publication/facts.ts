import type { Role } from '@/lib/domain/actor';
import type { Block } from '@/lib/domain/article';
import type { AttributionOf } from '@/lib/domain/attribution/attribution';
import type { AttributionDetails } from '@/lib/domain/attribution/details';
import type { Occurrence } from '@/lib/domain/claim/claim';
import type { Sensitivity } from '@/lib/domain/evidence/evidence';
import type { Passage, PassageState } from '@/lib/domain/passage/anchoring';
import type { ShownOrigins } from '@/lib/domain/provenance/showing/shown';
import type { Finding } from '@/lib/domain/review/review';
import type { ReliabilityGrade } from '@/lib/domain/source/reliability';
import type { SnapshotOverride } from './parts/override';
import type { PublicArticleHead, PublicSourceRef } from './parts/refs';
import type { SnapshotReply } from './parts/reply';
import type { Snapshot, SnapshotEvidence } from './publication';

/** One attribution of the working copy. `terms` may still be off the record here: the builder refuses it. */
export type AttributionFacts = AttributionOf<PublicSourceRef> & AttributionDetails;

/** The same with the roles in which its sources spoke. What an approval covers has all their roles instead. */
export type SpokenFacts = Omit<AttributionFacts, 'hops'> & {
  hops: readonly (AttributionFacts['hops'][number] & { role?: string | null })[];
};

/** The text that a passage stands in. Blocks are sound for it. */
export type VersionFacts = { text: string; sha256: string; blocks: Block[] };

export type PassageFacts = {
  occurrence: Occurrence;
  article: PublicArticleHead;
  version: VersionFacts;
  passage: Passage & { state: PassageState; confirmed: boolean };
  attributions: SpokenFacts[];
};

export type EvidenceFacts = SnapshotEvidence & { sensitivity: Sensitivity };

export type OpinionFacts = { role: Role; finding: Finding; rationale: string };

export type Duty = Snapshot['checkedBy'][number]['duty'];

/** Everything that a publication is made from: the approved working copy, whole. Instants are ISO 8601. */
export type PublicationFacts = {
  slug: string;
  at: string;
  /** What readers got at this address until now. */
  previous: Snapshot | null;
  claim: Omit<Snapshot['claim'], 'direction'>;
  result: Finding;
  /** “In short”. An opinion needs none. */
  summary: string | null;
  /** Sealed first opinions, in order. */
  opinions: OpinionFacts[];
  /** `dissentShown`: whether readers see the opinions whose verdict is another. */
  adjudication: { rationale: string; at: string; dissentShown: boolean } | null;
  /** One entry for each person and duty. */
  people: { duty: Duty; role: Role }[];
  passages: PassageFacts[];
  evidence: EvidenceFacts[];
  replies: SnapshotReply[];
  /** Of the gates that the claim fails. */
  overrides: SnapshotOverride[];
  provenance: ShownOrigins;
  /** The grades of the sources that were assessed, by their addresses. */
  grades?: ReadonlyMap<string, ReliabilityGrade> | undefined;
};
