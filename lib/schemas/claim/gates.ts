import { z } from 'zod';
import { gates, policyGates } from '@/lib/domain/claim/gate';
import { given } from '@/lib/schemas/given';
import { Open } from '@/lib/schemas/open';
import { Id, Instant, PersonRef, text, Version } from '@/lib/schemas/primitives';
import { Warns } from './warns';

const aboutClaim = { claimId: Id, version: Version };

/** The first of two editors: which gate, and the reason that readers are told. */
export const AskOverride = given({
  ...aboutClaim,
  gate: z.enum(policyGates, 'Choose a gate that two editors may override.'),
  reason: text(2000, 'Tell readers why it is published all the same.'),
}).meta({ id: 'AskOverride' });
export type AskOverride = z.infer<typeof AskOverride>;

export const AboutOverride = given({ ...aboutClaim, overrideId: Id });
export type AboutOverride = z.infer<typeof AboutOverride>;

const OverrideView = z
  .object({
    id: Id,
    reason: z.string().describe('Readers are told it.'),
    asked: z.object({ by: PersonRef, at: Instant }),
    confirmed: z.object({ by: PersonRef, at: Instant }).nullable(),
    confirm: Open,
    withdraw: Open,
  })
  .meta({ id: 'GateOverride' });

export const GateView = z
  .object({
    gate: z.enum(gates),
    label: z.string(),
    passed: z.boolean(),
    why: z.string(),
    remedy: z.string().nullable().describe('What would make it pass, where `why` doesn’t say it.'),
    hard: z.boolean().describe('Nobody can override it.'),
    overridden: z.boolean().describe('It fails, and two editors let the claim pass as it is now.'),
    override: OverrideView.nullable().describe('Confirmed, or waiting for a second editor.'),
    ask: Open.extend({ warns: Warns }).describe('Whether you may ask for an override.'),
  })
  .meta({ id: 'Gate' });
export type GateView = z.infer<typeof GateView>;

export const GateList = z
  .object({ version: z.number().int().describe('Of the claim.'), items: z.array(GateView) })
  .meta({ id: 'GateList' });
export type GateList = z.infer<typeof GateList>;
