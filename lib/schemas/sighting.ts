import { z } from 'zod';
import { passageStates } from '@/lib/domain/passage/anchoring';
import { sightingStates } from '@/lib/domain/sighting/sighting';
import { PlaceInput } from '@/lib/schemas/attribution/appearance';
import { AttributionView, PassageView } from '@/lib/schemas/attribution/attribution';
import { ClaimCard, OtherNumbers } from '@/lib/schemas/claim/claim';
import { given } from '@/lib/schemas/given';
import { Open } from '@/lib/schemas/open';
import {
  DirectionSchema,
  Id,
  Instant,
  Paging,
  PersonRef,
  PrintedDate,
  page,
  SourceRef,
  text,
  Version,
} from '@/lib/schemas/primitives';

/** "This published claim stands here too": the words in a version of an article, and who says so there. */
export const ProposeSighting = PlaceInput.extend({ claimId: Id }).meta({ id: 'ProposeSighting' });
export type ProposeSighting = z.infer<typeof ProposeSighting>;

/** Names a sighting. */
export const AboutSighting = given({ sightingId: Id });

/** Names the article whose offers are asked for. */
export const AboutOffers = given({ articleId: Id });

const decided = { sightingId: Id, version: Version };

export const ConfirmSighting = given({
  ...decided,
  publication: z
    .number('Say which publication of the claim you looked at.')
    .int()
    .min(1)
    .max(1_000_000)
    .describe(
      'The sequence of the publication that you compared it with. Refused (412) when readers get another by now.',
    ),
}).meta({ id: 'ConfirmSighting' });
export type ConfirmSighting = z.infer<typeof ConfirmSighting>;

export const RefuseSighting = given({
  ...decided,
  reason: text(1000, 'Say why, for whoever proposed it.'),
}).meta({
  id: 'RefuseSighting',
});
export type RefuseSighting = z.infer<typeof RefuseSighting>;

export const DismissSighting = given(decided).meta({ id: 'DismissSighting' });
export type DismissSighting = z.infer<typeof DismissSighting>;

/** The same as a form without a script sends it: whom its page was drawn for, and of which article it is. */
export const DismissOnPage = DismissSighting.extend({ articleId: Id, as: Id });

export const ListSightings = Paging.extend({
  state: z
    .enum(sightingStates, `Say ${sightingStates.join(', ')}.`)
    .optional()
    .describe('All but offers, where it is left out.'),
  claimId: Id.optional(),
  articleId: Id.optional(),
});
export type ListSightings = z.infer<typeof ListSightings>;

const SeenPassage = PassageView.pick({
  ...{ versionId: true, start: true, end: true },
  ...{ exact: true, prefix: true, suffix: true },
});

const seen = {
  id: Id,
  version: Version,
  state: z.enum(sightingStates),
  claim: ClaimCard,
  article: z.object({
    id: Id,
    slug: z.string(),
    title: z.string(),
    outlet: SourceRef,
    publishedAt: PrintedDate,
    language: z.string(),
    direction: DirectionSchema,
  }),
  passage: SeenPassage.describe('Where it was found, in the version that the article had then.'),
  score: z.number().nullable().describe('Of an offer: how much of the claim is said there, 0 to 1.'),
  otherNumbers: OtherNumbers,
  words: z.array(z.string()).describe('Who says so there, one sentence each; none of an offer.'),
  proposedBy: PersonRef.nullable(),
  proposedAt: Instant.nullable(),
  judgedBy: PersonRef.nullable(),
  judgedAt: Instant.nullable(),
  reason: z.string().nullable().describe('Why it was refused.'),
  createdAt: Instant,
};

/** A sighting as lists have it. */
export const SightingCard = z.object(seen).meta({ id: 'SightingCard' });
export type SightingCard = z.infer<typeof SightingCard>;
export const SightingPage = page(SightingCard, 'SightingPage');
export const SightingOffers = z
  .object({ items: z.array(SightingCard).describe('In the order of the text, 100 at most.') })
  .meta({ id: 'SightingOffers' });
export type SightingOffers = z.infer<typeof SightingOffers>;

/** A passage that readers see already, with who says so there. */
const PublishedPassage = z.object({
  title: z.string(),
  outlet: z.string(),
  language: z.string(),
  direction: DirectionSchema,
  before: z.string(),
  exact: z.string(),
  after: z.string(),
  words: z.array(z.string()),
});

/** A sighting whole, beside what readers get of the claim now. */
export const SightingView = z
  .object({
    ...seen,
    now: z
      .object({
        state: z.enum(passageStates),
        versionId: Id,
        start: z.number().int(),
        end: z.number().int(),
        before: z.string(),
        exact: z.string(),
        after: z.string(),
      })
      .describe('Where the words stand in the newest version, in their context. LOST: as they were found.'),
    attributions: z.array(AttributionView.omit({ id: true, sourcePassage: true, cuePassage: true })),
    published: z
      .object({ slug: z.string(), sequence: z.number().int(), passages: z.array(PublishedPassage) })
      .nullable()
      .describe('What readers get of the claim now; null where nothing.'),
    mayPropose: Open.describe('Whether you may say of this offer that the claim stands there.'),
    mayConfirm: Open,
    mayRefuse: Open,
  })
  .meta({ id: 'Sighting' });
export type SightingView = z.infer<typeof SightingView>;
