import { z } from 'zod';
import { statuses } from '@/lib/domain/claim/claim';
import { BlockView, ImportArticle } from '../article';
import { given } from '../given';
import { GREATEST_WHOLE, Id, Instant, Paging, PersonRef, page } from '../primitives';

/** How a version came: with the article, from a look at its address, or by somebody's hand. */
export const versionMethods = ['IMPORTED', 'CHECKED', 'PASTED', 'UPLOADED'] as const;

/** A new version of an article that somebody gives: its text as `ImportArticle` takes it. */
export const AddVersion = given({
  articleId: Id,
  method: z.enum(['PASTED', 'UPLOADED']).default('PASTED'),
  ...ImportArticle.pick({ content: true, format: true, fileName: true, takenBack: true }).shape,
}).meta({ id: 'AddVersion' });
export type AddVersion = z.infer<typeof AddVersion>;
export type AddVersionInput = z.input<typeof AddVersion>;

export const ListVersions = Paging.extend({ articleId: Id });
export type ListVersions = z.infer<typeof ListVersions>;

/** Names a version of an article. */
export const AboutVersion = given({ articleId: Id, versionId: Id });
export type AboutVersion = z.infer<typeof AboutVersion>;

/** Words of a version, in code points. */
export const SpanInVersion = given({
  articleId: Id,
  versionId: Id,
  start: z.number().int().min(0).max(GREATEST_WHOLE),
  end: z.number().int().min(1).max(GREATEST_WHOLE),
});
export type SpanInVersion = z.infer<typeof SpanInVersion>;

export const VersionCard = z
  .object({
    id: Id,
    sequence: z.number().int(),
    method: z.enum(versionMethods),
    sha256: z.string().describe('Of its text.'),
    fetchedAt: Instant,
    fetchedBy: PersonRef.nullable().describe('Null where the newsroom’s schedule had it fetched.'),
    extractor: z.string(),
    extractorVersion: z.string(),
    sourceSha256: z
      .string()
      .nullable()
      .describe('Of the bytes that it was read from; null where they were not kept.'),
  })
  .meta({ id: 'ArticleVersionCard' });
export type VersionCard = z.infer<typeof VersionCard>;
export const VersionPage = page(VersionCard, 'ArticleVersionPage');

export const VersionView = VersionCard.extend({
  articleId: Id,
  text: z.string(),
  blocks: z.array(BlockView),
}).meta({
  id: 'ArticleVersion',
});
export type VersionView = z.infer<typeof VersionView>;

const Quoted = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });

/** A passage of a working copy that did not come along to the newest version of its article by itself. */
export const WaitingPassage = z
  .object({
    appearanceId: Id,
    claimId: Id,
    statement: z.string(),
    status: z.enum(statuses).describe('Of its claim: what becomes of the passage is said in a draft.'),
    version: z.number().int().describe('Of its claim.'),
    state: z.enum(['ALTERED', 'LOST']),
    was: Quoted.extend({ versionId: Id, sequence: z.number().int() }).describe(
      'The words that last held, and where.',
    ),
    is: Quoted.extend({ start: z.number().int(), end: z.number().int() })
      .nullable()
      .describe('The words that were found in their place; null where there are none.'),
    score: z.number().describe('How alike both are, 0 to 1.'),
  })
  .meta({ id: 'WaitingPassage' });
export type WaitingPassage = z.infer<typeof WaitingPassage>;

/** What did not come along to the newest version by itself, in the order of the text where it last held. */
export const WaitingPassages = z.object({ items: z.array(WaitingPassage) }).meta({ id: 'WaitingPassages' });
export type WaitingPassages = z.infer<typeof WaitingPassages>;
