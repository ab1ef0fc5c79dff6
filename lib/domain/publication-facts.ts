import type { Role } from './actor';
import type { Passage, PassageState } from './anchoring';
import type { Block } from './article';
import type { AttributionOf } from './attribution';
import type { AttributionDetails } from './attribution-details';
import type { Occurrence } from './claim';
import type { Sensitivity } from './evidence';
import type { PublicArticleHead, PublicSourceRef, Snapshot, SnapshotEvidence } from './publication';
import type { Finding } from './review';

/** One attribution of the working copy. `terms` may still be off the record here: the builder refuses it. */
export type AttributionFacts = AttributionOf<PublicSourceRef> & AttributionDetails;

/** The text that a passage stands in. Blocks are sound for it. */
export type VersionFacts = { text: string; sha256: string; blocks: Block[] };

export type PassageFacts = {
  occurrence: Occurrence;
  article: PublicArticleHead;
  version: VersionFacts;
  passage: Passage & { state: PassageState; confirmed: boolean };
  attributions: AttributionFacts[];
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
  /** Sealed first opinions, in order. */
  opinions: OpinionFacts[];
  adjudication: { rationale: string; at: string } | null;
  /** One entry for each person and duty. */
  people: { duty: Duty; role: Role }[];
  passages: PassageFacts[];
  evidence: EvidenceFacts[];
};
