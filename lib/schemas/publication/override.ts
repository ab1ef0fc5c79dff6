import { z } from 'zod';
import { roles } from '@/lib/domain/actor';
import { policyGates } from '@/lib/domain/claim/gate';

export const PublicOverride = z
  .object({
    gate: z.enum(policyGates),
    reason: z.string(),
    at: z.string(),
    by: z.array(z.enum(roles)).describe('Their roles.'),
  })
  .meta({ id: 'PublicOverride' });
