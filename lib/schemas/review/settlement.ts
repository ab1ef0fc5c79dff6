import { z } from 'zod';
import { truths } from '@/lib/domain/review/calibration/settling';
import { given } from '@/lib/schemas/given';
import { Open } from '@/lib/schemas/open';
import { Id, Instant, optionalAddress, PersonRef, text, Version } from '@/lib/schemas/primitives';

/** What a claim turned out to be. `version` is the one of the claim: whoever settles it has read its words. */
export const SettleClaim = given({
  claimId: Id,
  version: Version,
  truth: z.enum(truths, 'Say whether it turned out true or false.'),
  reason: text(2000, 'Say what settles it.'),
  url: optionalAddress,
}).meta({ id: 'SettleClaim' });
export type SettleClaim = z.infer<typeof SettleClaim>;

/** Takes it back, as another editor. A settlement is made and withdrawn once, so that it has no version of its own. */
export const WithdrawSettlement = given({
  claimId: Id,
  settlementId: Id,
  reason: text(2000, 'Say why it does not hold.'),
}).meta({ id: 'WithdrawSettlement' });
export type WithdrawSettlement = z.infer<typeof WithdrawSettlement>;

export const SettlementView = z
  .object({
    id: Id,
    truth: z.enum(truths),
    reason: z.string(),
    url: z.string().nullable(),
    by: PersonRef,
    at: Instant,
    withdrawn: z.object({ by: PersonRef, at: Instant, reason: z.string() }).nullable(),
    withdraw: Open.describe('Whether you may withdraw it.'),
  })
  .meta({ id: 'Settlement' });
export type SettlementView = z.infer<typeof SettlementView>;

export const SettlementList = z
  .object({
    claimId: Id,
    version: Version.describe('Of the claim.'),
    ...Open.shape,
    items: z.array(SettlementView).describe('The last recorded first. One at most stands.'),
  })
  .meta({ id: 'SettlementList' });
export type SettlementList = z.infer<typeof SettlementList>;
