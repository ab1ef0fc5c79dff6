import { z } from 'zod';
import { scalePairs } from '@/lib/domain/review/contradictions';
import { confidences, credibilities, likelihoods, roundStates, verdicts } from '@/lib/domain/review/review';
import { Id, Instant, PersonRef } from '@/lib/schemas/primitives';

export const FindingView = z
  .object({
    verdict: z.enum(verdicts),
    credibility: z.literal([...credibilities]),
    confidence: z.enum(confidences),
    likelihood: z.enum(likelihoods).nullable(),
  })
  .meta({ id: 'Finding' });
export type FindingView = z.infer<typeof FindingView>;

/** How two scales of a finding that speak against each other both hold. */
export const ExplanationView = z
  .object({ pair: z.enum(scalePairs), question: z.string(), answer: z.string() })
  .meta({ id: 'Explanation' });
export type ExplanationView = z.infer<typeof ExplanationView>;

const explanations = z
  .array(ExplanationView)
  .describe('One for each pair of scales that speak against each other.');

export const ReviewView = z
  .object({
    id: Id,
    reviewer: PersonRef.nullable().describe('Null where the name is withheld from you.'),
    mine: z.boolean(),
    amendment: z.boolean(),
    finding: FindingView,
    rationale: z.string(),
    explanations,
    sealedAt: Instant.nullable().describe('Null where the name is withheld: it would tell.'),
  })
  .meta({ id: 'Review' });
export type ReviewView = z.infer<typeof ReviewView>;

export const RoundView = z
  .object({
    sequence: z.number().int(),
    state: z.enum(roundStates),
    quorum: z.number().int(),
    openedAt: Instant,
    closedAt: Instant.nullable(),
    agreed: z.boolean().nullable(),
    disagreement: z.array(z.string()),
    result: FindingView.nullable(),
    reviews: z.array(ReviewView).describe('While the round is open: your own alone.'),
    adjudication: z
      .object({
        editor: PersonRef,
        finding: FindingView,
        rationale: z.string(),
        explanations,
        dissentShown: z.boolean().describe('Whether readers see the reviews whose verdict is another.'),
        at: Instant,
      })
      .nullable(),
    steppedAside: z.boolean().describe('Whether you stepped aside from this round.'),
  })
  .meta({ id: 'Round' });
export type RoundView = z.infer<typeof RoundView>;
