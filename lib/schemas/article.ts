import { z } from 'zod';
import { blockKinds, displays, formats, leftOutReasons, MOST_LEFT_OUT } from '@/lib/domain/article';
import { checkFindings, checkStates } from '@/lib/domain/article/checking';
import { guessKinds } from '@/lib/domain/article/guesses';
import { claimKinds, statuses } from '@/lib/domain/claim/claim';
import { optionalFileBytes } from './file-bytes';
import { given } from './given';
import { ListedVerdict } from './listed-verdict';
import {
  DirectionSchema,
  Id,
  Instant,
  Language,
  optional,
  optionalAddress,
  optionalLanguage,
  optionalPrintedDate,
  optionalSource,
  optionalText,
  Paging,
  PersonRef,
  PrintedDate,
  page,
  SoughtWords,
  SourceId,
  SourceRef,
  text,
  Version,
} from './primitives';
import { SaidBy } from './said-by';

/** Ids of pieces that a reading left out (`ArticleReading.leftOut`) and that belong to the article after all. */
const TakenBack = z
  .array(
    z
      .string()
      .max(12)
      .regex(/^\d{1,3}-[0-9a-f]{8}$/, 'Name the piece by its id in the reading, such as 3-0c1d2e3f.'),
  )
  .max(MOST_LEFT_OUT, `A reading names ${MOST_LEFT_OUT} pieces at most.`)
  .default([]);

/**
 * An article as it comes in. What the file says of itself (title, byline, language …) is used where a field is left
 * empty. `outletId` or `outletName`: an outlet that is stored, or the name of one to find or to create.
 * `separate` stores the same text once more, as another article (wire copy in another paper). `takenBack` are the ids of
 * pieces that reading the same content left out, and that stand in the text all the same.
 */
export const ImportArticle = given({
  content: z
    .string('Paste the text of the article, or choose a file.')
    .min(1, 'Paste the text of the article, or choose a file.'),
  format: z.enum(formats).default('TEXT'),
  fileName: optionalText(300),
  takenBack: TakenBack,
  title: optionalText(500),
  byline: optionalText(300),
  url: optionalAddress,
  outletId: optionalSource,
  outletName: optionalText(200),
  publishedAt: optionalPrintedDate,
  language: optionalLanguage,
  direction: optional(DirectionSchema),
  display: z.enum(displays).default('EXCERPTS'),
  separate: z.boolean().default(false),
}).meta({ id: 'ImportArticle' });
export type ImportArticle = z.infer<typeof ImportArticle>;
export type ImportArticleInput = z.input<typeof ImportArticle>;

/**
 * What is to be read before it is stored: the page at an `address`, which is fetched as anybody could; else the bytes of a
 * `file`, whose `fileName` says of what kind it is; else `content` as `ImportArticle` takes it.
 */
export const ReadArticle = given({
  address: optionalAddress,
  file: optionalFileBytes,
  content: z.string().default(''),
  format: z.enum(formats).default('TEXT'),
  fileName: optionalText(300),
  takenBack: TakenBack,
}).meta({ id: 'ReadArticle' });
export type ReadArticle = z.infer<typeof ReadArticle>;
export type ReadArticleInput = z.input<typeof ReadArticle>;

export const EditArticle = given({
  articleId: Id,
  version: Version,
  title: text(500, 'Give the article its title.'),
  byline: optionalText(300),
  url: optionalAddress,
  outletId: SourceId,
  publishedAt: optionalPrintedDate,
  language: Language,
  direction: DirectionSchema,
  display: z.enum(displays),
}).meta({ id: 'EditArticle' });
export type EditArticle = z.infer<typeof EditArticle>;

export const ListArticles = Paging.extend({ q: SoughtWords.optional(), outletId: Id.optional() });
export type ListArticles = z.infer<typeof ListArticles>;

export const BlockView = z
  .object({
    kind: z.enum(blockKinds),
    level: z.number().int().min(1).max(6).optional(),
    start: z.number().int(),
    end: z.number().int(),
  })
  .meta({ id: 'Block', description: 'Offsets are Unicode code points into the text, half-open.' });

/** What was read, and stored nowhere yet. */
export const ArticleReading = z
  .object({
    content: z.string().describe('What was read: send it back, with `format`, to store this very text.'),
    format: z.enum(formats),
    address: z.string().nullable().describe('Where the page was in the end; null for content that was sent.'),
    about: z
      .object({
        title: z.string().nullable(),
        byline: z.string().nullable(),
        url: z.string().nullable(),
        outlet: z.string().nullable(),
        publishedAt: PrintedDate,
        language: z.string().nullable(),
        direction: DirectionSchema.nullable(),
      })
      .describe('What the page says about itself.'),
    text: z.string(),
    blocks: z.array(BlockView),
    leftOut: z
      .array(
        z.object({
          id: z.string(),
          reason: z.enum(leftOutReasons),
          words: z.number().int().describe('How many words it has.'),
          text: z.string().describe('Its beginning.'),
          after: z.number().int().nullable().describe('Behind which block it stood; null before the first.'),
        }),
      )
      .describe('Pieces of the page that are not in the text. Those that belong there go into `takenBack`.'),
    guesses: z
      .array(z.object({ kind: z.enum(guessKinds), count: z.number().int(), example: z.string() }))
      .describe('What the page leaves open, and how it was read; one of each kind, with an example.'),
  })
  .meta({ id: 'ArticleReading' });
export type ArticleReading = z.infer<typeof ArticleReading>;

export const ArticleCard = z
  .object({
    id: Id,
    slug: z.string(),
    title: z.string(),
    outlet: SourceRef,
    byline: z.string().nullable(),
    publishedAt: PrintedDate,
    language: z.string(),
    direction: DirectionSchema,
    claims: z.number().int().describe('How many working copies that you may see stand in it.'),
    createdAt: Instant,
  })
  .meta({ id: 'ArticleCard' });
export type ArticleCard = z.infer<typeof ArticleCard>;
export const ArticlePage = page(ArticleCard, 'ArticlePage');

/** A claim where it stands in the article: what the workbench highlights and lists. */
export const ArticleMark = z
  .object({
    appearanceId: Id,
    claimId: Id,
    statement: z.string(),
    kind: z.enum(claimKinds),
    status: z.enum(statuses),
    verdict: ListedVerdict,
    version: z.number().int(),
    mine: z.boolean().describe('Whether you wrote this claim.'),
    start: z.number().int(),
    end: z.number().int(),
    saidBy: SaidBy,
    words: z.array(z.string()).describe('Each attribution of this appearance in words.'),
  })
  .meta({ id: 'ArticleMark' });
export type ArticleMark = z.infer<typeof ArticleMark>;

export const ArticleView = z
  .object({
    id: Id,
    slug: z.string(),
    version: z.number().int(),
    title: z.string(),
    byline: z.string().nullable(),
    url: z.string().nullable(),
    outlet: SourceRef,
    publishedAt: PrintedDate,
    language: z.string(),
    direction: DirectionSchema,
    display: z.enum(displays),
    createdBy: PersonRef,
    createdAt: Instant,
    text: z.object({
      versionId: Id,
      sequence: z.number().int(),
      sha256: z.string(),
      text: z.string(),
      blocks: z.array(BlockView),
      fetchedAt: Instant,
      extractor: z.string(),
      extractorVersion: z.string(),
    }),
    marks: z.array(ArticleMark),
    isPublic: z.boolean(),
  })
  .meta({ id: 'Article' });
export type ArticleView = z.infer<typeof ArticleView>;

/** Names an article. */
export const AboutArticle = given({ articleId: Id });

/** What stands at an article's address, beside its newest version: how far the look is, and what the last one found. */
export const ArticleCheck = z
  .object({
    state: z.enum(checkStates).describe('Of the look that was asked for last.'),
    finding: z
      .enum(checkFindings)
      .nullable()
      .describe(
        'What the last look found: the same text; another, which is the newest version now; so little of it that it is no version; no such page any more; or nothing. Null before the first.',
      ),
    checkedAt: Instant.nullable(),
    failures: z.number().int().describe('How often it failed since it was asked for.'),
    problem: z.string().nullable().describe('Why the last attempt failed; null where it did not.'),
    nextAttemptAt: Instant.nullable().describe('Null unless it failed and waits.'),
  })
  .meta({ id: 'ArticleCheck' });
export type ArticleCheck = z.infer<typeof ArticleCheck>;
