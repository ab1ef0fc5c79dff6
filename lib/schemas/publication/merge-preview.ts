import { z } from 'zod';
import { SourceRef } from '../primitives';
import { RippleView } from './ripple';

/** What merging one source into another would do. Nothing is changed yet. */
export const MergePreview = z
  .object({
    from: SourceRef.extend({ version: z.number().int() }),
    into: SourceRef,
    problems: z.array(z.string()).describe('Why it can’t be done, in sentences. Empty where it can.'),
    counting: z
      .object({
        attributions: z.number().int(),
        articles: z.number().int(),
        evidence: z.number().int(),
        lineage: z.number().int(),
        links: z.number().int(),
        roles: z.number().int(),
        assessments: z.number().int(),
        replyRequests: z.number().int(),
      })
      .describe('How many things would count as the other source’s.'),
    names: z.array(z.string()).describe('The names that would be other names of it.'),
    ripple: RippleView.describe('The claims that you may see that it would reach.'),
  })
  .meta({ id: 'MergePreview' });
export type MergePreview = z.infer<typeof MergePreview>;
