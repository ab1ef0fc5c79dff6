import type { LineageType, Node } from '../input';
import type { Reason } from '../reason';

/** What something is called before readers. What has no name here is not for them, and is shown nowhere. */
export type Named = { label: string; about: string | null };

export type Names = {
  /** By the key of a node: `article:ID`, `evidence:ID`, `source:ID`. */
  of: ReadonlyMap<string, Named>;
  /** Attributions of which readers are not told who spoke, by id: deep background, off the record. */
  unspoken: ReadonlySet<string>;
};

/** `claimant`: an origin that made the claim first. `through`: on the way from a report to an origin. */
export const shownRoles = ['report', 'through', 'origin', 'claimant'] as const;
export type ShownRole = (typeof shownRoles)[number];

export const shownStates = ['counted', 'unknown', 'leftOut', 'circular', 'challenged'] as const;
export type ShownState = (typeof shownStates)[number];

export const shownKinds = ['attribution', 'article', 'evidence', 'source'] as const;

/** One box of the picture. Its id says nothing outside of its side. */
export type ShownNode = Named & {
  id: string;
  kind: (typeof shownKinds)[number];
  role: ShownRole;
  state: ShownState;
};

/**
 * How one leads to another, besides lineage. FIRST_HAND: evidence that came from there itself. RESTS_ON: on a way of which
 * readers are shown no more. ONE_SIDE: both belong together.
 */
export const ownSteps = [
  'SAID_BY',
  'STANDS_IN',
  'PUBLISHED_BY',
  'FIRST_HAND',
  'RESTS_ON',
  'ONE_SIDE',
] as const;
export type StepType = LineageType | (typeof ownSteps)[number];

export type ShownEdge = { from: string; to: string; type: StepType; directed: boolean };

export type ShownGraph = { nodes: ShownNode[]; edges: ShownEdge[] };

/** `members`: the names of all that is one in it, where that is more than one. `independent` is null where it would tell who spoke. */
export type ShownOrigin = Named & {
  node: string;
  members: string[];
  reports: string[];
  independent: boolean | null;
};

/** A reason as a sentence, the reports or origins that it is about, and the origin that it leads to. */
export type ShownReason = { kind: Reason['kind']; words: string; nodes: string[]; origin: string | null };

/** What readers see of one side of a claim. Everything is named by the id of its box. */
export type ShownSide = {
  sentence: string;
  reports: number;
  origins: ShownOrigin[];
  independentOfClaimant: number;
  circular: string[][];
  unknown: string[];
  leftOut: string[];
  reasons: ShownReason[];
  graph: ShownGraph;
};

/** Where the reports of a claim come from, as readers see it: no internal id, and nothing that is not for them. */
export type ShownOrigins = { support: ShownSide; contradiction: ShownSide };

export type { Node };
