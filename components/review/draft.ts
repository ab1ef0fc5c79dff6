import type { z } from 'zod';
import { type EvidenceDraft, emptyEvidence, evidenceInput } from '@/components/evidence/draft';
import { emptyOpinion, type OpinionDraft, opinionInput } from '@/components/review/opinion/draft';
import type { ClaimKind } from '@/lib/domain/claim/claim';
import type { SealReview } from '@/lib/schemas/review';

/** Evidence of a review with a key that stays while others come and go. */
export type KeyedEvidence = EvidenceDraft & { key: string };

/** A review while it is being written. Survives JSON. */
export type ReviewDraft = OpinionDraft & {
  evidence: KeyedEvidence[];
  /** The version on the server that it goes on from. Older drafts, and those that never were there, have none. */
  over?: number;
};

export const emptyReview = (kind: ClaimKind): ReviewDraft => ({
  ...emptyOpinion(kind),
  evidence: [],
});

/** One more piece of evidence; its key is the least number that no other has. */
export function withEvidence(draft: ReviewDraft): ReviewDraft {
  const taken = draft.evidence.map((e) => Number(e.key));
  const key = `${Math.max(0, ...taken) + 1}`;
  return { ...draft, evidence: [...draft.evidence, { ...emptyEvidence, key }] };
}

/** Whether anything of it would be missed. */
export const hasWords = (draft: ReviewDraft): boolean =>
  draft.evidence.length > 0 || ownWords(draft).some((words) => words.trim() !== '');

/** As `SealReview` parses it. */
export const reviewInput = (
  kind: ClaimKind,
  draft: ReviewDraft,
  of: { claimId: string; round: number },
): z.input<typeof SealReview> => ({
  ...of,
  ...opinionInput(kind, draft),
  evidence: draft.evidence.map(({ key: _, ...draft }) => evidenceInput(draft)),
});

/** What was written as plain text, for taking it elsewhere. */
export const inPlainText = (draft: ReviewDraft): string =>
  [
    ...ownWords(draft),
    ...draft.evidence.map((e) => [e.title, e.url, e.excerpt, e.rationale].filter(Boolean).join('\n')),
  ]
    .filter((part) => part.trim())
    .join('\n\n');

const ownWords = ({ rationale, explanations }: ReviewDraft): string[] => [
  ...Object.values(explanations),
  rationale,
];
