import type { z } from 'zod';
import { type EvidenceDraft, emptyEvidence, evidenceInput } from '@/components/evidence/draft';
import { emptyFinding, type FindingDraft, findingInput } from '@/components/review/finding/draft';
import type { ClaimKind } from '@/lib/domain/claim/claim';
import type { SealReview } from '@/lib/schemas/review';

/** Evidence of a review with a key that stays while others come and go. */
export type KeyedEvidence = EvidenceDraft & { key: string };

/** A review while it is being written. Survives JSON. */
export type ReviewDraft = { finding: FindingDraft; rationale: string; evidence: KeyedEvidence[] };

export const emptyReview = (kind: ClaimKind): ReviewDraft => ({
  finding: emptyFinding(kind),
  rationale: '',
  evidence: [],
});

/** One more piece of evidence; its key is the least number that no other has. */
export function withEvidence(draft: ReviewDraft): ReviewDraft {
  const taken = draft.evidence.map((e) => Number(e.key));
  const key = `${Math.max(0, ...taken) + 1}`;
  return { ...draft, evidence: [...draft.evidence, { ...emptyEvidence, key }] };
}

/** Whether anything of it would be missed. */
export const hasWords = ({ rationale, evidence }: ReviewDraft): boolean =>
  rationale.trim() !== '' || evidence.length > 0;

/** As `SealReview` parses it. */
export const reviewInput = (
  { finding, rationale, evidence }: ReviewDraft,
  of: { claimId: string; round: number },
): z.input<typeof SealReview> => ({
  ...of,
  ...findingInput(finding),
  rationale,
  evidence: evidence.map(({ key: _, ...draft }) => evidenceInput(draft)),
});

/** What was written as plain text, for taking it elsewhere. */
export const inPlainText = ({ rationale, evidence }: ReviewDraft): string =>
  [rationale, ...evidence.map((e) => [e.title, e.url, e.excerpt, e.rationale].filter(Boolean).join('\n'))]
    .filter((part) => part.trim())
    .join('\n\n');
