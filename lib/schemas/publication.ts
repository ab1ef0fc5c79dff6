import { z } from 'zod';
import { roles } from '@/lib/domain/actor';
import { blockKinds, displays } from '@/lib/domain/article';
import { acts, bases, speakers } from '@/lib/domain/attribution/attribution';
import { claimKinds, occurrences } from '@/lib/domain/claim/claim';
import { evidenceStances, evidenceStates, evidenceTypes, strengths } from '@/lib/domain/evidence/evidence';
import type { Change } from '@/lib/domain/publication/changes';
import {
  type PublicationCard as Card,
  correctionKinds,
  type PublicArticleSnapshot,
  type PublicSourceSnapshot,
  publicationStates,
  type Snapshot,
} from '@/lib/domain/publication/publication';
import type { TrackRecord } from '@/lib/domain/publication/source/track-record';
import { confidences, credibilities, verdicts } from '@/lib/domain/review/review';
import { reliabilityGrades } from '@/lib/domain/source/reliability';
import { attributionShape } from '@/lib/schemas/attribution/attribution';
import { QuantityView } from '@/lib/schemas/claim/claim';
import { FindingView } from '@/lib/schemas/claim/rounds';
import { OriginsView } from '@/lib/schemas/provenance/origins';
import { given } from './given';
import { DirectionSchema, limit, Paging, page, SoughtWords, withoutNul } from './primitives';
import { PublicOverride } from './publication/override';
import { PublicArticleRef, PublicSourceRef } from './publication/refs';
import { PublicReply } from './publication/reply';
import { SaidBy } from './said-by';

const Attribution = z.object({
  ...attributionShape,
  terms: z.enum(['ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND']),
  hops: z.array(
    z.object({
      speaker: z.enum(speakers),
      source: PublicSourceRef.nullable(),
      role: z
        .string()
        .nullable()
        .optional()
        .describe('The role in which the source spoke. Publications from before it was kept lack it.'),
      act: z.enum(acts),
      basis: z.enum(bases),
    }),
  ),
});

const Passage = z.object({
  occurrence: z.enum(occurrences),
  article: PublicArticleRef,
  textSha256: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  before: z.string(),
  after: z.string(),
  attributions: z.array(Attribution),
});

/** Names a capture by the SHA-256 of its bytes. Whatever is no hash names nothing. */
export const AboutPublicCapture = given({ sha256: withoutNul(z.string().min(1).max(200)) });
export type AboutPublicCapture = z.infer<typeof AboutPublicCapture>;

const PublicCapture = z
  .object({
    sha256: z
      .string()
      .describe('Of the bytes that were captured. Its text stands at `/public/captures/{sha256}/text`.'),
    capturedAt: z.string(),
    address: z.string().nullable().describe('Where it was; null for a file that somebody gave.'),
    mediaType: z.string().describe('Found from the bytes.'),
    bytes: z.number().int(),
    textSha256: z.string().nullable().describe('Of its readable text in UTF-8; null where it has none.'),
    fileSha256: z
      .string()
      .nullable()
      .describe('Of the file at `/public/captures/{sha256}/file`; null where there is the text alone.'),
    excerpt: z
      .object({ start: z.number().int(), end: z.number().int(), prefix: z.string(), suffix: z.string() })
      .nullable()
      .describe('Where the excerpt stands in the text, in code points; null where that was not marked.'),
  })
  .meta({ id: 'PublicCapture' });

const PublicEvidence = z.object({
  title: z.string(),
  url: z.string().nullable(),
  type: z.enum(evidenceTypes),
  publishedAt: z.string().nullable(),
  source: PublicSourceRef.nullable(),
  state: z.enum(evidenceStates),
  stance: z.enum(evidenceStances),
  strength: z.enum(strengths),
  excerpt: z.string().nullable(),
  rationale: z.string(),
  capture: PublicCapture.optional().describe('The copy that is kept of it. Absent where there is none.'),
});

export const CorrectionView = z
  .object({
    kind: z.enum(correctionKinds),
    at: z.string(),
    before: z.string(),
    after: z.string(),
    note: z.string(),
  })
  .meta({ id: 'Correction' });

const inShort = '“In short”, the newsroom’s answer in the language of the claim. Absent where there is none.';
export const ChangeView: z.ZodType<Change> = z
  .object({
    what: z.string().describe('“Statement”, “Confidence”, “Evidence”.'),
    how: z.enum(['changed', 'added', 'removed']),
    runs: z.array(z.object({ kind: z.enum(['same', 'gone', 'come']), text: z.string() })),
  })
  .meta({ id: 'Change' });

/** The frozen snapshot of a published claim: the body of `GET /api/v1/public/claims/:slug`, byte for byte. */
export const PublicClaim: z.ZodType<Snapshot> = z
  .object({
    format: z.literal('sourceline.claim.1'),
    slug: z.string(),
    sequence: z.number().int(),
    state: z.enum(publicationStates),
    publishedAt: z.string(),
    firstPublishedAt: z.string(),
    claim: z.object({
      statement: z.string(),
      kind: z.enum(claimKinds),
      quantity: QuantityView.nullable(),
      place: z.string().nullable(),
      language: z.string(),
      direction: DirectionSchema,
      tags: z.array(z.string()),
      wouldChange: z.string().nullable(),
    }),
    result: FindingView.nullable(),
    summary: z.string().optional().describe(inShort),
    opinions: z.array(
      z.object({ role: z.enum(roles), finding: FindingView, rationale: z.string(), dissents: z.boolean() }),
    ),
    adjudication: z.object({ rationale: z.string(), at: z.string() }).nullable(),
    checkedBy: z.array(
      z.object({
        duty: z.enum(['wrote', 'reviewed', 'adjudicated', 'approved', 'published']),
        role: z.enum(roles),
        people: z.number().int(),
      }),
    ),
    passages: z.array(Passage),
    evidence: z.array(PublicEvidence),
    replies: z
      .array(PublicReply)
      .optional()
      .describe('Whom the newsroom asked for comment. Absent where nobody was.'),
    overrides: z
      .array(PublicOverride)
      .optional()
      .describe('Gates that the claim fails and two editors let it pass. Absent where it passes all.'),
    provenance: OriginsView.optional().describe(
      'Where its reports come from. Publications from before origins were counted lack it, and so does a tombstone.',
    ),
    sources: z.array(PublicSourceRef),
    grades: z
      .array(z.object({ source: z.string(), grade: z.enum(reliabilityGrades) }))
      .optional()
      .describe('How reliable each source was assessed to be when this was published, by its `slug`.'),
    history: z.array(
      z.object({
        sequence: z.number().int(),
        state: z.enum(publicationStates),
        publishedAt: z.string(),
        verdict: z.enum(verdicts).nullable(),
      }),
    ),
    corrections: z.array(CorrectionView),
    retraction: z.object({ note: z.string(), at: z.string() }).nullable(),
  })
  .meta({ id: 'PublicClaim' });

const card = {
  slug: z.string(),
  state: z.enum(publicationStates),
  statement: z.string(),
  summary: z.string().optional().describe(inShort),
  kind: z.enum(claimKinds),
  language: z.string(),
  direction: DirectionSchema,
  saidBy: SaidBy,
  verdict: z.enum(verdicts).nullable(),
  credibility: z.literal([...credibilities]).nullable(),
  confidence: z.enum(confidences).nullable(),
  sources: z.number().int(),
  origins: z
    .number()
    .int()
    .optional()
    .describe('How many origins its support has. Absent where the publication says nothing of origins.'),
  passages: z.number().int(),
  articles: z.array(z.object({ slug: z.string(), title: z.string(), outlet: z.string() })),
  publishedAt: z.string(),
  corrected: z.boolean(),
};

export const PublicCard: z.ZodType<Card> = z.object(card).meta({ id: 'PublicCard' });
export const PublicPage = page(PublicCard, 'PublicClaimPage');

export const PublicArticle: z.ZodType<PublicArticleSnapshot> = z
  .object({
    format: z.literal('sourceline.article.1'),
    article: z.object({ ...PublicArticleRef.shape, display: z.enum(displays), textSha256: z.string() }),
    pieces: z.array(
      z.object({
        kind: z.enum(blockKinds),
        level: z.number().int().nullable(),
        start: z.number().int(),
        end: z.number().int(),
        text: z.string(),
        gap: z.boolean(),
      }),
    ),
    marks: z.array(
      z.object({
        start: z.number().int(),
        end: z.number().int(),
        claim: z.object({ ...card, saidBy: SaidBy.optional() }),
        saidBy: SaidBy.optional().describe('Who says so in this passage.'),
        words: z.array(z.string()),
      }),
    ),
    earlier: z
      .array(z.object({ ...card, saidBy: SaidBy.optional() }))
      .optional()
      .describe('Claims published from an earlier text, whose words don’t stand in this one.'),
  })
  .meta({ id: 'PublicArticle' });

const [count, share] = [z.number().int(), z.number()];
const PublicSourceBody: z.ZodType<PublicSourceSnapshot> = z.object({
  format: z.literal('sourceline.source.1'),
  source: z.object({
    ...PublicSourceRef.shape,
    description: z.string().nullable(),
    aliases: z.array(z.string()),
    wikidataId: z.string().nullable(),
    roles: z.array(
      z.object({
        title: z.string(),
        organisation: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
  }),
  grade: z
    .enum(reliabilityGrades)
    .optional()
    .describe(
      'How reliable it was assessed to be in general, when a claim that mentions it was last published.',
    ),
});
export const RecordView = z
  .object({
    n: z.number().int().describe('The published claims in which it took a side.'),
    counts: z.object({ UPHELD: count, CONTRADICTED: count, OPEN: count, TAKEN_BACK: count }),
    shares: z
      .object({ UPHELD: share, CONTRADICTED: share, OPEN: share, TAKEN_BACK: share })
      .nullable()
      .describe('Null where `n` is below 5.'),
  })
  .meta({ id: 'TrackRecord' });
export const PublicSource = z
  .intersection(PublicSourceBody, z.object({ record: RecordView, claims: PublicPage }))
  .meta({ id: 'PublicSource' });
export type PublicSourceView = PublicSourceSnapshot & {
  record: TrackRecord;
  claims: { items: Card[]; next: string | null };
};

/** `q` searches statements, answers, quotes, tags, sources and rationale of published claims; without it the newest come first. */
export const ListPublic = Paging.extend({
  limit: limit(100, 20),
  q: SoughtWords.optional(),
  verdict: z.enum(verdicts).optional(),
});
export type ListPublic = z.infer<typeof ListPublic>;

export const PublicCorrection = z
  .object({
    slug: z.string(),
    statement: z.string(),
    direction: DirectionSchema,
    saidBy: SaidBy,
    correction: CorrectionView,
    changes: z.array(ChangeView).describe('What changed, word by word; of a retraction nothing.'),
  })
  .meta({ id: 'PublicCorrection' });
export type PublicCorrection = z.infer<typeof PublicCorrection>;
export const CorrectionPage = page(PublicCorrection, 'CorrectionPage');
