import { z } from 'zod';
import { relationJudgements, relationTypes } from '@/lib/domain/claim/relation';
import { given } from '../given';
import { Id, Instant, PersonRef, text, withoutNul } from '../primitives';
import { ClaimCard, QuantityView } from './claim';

/** Another claim beside one: who wrote it is nobody's business here, least of all while either is under blind review. */
export const OtherClaim = ClaimCard.omit({ author: true }).meta({ id: 'OtherClaim' });
export type OtherClaim = z.infer<typeof OtherClaim>;

/** What a claim has to do with another. */
export const RelationView = z
  .object({
    id: Id,
    type: z.enum(relationTypes),
    from: z.boolean().describe('Whether it goes from this claim to the other. Contradicting goes both ways.'),
    claim: OtherClaim,
    stands: z
      .boolean()
      .describe('Whether it holds: it was said or found to be so, and not judged otherwise.'),
    judgement: z.enum(relationJudgements).nullable(),
    reason: z.string().nullable(),
    createdBy: PersonRef.nullable().describe('Null where it was suggested.'),
    judgedBy: PersonRef.nullable(),
    at: Instant,
  })
  .meta({ id: 'Relation' });
export type RelationView = z.infer<typeof RelationView>;

/** Two claims of one thing whose quantities can't both hold. */
export const OfferedContradiction = z
  .object({ claim: OtherClaim, ours: QuantityView, theirs: QuantityView })
  .meta({ id: 'OfferedContradiction' });
export type OfferedContradiction = z.infer<typeof OfferedContradiction>;

export const RelationsView = z
  .object({
    items: z.array(RelationView).describe('What was said or judged, the newest first, 100 at most.'),
    offered: z
      .array(OfferedContradiction)
      .describe('What may contradict it and nobody has judged, the most alike first, 5 at most.'),
  })
  .meta({ id: 'Relations' });
export type RelationsView = z.infer<typeof RelationsView>;

const otherId = withoutNul(
  z.string().min(1, 'Name the other claim.').max(64, 'Give the address of a claim on the desk.'),
).describe('The other claim.');

export const RelateClaims = given({
  claimId: Id,
  otherId,
  type: z.enum(relationTypes, 'Say what the one has to do with the other.'),
  reason: text(1000, 'Say why.'),
}).meta({ id: 'RelateClaims' });
export type RelateClaims = z.infer<typeof RelateClaims>;

export const JudgeRelation = given({
  claimId: Id,
  otherId,
  type: z.enum(relationTypes).default('CONTRADICTS'),
  judgement: z.enum(relationJudgements, 'Say what they have to do with each other.'),
  reason: text(1000, 'Say why.'),
}).meta({ id: 'JudgeRelation' });
export type JudgeRelation = z.infer<typeof JudgeRelation>;
