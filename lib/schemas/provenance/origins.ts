import { z } from 'zod';
import { lineageTypes } from '@/lib/domain/provenance/input';
import { reasonKinds } from '@/lib/domain/provenance/reason';
import {
  ownSteps,
  type ShownOrigins,
  shownKinds,
  shownRoles,
  shownStates,
} from '@/lib/domain/provenance/showing/shown';

const BoxId = z.string().describe('A box of this side’s `graph`. It says nothing outside of this answer.');

const Named = { label: z.string(), about: z.string().nullable().describe('An outlet, a speaker, a kind.') };

const Node = z
  .object({
    id: BoxId,
    kind: z.enum(shownKinds),
    ...Named,
    role: z
      .enum(shownRoles)
      .describe(
        '`claimant`: an origin that made the claim first. `through`: between a report and an origin.',
      ),
    state: z
      .enum(shownStates)
      .describe(
        '`unknown`: nobody knows where it comes from. `leftOut`: retracted. `circular`: in lineage that leads in a circle.',
      ),
  })
  .meta({ id: 'OriginsNode' });

const Edge = z
  .object({
    from: BoxId,
    to: BoxId,
    type: z
      .enum([...lineageTypes, ...ownSteps])
      .describe('`RESTS_ON`: by a way that is not public. `ONE_SIDE`: both belong together.'),
    directed: z.boolean().describe('False where both are one, or belong together.'),
  })
  .meta({ id: 'OriginsEdge' });

const Side = z
  .object({
    sentence: z.string().describe('“7 reports → 2 origins → 1 independent of the claimant”.'),
    reports: z.number().int(),
    origins: z.array(
      z.object({
        node: BoxId,
        ...Named,
        members: z
          .array(z.string())
          .describe('The names of all that is one in it, where that is more than one.'),
        reports: z.array(BoxId),
        independent: z
          .boolean()
          .nullable()
          .describe('Of the claimant. Null where saying so would tell who spoke on deep background.'),
      }),
    ),
    independentOfClaimant: z.number().int().describe('Origins that belong together count once.'),
    circular: z.array(z.array(BoxId)),
    unknown: z.array(BoxId),
    leftOut: z.array(BoxId).describe('Retracted reports. `reports` does not count them.'),
    reasons: z.array(
      z.object({
        kind: z.enum(reasonKinds),
        words: z.string(),
        nodes: z.array(BoxId).describe('What it is about.'),
        origin: BoxId.nullable(),
      }),
    ),
    graph: z.object({ nodes: z.array(Node), edges: z.array(Edge) }),
  })
  .meta({ id: 'OriginsSide' });

/** Where the reports of a claim come from: the same for the desk, for readers and in the snapshot. */
export const OriginsView: z.ZodType<ShownOrigins> = z
  .object({
    support: Side,
    contradiction: Side,
  })
  .meta({ id: 'Origins' });
