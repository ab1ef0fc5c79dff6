import { z } from 'zod';
import { statuses } from '@/lib/domain/claim/claim';
import { given } from '@/lib/schemas/given';
import { Open } from '@/lib/schemas/open';
import { DirectionSchema, Id, Instant, PersonRef, text, Version } from '@/lib/schemas/primitives';

const aboutClaim = { claimId: Id, version: Version };

/** The first of two editors: what readers are told in place of the claim. */
export const AskRetraction = given({
  ...aboutClaim,
  note: text(2000, 'Tell readers why the claim is retracted.'),
}).meta({ id: 'AskRetraction' });
export type AskRetraction = z.infer<typeof AskRetraction>;

/** A request to retract a claim, in the version of the claim that was looked at. */
export const AboutRetraction = given({ ...aboutClaim, retractionId: Id });
export type AboutRetraction = z.infer<typeof AboutRetraction>;

export const RetractionView = z
  .object({
    id: Id,
    note: z.string().describe('What readers will be told.'),
    publication: z.number().int().describe('The version that readers see, and that it is about.'),
    asked: z.object({ by: PersonRef, at: Instant }),
    confirm: Open,
    withdraw: Open,
  })
  .meta({ id: 'RetractionRequest' });
export type RetractionView = z.infer<typeof RetractionView>;

/** A claim that leans on another one, and why. */
export const RestingClaim = z
  .object({
    id: Id,
    statement: z.string(),
    direction: DirectionSchema,
    status: z.enum(statuses),
    published: z.boolean().describe('Whether readers see it.'),
    because: z.array(z.string()),
  })
  .meta({ id: 'RestingClaim' });
export type RestingClaim = z.infer<typeof RestingClaim>;

export const Retractions = z
  .object({
    version: z.number().int().describe('Of the claim.'),
    waiting: RetractionView.nullable().describe('What waits for a second editor.'),
    ask: Open.describe('Whether you may ask for it.'),
    resting: z
      .array(RestingClaim)
      .describe(
        'The claims that lean on this one, those that readers see first. Look at them before you decide.',
      ),
    more: z.boolean().describe('Whether there are more than are named.'),
  })
  .meta({ id: 'Retractions' });
export type Retractions = z.infer<typeof Retractions>;
