import { z } from 'zod';
import { Id } from '../primitives';

export const OriginOfView = z
  .object({
    items: z.array(
      z.object({
        claimId: Id,
        statement: z.string(),
        support: z.number().int().describe('The reports for the claim that end at the source.'),
        contradiction: z.number().int().describe('The reports against it that do.'),
      }),
    ),
    looked: z.number().int().describe('In how many claims it was looked for.'),
    more: z.number().int().describe('In how many it was not.'),
  })
  .meta({ id: 'OriginOf' });
export type OriginOfView = z.infer<typeof OriginOfView>;
