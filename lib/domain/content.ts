import type { Act, Basis, Speaker, Speech, Stance, Terms } from './attribution';
import type { ClaimKind, Occurrence, Quantity } from './claim';
import type { EvidenceStance, EvidenceState, EvidenceType, Sensitivity, Strength } from './evidence';
import type { Finding } from './review';

/**
 * Everything that an approval covers, and nothing else: no status, no people, no dates of the desk. Equal content has
 * equal canonical JSON, so one hash tells whether what is published is what was approved, and whether readers would see
 * something new.
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
  /** Of the latest round, once it has concluded: its first opinions. Amendments stand beside and are not published. */
  finding: { result: Finding | null; opinions: ContentOpinion[]; adjudication: ContentOpinion | null } | null;
};

export type ContentAppearance = {
  occurrence: Occurrence;
  articleId: string;
  versionId: string;
  start: number;
  end: number;
  exact: string;
  attributions: ContentAttribution[];
};

export type ContentAttribution = {
  stance: Stance;
  speech: Speech;
  terms: Terms;
  anonymityReason: string | null;
  cueVerb: string | null;
  saidAt: string | null;
  saidPlace: string | null;
  channel: string | null;
  originalLanguage: string | null;
  originalWords: string | null;
  translator: string | null;
  hops: { speaker: Speaker; sourceId: string | null; act: Act; basis: Basis }[];
};

export type ContentEvidence = {
  evidenceId: string;
  title: string;
  url: string | null;
  sourceId: string | null;
  type: EvidenceType;
  publishedAt: string | null;
  sensitivity: Sensitivity;
  state: EvidenceState;
  stance: EvidenceStance;
  strength: Strength;
  excerpt: string | null;
  rationale: string;
};

export type ContentOpinion = { finding: Finding; rationale: string };
