import type { Role } from '@/lib/domain/actor';
import type { Act, Basis, Speaker, Speech, Stance, Terms } from '@/lib/domain/attribution/attribution';
import type { AttributionDetails } from '@/lib/domain/attribution/details';
import type { Saying } from '@/lib/domain/attribution/said-by';
import type { ClaimKind, Occurrence, Quantity } from '@/lib/domain/claim/claim';
import type { EvidenceStance, EvidenceState, EvidenceType, Strength } from '@/lib/domain/evidence/evidence';
import type { ShownOrigins } from '@/lib/domain/provenance/showing/shown';
import type { Confidence, Credibility, Finding, Verdict } from '@/lib/domain/review/review';
import type { ReliabilityGrade } from '@/lib/domain/source/reliability';
import type { Direction } from '@/lib/domain/text/text';
import type { SnapshotOverride } from './parts/override';
import type { PublicArticleHead, PublicArticleRef, PublicSourceRef } from './parts/refs';
import type { SnapshotReply } from './parts/reply';

export const publicationStates = ['LIVE', 'RETRACTED'] as const;
export type PublicationState = (typeof publicationStates)[number];

export const correctionKinds = ['CLARIFICATION', 'CORRECTION', 'UPDATE', 'RETRACTION'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];
export const correctionKindLabels: Record<CorrectionKind, string> = {
  CLARIFICATION: 'Clarification',
  CORRECTION: 'Correction',
  UPDATE: 'Update',
  RETRACTION: 'Retraction',
};

export type SnapshotAttribution = AttributionDetails & {
  words: string;
  stance: Stance;
  speech: Speech;
  terms: Exclude<Terms, 'OFF_RECORD'>;
  depth: number;
  hops: SnapshotHop[];
};

export type SnapshotHop = {
  speaker: Speaker;
  source: PublicSourceRef | null;
  /** The role in which the source spoke then. Publications from before roles were kept in them have none. */
  role?: string | null;
  act: Act;
  basis: Basis;
};

/** A source by its address, with its Admiralty grade. It stands beside the credibility of the claim and is never mixed with it. */
export type SourceGrade = { source: string; grade: ReliabilityGrade };

/** A passage in its context. Offsets are code points into the version whose SHA-256 stands beside it. */
export type SnapshotPassage = {
  occurrence: Occurrence;
  article: PublicArticleRef;
  textSha256: string;
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  before: string;
  after: string;
  attributions: SnapshotAttribution[];
};

/**
 * The evidentiary copy that a piece of evidence is published with. Equal bytes have equal addresses: `sha256` is where readers
 * find its text, and the file where they may have one.
 */
export type SnapshotCapture = {
  sha256: string;
  capturedAt: string;
  /** Where it was in the end; null for a file that somebody gave. */
  address: string | null;
  mediaType: string;
  bytes: number;
  /** SHA-256 of its readable text in UTF-8; null where there is nothing to be read. */
  textSha256: string | null;
  /** Of the file that readers may have; null where they get the text alone. */
  fileSha256: string | null;
  /** Where the excerpt stands in that text, in code points; null where nobody has shown that it does. */
  excerpt: SnapshotExcerpt | null;
};

export type SnapshotExcerpt = { start: number; end: number; prefix: string; suffix: string };

export type SnapshotEvidence = {
  title: string;
  url: string | null;
  type: EvidenceType;
  publishedAt: string | null;
  source: PublicSourceRef | null;
  state: EvidenceState;
  stance: EvidenceStance;
  strength: Strength;
  excerpt: string | null;
  rationale: string;
  /** Absent where no copy is kept, and from what was published before copies were named. */
  capture?: SnapshotCapture | undefined;
};

/** A reviewer's opinion by role, without a name. `dissents`: differs from the result in verdict. */
export type SnapshotOpinion = { role: Role; finding: Finding; rationale: string; dissents: boolean };

export type SnapshotCorrection = {
  kind: CorrectionKind;
  at: string;
  before: string;
  after: string;
  note: string;
};

/** Everything a reader may see of one claim, self-contained and frozen. Its canonical JSON is what is hashed and stored. */
export type Snapshot = {
  format: 'sourceline.claim.1';
  slug: string;
  sequence: number;
  state: PublicationState;
  publishedAt: string;
  firstPublishedAt: string;
  claim: {
    statement: string;
    kind: ClaimKind;
    quantity: Quantity | null;
    place: string | null;
    language: string;
    direction: Direction;
    tags: string[];
    wouldChange: string | null;
  };
  result: Finding | null;
  /** “In short”, in the language of the claim. Absent from opinions, tombstones, and what was published before it existed. */
  summary?: string | undefined;
  opinions: SnapshotOpinion[];
  adjudication: { rationale: string; at: string } | null;
  /** Who did what, by role: how many people wrote, reviewed, adjudicated, approved. */
  checkedBy: {
    duty: 'wrote' | 'reviewed' | 'adjudicated' | 'approved' | 'published';
    role: Role;
    people: number;
  }[];
  passages: SnapshotPassage[];
  evidence: SnapshotEvidence[];
  /** In the order of asking. Absent where nobody was asked, and from what was published before that was kept. */
  replies?: SnapshotReply[] | undefined;
  /** Absent where the claim passed every gate. */
  overrides?: SnapshotOverride[] | undefined;
  /** Where its reports come from. Absent from tombstones, and from what was published before origins were counted. */
  provenance?: ShownOrigins | undefined;
  /** Every distinct source that speaks, publishes or stands behind the evidence. */
  sources: PublicSourceRef[];
  /**
   * How reliable each source was assessed to be when this was published, by its address. Absent where none was, and from what was
   * published before grades were kept.
   */
  grades?: SourceGrade[] | undefined;
  history: { sequence: number; state: PublicationState; publishedAt: string; verdict: Verdict | null }[];
  corrections: SnapshotCorrection[];
  retraction: { note: string; at: string } | null;
};

/** What lists, search and feeds show of a publication. */
export type PublicationCard = {
  slug: string;
  state: PublicationState;
  statement: string;
  /** Absent where the publication has none. */
  summary?: string | undefined;
  kind: ClaimKind;
  language: string;
  direction: Direction;
  /** Who says so, and who denies it; nobody of a claim that was taken back. */
  saidBy: Saying[];
  verdict: Verdict | null;
  credibility: Credibility | null;
  confidence: Confidence | null;
  /** Distinct sources that speak or stand behind the evidence; an outlet that only published is not counted. */
  sources: number;
  /** How many origins its support has. Absent where the publication says nothing of origins. */
  origins?: number | undefined;
  passages: number;
  articles: { slug: string; title: string; outlet: string }[];
  publishedAt: string;
  corrected: boolean;
};

/** A card as it was put into an article's page. */
export type MarkedCard = Omit<PublicationCard, 'saidBy'> & Partial<Pick<PublicationCard, 'saidBy'>>;

/** One public article page: its text as far as readers may see it, and where the published claims stand in it. */
export type PublicArticleSnapshot = {
  format: 'sourceline.article.1';
  article: PublicArticleHead & { textSha256: string };
  /**
   * FULL: every block. EXCERPTS: only the windows around published passages, `gap` true where text is left out before it.
   * `text` is the piece of the article's text from `start` to `end` in code points.
   */
  pieces: {
    kind: 'HEADING' | 'PARAGRAPH' | 'QUOTE' | 'LIST_ITEM';
    level: number | null;
    start: number;
    end: number;
    text: string;
    gap: boolean;
  }[];
  marks: {
    start: number;
    end: number;
    claim: MarkedCard;
    /** Who says so in this passage. Pages drawn before lists told it have `words` alone. */
    saidBy?: Saying[];
    words: string[];
  }[];
  /** Claims that were published from an earlier text and whose words don't stand in this one. Absent where there are none. */
  earlier?: MarkedCard[] | undefined;
};

/** A source as its own page shows it. */
export type PublicSource = PublicSourceRef & {
  description: string | null;
  aliases: string[];
  wikidataId: string | null;
  roles: { title: string; organisation: string | null; from: string | null; to: string | null }[];
};

/** One public source page without its list of claims, which is paged. */
export type PublicSourceSnapshot = {
  format: 'sourceline.source.1';
  source: PublicSource;
  /** How reliable it was assessed to be in general when this was drawn. */
  grade?: ReliabilityGrade | undefined;
};
