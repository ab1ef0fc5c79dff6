import { z } from 'zod';
import { sourceKinds } from '@/lib/domain/source';
import { given } from './given';
import {
  Id,
  Instant,
  optional,
  optionalDate,
  optionalSource,
  optionalText,
  Paging,
  page,
  SoughtWords,
  SourceRef,
  text,
  Version,
} from './primitives';
import { SaidBy } from './said-by';

const RoleInput = given({
  title: text(200, 'Give the role a title.'),
  organisationId: optionalSource,
  from: optionalDate,
  to: optionalDate,
});

const fields = {
  kind: z.enum(sourceKinds, 'Choose what kind of source this is.'),
  name: text(
    300,
    'Give the source its name. For an anonymous source, describe it: “a former Syrian officer”.',
  ),
  description: optionalText(1000),
  aliases: z.array(text(300)).max(50).default([]),
  wikidataId: optional(
    z
      .string()
      .max(20, { error: 'A Wikidata id looks like Q42.', abort: true })
      .regex(/^Q[1-9]\d*$/, 'A Wikidata id looks like Q42.'),
  ),
  roles: z.array(RoleInput).max(50).default([]),
};

export const CreateSource = given(fields).meta({ id: 'CreateSource' });
export type CreateSource = z.infer<typeof CreateSource>;

export const EditSource = given({ sourceId: Id, version: Version, ...fields }).meta({ id: 'EditSource' });
export type EditSource = z.infer<typeof EditSource>;

/** `q` matches the beginnings of words in names and aliases, without regard to case, accents or vowel signs. */
export const ListSources = Paging.extend({
  q: SoughtWords.optional(),
  kind: z.enum(sourceKinds).optional(),
});
export type ListSources = z.infer<typeof ListSources>;

export const SourceCard = SourceRef.extend({
  aliases: z.array(z.string()),
  role: z.string().nullable(),
}).meta({ id: 'SourceCard' });
export type SourceCard = z.infer<typeof SourceCard>;
export const SourcePage = page(SourceCard, 'SourcePage');

export const SourceRoleView = z
  .object({
    title: z.string(),
    organisation: SourceRef.nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .meta({ id: 'SourceRole' });

/** What one appearance attributes to a source. */
export const AttributedClaim = z
  .object({
    claimId: Id,
    statement: z.string(),
    status: z.string(),
    articleId: Id,
    articleTitle: z.string(),
    saidBy: SaidBy,
    words: z.string(),
  })
  .meta({ id: 'AttributedClaim' });

export const SourceView = SourceRef.extend({
  version: z.number().int(),
  description: z.string().nullable(),
  wikidataId: z.string().nullable(),
  aliases: z.array(z.string()),
  roles: z.array(SourceRoleView),
  attributed: z
    .array(AttributedClaim)
    .describe('The newest 50 working copies attributed to it that you may see.'),
  createdAt: Instant,
  isPublic: z.boolean(),
  mergedInto: SourceRef.nullable().describe('The source that it counts as since it was merged.'),
  absorbed: z
    .array(SourceRef.extend({ aliases: z.array(z.string()), roles: z.array(SourceRoleView) }))
    .describe('What was merged into it, and counts as it.'),
}).meta({ id: 'Source' });
export type SourceView = z.infer<typeof SourceView>;
