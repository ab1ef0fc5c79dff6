import { z } from 'zod';
import { dueStandings } from '@/lib/domain/assignment/due';
import { WORTH_OFFERING } from '@/lib/domain/claim/alike';
import { claimKinds, comparators, quantityProblem, risks, statuses } from '@/lib/domain/claim/claim';
import { PlaceInput } from '@/lib/schemas/attribution/appearance';
import { given } from '@/lib/schemas/given';
import { ListedVerdict } from '@/lib/schemas/listed-verdict';
import {
  DirectionSchema,
  figure,
  Id,
  Instant,
  Language,
  limit,
  optionalText,
  Paging,
  PersonRef,
  page,
  SoughtWords,
  text,
  Version,
} from '@/lib/schemas/primitives';
import { SaidBy } from '@/lib/schemas/said-by';
import { NarrowClaims } from './narrowing';

export const QuantityInput = given({
  comparator: z.enum(comparators),
  low: figure('Write a number.'),
  high: figure('Write a number.')
    .nullish()
    .transform((n) => n ?? null),
  unit: text(80, 'Say what is counted: “fighters”, “US dollars a month”.'),
  asOf: optionalText(120),
}).superRefine((q, ctx) => {
  const problem = quantityProblem(q);
  if (problem) ctx.addIssue({ code: 'custom', path: ['high'], message: problem });
});

const content = {
  statement: text(1000, 'Write the claim as one neutral sentence that can be true or false.'),
  kind: z.enum(claimKinds, 'Choose what kind of claim this is.'),
  quantity: QuantityInput.nullish().transform((q) => q ?? null),
  place: optionalText(200),
  language: Language.default('en'),
  risk: z.enum(risks).default('NORMAL'),
  tags: z.array(text(60)).max(30).default([]),
  wouldChange: optionalText(2000),
  accuses: optionalText(200),
};

const needsQuantity = (c: { kind: string; quantity: unknown }, ctx: z.RefinementCtx) => {
  if (c.kind === 'QUANTITATIVE' && !c.quantity) {
    ctx.addIssue({
      code: 'custom',
      path: ['quantity', 'low'],
      message: 'A quantity needs its number and unit.',
    });
  }
};

/** A new draft, with the passage it was read from and who says so there, in one write. */
export const DraftClaim = given({ ...content, appearance: PlaceInput.nullish().transform((a) => a ?? null) })
  .superRefine(needsQuantity)
  .meta({ id: 'DraftClaim' });
export type DraftClaim = z.infer<typeof DraftClaim>;
export type DraftClaimInput = z.input<typeof DraftClaim>;

export const EditClaim = given({ claimId: Id, version: Version, ...content })
  .superRefine(needsQuantity)
  .meta({ id: 'EditClaim' });
export type EditClaim = z.infer<typeof EditClaim>;

export const ListClaims = Paging.extend({
  ...NarrowClaims.shape,
  mine: z.string().max(20).pipe(z.stringbool()).optional(),
  q: SoughtWords.optional(),
});
export type ListClaims = z.infer<typeof ListClaims>;

/** `text` is what is being written or a passage; the answer is the most similar claims that you may see. */
export const SimilarClaims = given({
  text: z.string().min(3).max(1000),
  exceptId: Id.optional(),
  limit: limit(10, 5),
});
export type SimilarClaims = z.infer<typeof SimilarClaims>;

export const ClaimCard = z
  .object({
    id: Id,
    statement: z.string(),
    kind: z.enum(claimKinds),
    status: z.enum(statuses),
    risk: z.enum(risks),
    language: z.string(),
    direction: DirectionSchema,
    saidBy: SaidBy,
    verdict: ListedVerdict,
    author: PersonRef,
    article: z.object({ id: Id, title: z.string() }).nullable(),
    statusReason: z.string().nullable(),
    version: z.number().int(),
    changedAt: Instant,
    due: z
      .object({ at: Instant, local: z.string(), standing: z.enum(dueStandings) })
      .nullable()
      .describe('By when the newsroom wants it done; `local` is on its clock.'),
  })
  .meta({ id: 'ClaimCard' });
export type ClaimCard = z.infer<typeof ClaimCard>;
export const ClaimPage = page(ClaimCard, 'ClaimPage');

const OtherNumber = z
  .object({ claim: z.string(), text: z.string() })
  .meta({ id: 'OtherNumber', description: 'Both numbers as they are written, in digits or words.' });

export const OtherNumbers = z.array(OtherNumber).meta({
  description: 'Where both say the same thing with different numbers. They may be two claims.',
});

export const SimilarClaim = z
  .object({
    claim: ClaimCard,
    similarity: z
      .number()
      .min(0)
      .max(1)
      .meta({
        description: `How much of the shorter, claim or text, is said in one place of the longer, by weight of its words: 1 where all of it is. From ${WORTH_OFFERING} on the desk offers the claim.`,
      }),
    otherNumbers: OtherNumbers,
  })
  .meta({ id: 'SimilarClaim' });
export type SimilarClaim = z.infer<typeof SimilarClaim>;
export const SimilarList = z.object({ items: z.array(SimilarClaim) }).meta({ id: 'SimilarList' });

export const QuantityView = z
  .object({
    comparator: z.enum(comparators),
    low: z.number(),
    high: z.number().nullable(),
    unit: z.string(),
    asOf: z.string().nullable(),
  })
  .meta({ id: 'Quantity' });
