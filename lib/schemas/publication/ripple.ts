import { z } from 'zod';
import { ClaimCard } from '../claim/claim';
import { given } from '../given';
import { Id } from '../primitives';
import { FailsView, ShiftView } from './happened';

/** How many claims are listed at most of those that a change reaches. */
export const MOST_REACHED = 50;

/** Names the source of which it is asked what a lower grade would flag. */
export const SourceRipple = given({ sourceId: Id });

/** What a change would do to the claims that rest on what it changes. Nothing is changed yet. */
export const RippleView = z
  .object({
    items: z
      .array(
        z.object({
          claim: ClaimCard,
          published: z.boolean().describe('Whether readers see it: then it is flagged to the desk.'),
          shift: ShiftView,
          fails: FailsView,
        }),
      )
      .describe(
        `Those whose numbers change first, then the others that readers see. ${MOST_REACHED} at most.`,
      ),
    more: z
      .number()
      .int()
      .describe('How many more there are; where very many rest on it, of the newest of them.'),
  })
  .meta({ id: 'Ripple' });
export type RippleView = z.infer<typeof RippleView>;
