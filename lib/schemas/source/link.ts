import { z } from 'zod';
import { linkTypes } from '@/lib/domain/source/links';
import { given } from '../given';
import {
  Id,
  Instant,
  optionalAddress,
  optionalDate,
  PersonRef,
  SourceId,
  SourceRef,
  text,
  Version,
} from '../primitives';

const fields = {
  type: z.enum(linkTypes, 'Say how the one belongs to the other.'),
  toId: SourceId,
  since: optionalDate,
  until: optionalDate,
  basis: text(1000, 'Say where this is known from.'),
  basisUrl: optionalAddress,
};

export const AddLink = given({ sourceId: Id, ...fields }).meta({ id: 'AddSourceLink' });
export type AddLink = z.infer<typeof AddLink>;

/** All of what is said of a link: what is left out is taken away. */
export const EditLink = given({ sourceId: Id, linkId: Id, version: Version, ...fields }).meta({
  id: 'EditSourceLink',
});
export type EditLink = z.infer<typeof EditLink>;

export const RemoveLink = given({ sourceId: Id, linkId: Id, version: Version });
export type RemoveLink = z.infer<typeof RemoveLink>;

export const LinkView = z
  .object({
    id: Id,
    type: z.enum(linkTypes),
    from: SourceRef,
    to: SourceRef,
    since: z.string().nullable(),
    until: z.string().nullable(),
    basis: z.string(),
    basisUrl: z.string().nullable(),
    version: z.number().int(),
    by: PersonRef.nullable(),
    at: Instant,
    removed: z.object({ at: Instant, by: PersonRef.nullable() }).nullable(),
  })
  .meta({ id: 'SourceLink' });
export type LinkView = z.infer<typeof LinkView>;

export const LinksView = z
  .object({
    items: z.array(LinkView).describe('Its own, those taken back too, the newest first; 100 at most.'),
    around: z
      .array(LinkView)
      .describe('Those that hold, with the links of whomever they lead to: six steps and 200 links at most.'),
  })
  .meta({ id: 'SourceLinks' });
export type LinksView = z.infer<typeof LinksView>;

/** What became of a link, the newest first. */
export const LinkChange = z
  .object({
    at: Instant,
    by: PersonRef.nullable(),
    linkId: Id,
    what: z.enum(['added', 'edited', 'removed']),
    changes: z.array(
      z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ),
  })
  .meta({ id: 'SourceLinkChange' });
export const LinkHistory = z.object({ items: z.array(LinkChange) }).meta({ id: 'SourceLinkHistory' });
export type LinkHistory = z.infer<typeof LinkHistory>;
