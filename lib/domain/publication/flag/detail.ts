import type { PolicyGate } from '@/lib/domain/claim/gate';
import type { EvidenceState } from '@/lib/domain/evidence/evidence';
import type { Node } from '@/lib/domain/provenance/input';
import type { Shift } from '@/lib/domain/provenance/shift';

/** Why something is flagged to the desk: something happened that a published claim rests on. */
export const flagKinds = [
  'ARTICLE_CHANGED',
  'SOURCE_DOWNGRADED',
  'SOURCE_MERGED',
  'SOURCE_UNMERGED',
  'EVIDENCE_RETRACTED',
  'EVIDENCE_CHALLENGED',
  'CAPTURE_MISMATCH',
  'LINEAGE_CHANGED',
] as const;
export type FlagKind = (typeof flagKinds)[number];

/** What a look at an article's page finds where that is no version of it. */
export const unseenFindings = ['PARTIAL', 'GONE'] as const;
export type UnseenFinding = (typeof unseenFindings)[number];

/**
 * An article no longer holds a passage as it was published, or holds it again. `around`: passages that stand in their very words
 * among others. `key` tells what was found from everything else that could be.
 */
export type ArticleChanged = {
  kind: 'ARTICLE_CHANGED';
  versionId: string | null;
  altered: number;
  lost: number;
  around: number;
  finding: UnseenFinding | null;
  key: string;
};

/** A thing by its name; null for one that not everybody who sees the flag may see. */
export type Named = Node & { name: string | null };

/**
 * How what is known of where something comes from became another: by lineage or the links of a source, by what is said of evidence
 * itself, or because evidence was opened to readers or closed to them; `IDENTITY`: by whom an anonymous source is known to be one with.
 */
export const lineageTurns = [
  'ADDED',
  'CHANGED',
  'REMOVED',
  'ORIGINALITY',
  'OPENED',
  'CLOSED',
  'IDENTITY',
] as const;
export type LineageTurn = (typeof lineageTurns)[number];

/** What happened. `subject`: to what, an article, a source or a piece of evidence. */
export type Happened =
  | {
      kind: 'EVIDENCE_RETRACTED' | 'EVIDENCE_CHALLENGED';
      subject: Named;
      was: EvidenceState;
      is: EvidenceState;
    }
  | { kind: 'CAPTURE_MISMATCH'; subject: Named; capturedAt: string }
  | { kind: 'SOURCE_DOWNGRADED'; subject: Named; was: string | null; is: string; topic: string | null }
  | { kind: 'SOURCE_MERGED' | 'SOURCE_UNMERGED'; subject: Named; other: Named }
  | { kind: 'LINEAGE_CHANGED'; subject: Named; other: Named | null; how: LineageTurn };

/**
 * What a claim rests on became another: why that was done, and what it does to the claim's numbers. `fails`: the gates that it
 * would not pass now, of those that it did.
 */
export type Rippled = Happened & { reason: string | null; shift: Shift; fails?: PolicyGate[] };

/** What a flag says of what happened. It holds no words of unpublished work. */
export type FlagDetail = ArticleChanged | Rippled;
