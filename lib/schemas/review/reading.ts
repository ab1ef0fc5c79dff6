import { z } from 'zod';
import { statuses } from '@/lib/domain/claim/claim';
import { reviewOutcomes } from '@/lib/domain/review/outcome';
import { roundStates } from '@/lib/domain/review/review';
import { ClaimCard } from '@/lib/schemas/claim/claim';
import { FindingView, ReviewView } from '@/lib/schemas/claim/rounds';
import { EvidenceLinkView } from '@/lib/schemas/evidence';
import { given } from '@/lib/schemas/given';
import { DirectionSchema, Id, Instant, PersonRef, page } from '@/lib/schemas/primitives';

/** Names a review of a claim: a first opinion, or one beside it. */
export const AboutReview = given({ claimId: Id, reviewId: Id });
export type AboutReview = z.infer<typeof AboutReview>;

/** What its round came to, for whoever wrote a review. */
export const DecidedView = z
  .object({
    outcome: z.enum(reviewOutcomes),
    finding: FindingView.nullable().describe('What was decided; null while nothing is.'),
    reason: z
      .string()
      .nullable()
      .describe('Why, in the words of the editor who decided; null where none did.'),
    by: PersonRef.nullable().describe('The editor who decided.'),
    at: Instant.nullable(),
  })
  .meta({ id: 'Decided' });
export type DecidedView = z.infer<typeof DecidedView>;

/** A review by itself: what was sealed, and what its writer said later. */
export const ReviewPageView = z
  .object({
    claim: z.object({
      id: Id,
      statement: z.string(),
      status: z.enum(statuses),
      language: z.string(),
      direction: DirectionSchema,
    }),
    round: z.object({ sequence: z.number().int(), state: z.enum(roundStates), quorum: z.number().int() }),
    label: z.string().nullable().describe('What it is called where its writer’s name is withheld.'),
    first: ReviewView,
    amendments: z.array(ReviewView).describe('As they were made.'),
    evidence: z.array(EvidenceLinkView).describe('What came with it.'),
    decided: DecidedView,
  })
  .meta({ id: 'ReviewPage' });
export type ReviewPageView = z.infer<typeof ReviewPageView>;

/** One of your sealed reviews, and what came of it. */
export const MyReview = z
  .object({
    id: Id,
    round: z.number().int(),
    finding: FindingView,
    sealedAt: Instant,
    claim: ClaimCard,
    decided: DecidedView,
  })
  .meta({ id: 'MyReview' });
export type MyReview = z.infer<typeof MyReview>;
export const MyReviewPage = page(MyReview, 'MyReviewPage');
