import { z } from 'zod';
import { claimKinds, risks, statuses } from '@/lib/domain/claim/claim';
import { enoughLevels } from '@/lib/domain/workflow/enough';
import { moves } from '@/lib/domain/workflow/transitions';
import { AppearanceView } from '@/lib/schemas/attribution/appearance';
import { EvidenceLinkView } from '@/lib/schemas/evidence';
import { DirectionSchema, Id, Instant, PersonRef } from '@/lib/schemas/primitives';
import { SaidBy } from '@/lib/schemas/said-by';
import { QuantityView } from './claim';
import { GateView } from './gates';
import { ReplyList } from './replies';
import { ReviewView, RoundView } from './rounds';
import { SummaryView } from './summary';
import { Warns } from './warns';

export const Offer = z
  .object({
    move: z.enum(moves).exclude(['conclude', 'retract']),
    allowed: z.boolean(),
    because: z.array(z.string()),
    says: z.enum(['reason', 'rationale', 'note']).nullable(),
    warns: Warns,
    andThen: z.enum(['publish']).nullable().describe('The move that you may make in one step with it.'),
  })
  .meta({ id: 'Offer' });

export const ClaimView = z
  .object({
    id: Id,
    slug: z.string().nullable(),
    statement: z.string(),
    kind: z.enum(claimKinds),
    quantity: QuantityView.nullable(),
    place: z.string().nullable(),
    language: z.string(),
    direction: DirectionSchema,
    risk: z.enum(risks),
    tags: z.array(z.string()),
    wouldChange: z.string().nullable(),
    accuses: z.string().nullable().describe('Whom it says to have done wrong; null where nobody.'),
    status: z.enum(statuses),
    statusReason: z.string().nullable(),
    version: z.number().int(),
    author: PersonRef,
    contributors: z.array(PersonRef),
    createdAt: Instant,
    changedAt: Instant,
    approved: z.object({ by: PersonRef, at: Instant }).nullable(),
    saidBy: SaidBy,
    appearances: z.array(AppearanceView),
    evidence: z.array(EvidenceLinkView),
    rounds: z.array(RoundView).describe('Newest first.'),
    people: z
      .object({
        enough: z
          .enum(enoughLevels)
          .describe(
            'Whether the desk can bring it to publication: in any case, only if its reviewers agree, or not.',
          ),
        says: z.array(z.string()).describe('Where they have run out: what is lacking, and what to do.'),
      })
      .describe('Whether enough people remain for the duties that are left.'),
    editable: z.object({ allowed: z.boolean(), because: z.array(z.string()), warns: Warns }),
    moves: z.array(Offer),
    review: z.object({
      allowed: z.boolean(),
      because: z.array(z.string()),
      warns: Warns,
      mine: ReviewView.nullable(),
    }),
    summary: SummaryView,
    gates: z.array(GateView).describe('Of a claim that is reviewed or approved; none elsewhere.'),
    replies: ReplyList,
    publication: z
      .object({
        slug: z.string(),
        sequence: z.number().int(),
        state: z.enum(['LIVE', 'RETRACTED']),
        publishedAt: Instant,
        underReview: z.boolean(),
      })
      .nullable(),
    differs: z
      .boolean()
      .describe(
        'Whether publishing now would change what readers see, so that a correction note is asked for.',
      ),
  })
  .meta({ id: 'Claim' });
export type ClaimView = z.infer<typeof ClaimView>;
