import type { Act, Basis, Speaker, Speech, Stance, Terms } from './attribution';
import type { ClaimKind, Occurrence, Quantity } from './claim';
import type { EvidenceStance, EvidenceState, EvidenceType, Sensitivity, Strength } from './evidence';
import type { Finding } from './review';
import type { SourceKind } from './source';

/**
 * Everything that an approval covers, and nothing else: no status, no people, no dates of the desk. Equal content has
 * equal canonical JSON, so one hash tells whether what is published is what was approved, and whether readers would see
 * something new. Sources and articles stand in it by name, so that nobody can rename a speaker under an approved claim.
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

/** A source as the claim's readers are told of it. */
export type ContentSource = { id: string; name: string; kind: SourceKind };

export type ContentAppearance = {
  occurrence: Occurrence;
  article: { id: string; title: string; outlet: ContentSource };
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
  hops: { speaker: Speaker; source: ContentSource | null; act: Act; basis: Basis }[];
};

export type ContentEvidence = {
  evidenceId: string;
  title: string;
  url: string | null;
  source: ContentSource | null;
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
