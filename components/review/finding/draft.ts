import type { z } from 'zod';
import { type ClaimKind, isCheckable } from '@/lib/domain/claim/claim';
import type { Confidence, Likelihood, Verdict } from '@/lib/domain/review/review';
import type { FindingInput } from '@/lib/schemas/review';

/** A finding while it is being made: choices empty until they are made. Survives JSON. */
export type FindingDraft = {
  verdict: Verdict | '';
  credibility: '' | '1' | '2' | '3' | '4' | '5' | '6';
  confidence: Confidence | '';
  likelihood: Likelihood | '';
};

/** Nothing chosen yet; of an opinion, all that can be said of it. */
export const emptyFinding = (kind: ClaimKind): FindingDraft => ({
  verdict: isCheckable(kind) ? '' : 'UNVERIFIABLE',
  credibility: isCheckable(kind) ? '' : '6',
  confidence: '',
  likelihood: '',
});

/**
 * As `FindingInput` parses it. What was not chosen is sent as it is, an empty text: the schema refuses it with the right
 * words under the right field.
 */
export const findingInput = (draft: FindingDraft) => draft as z.input<typeof FindingInput>;
