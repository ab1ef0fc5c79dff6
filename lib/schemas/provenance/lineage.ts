import { z } from 'zod';
import { lineageTypes } from '@/lib/domain/provenance/input';
import { lineageClues, lineageJudgements, lineageStates } from '@/lib/domain/provenance/lineage';
import { given } from '../given';
import {
  Id,
  Instant,
  limit,
  optionalText,
  Paging,
  PersonRef,
  page,
  SoughtWords,
  text,
  Version,
  withoutNul,
} from '../primitives';

const type = z.enum(lineageTypes, 'Say how the one comes from the other.');
const reason = text(1000, 'Say how this is known.');
const turned = z
  .boolean('Say true or false.')
  .default(false)
  .describe(
    'Whether it is the other that comes from this. That is then another lineage, which counts, and this one is rejected.',
  );

/** What may come from something. */
const From = given({ kind: z.enum(['article', 'evidence'], 'Say article or evidence.'), id: Id });

/** Where something may come from. A form sends an empty id for what is typed and not picked yet. */
const To = given({
  kind: z.enum(['article', 'evidence', 'source'], 'Say article, evidence or source.'),
  id: withoutNul(z.string().min(1, 'Pick it from the list.').max(64)),
});

export const AddLineage = given({ from: From, to: To, type, reason }).meta({ id: 'AddLineage' });
export type AddLineage = z.infer<typeof AddLineage>;

export const EditLineage = given({ lineageId: Id, version: Version, type, reason }).meta({
  id: 'EditLineage',
});
export type EditLineage = z.infer<typeof EditLineage>;

export const JudgeLineage = given({
  lineageId: Id,
  version: Version,
  judgement: z.enum(lineageJudgements, 'Say CONFIRM or REJECT.'),
  type: type.optional().describe('As it is, where it is left out. Read with CONFIRM alone.'),
  turned,
  reason: optionalText(1000).describe(
    'With CONFIRM how this is known, where that is left out as it was suggested; with REJECT why, required where it counted.',
  ),
}).meta({ id: 'JudgeLineage' });
export type JudgeLineage = z.infer<typeof JudgeLineage>;

/** Names a lineage. */
export const AboutLineage = given({ lineageId: Id });

export const ListLineage = Paging.extend({
  articleId: Id.optional(),
  evidenceId: Id.optional(),
  sourceId: Id.optional(),
  state: z
    .enum(lineageStates, 'Say SUGGESTED, CONFIRMED or REJECTED.')
    .optional()
    .describe('All but what was rejected, where it is left out.'),
});
export type ListLineage = z.infer<typeof ListLineage>;

/** One end: an article of an outlet, evidence of a source, or a source. */
export const LineageEnd = z
  .object({
    kind: z.enum(['article', 'evidence', 'source']),
    id: Id,
    title: z.string(),
    by: z.string().nullable().describe('The outlet of an article, the source of evidence.'),
    publishedAt: z.string().nullable(),
  })
  .meta({ id: 'LineageEnd' });
export type LineageEnd = z.infer<typeof LineageEnd>;

/** That one thing comes from another, or that both are one. */
export const LineageView = z
  .object({
    id: Id,
    version: Version,
    type: z.enum(lineageTypes),
    from: LineageEnd,
    to: LineageEnd.nullable().describe('Null where a credit line names an agency that no source is yet.'),
    agency: z.string().nullable().describe('The name of that agency. Confirming adds it to the sources.'),
    state: z.enum(lineageStates),
    reason: z.string().describe('How it is known.'),
    clue: z.enum(lineageClues).nullable().describe('What a suggestion was made from; null by hand.'),
    share: z
      .number()
      .nullable()
      .describe('How much of the shorter text stands in the other, 0 to 1; null for other clues.'),
    words: z
      .string()
      .nullable()
      .describe('The credit line, the words of the link or the address; null where there are none.'),
    createdBy: PersonRef.nullable().describe('Null for a suggestion, and where a name is withheld.'),
    createdAt: Instant,
    judgedBy: PersonRef.nullable().describe('Null while it waits, and where a name is withheld.'),
    judgedAt: Instant.nullable(),
  })
  .meta({ id: 'Lineage' });
export type LineageView = z.infer<typeof LineageView>;
export const LineagePage = page(LineageView, 'LineagePage');

const Place = z.object({
  start: z.number().int(),
  end: z.number().int(),
  before: z.string().describe('A few words before it.'),
  exact: z.string(),
  after: z.string(),
});

/** The words that stand in both texts, by which a suggestion was made. */
export const SharedWords = z
  .object({
    share: z.number().nullable().describe('Null, and nothing below, where no words were compared.'),
    stretches: z
      .array(z.object({ from: Place, to: Place }))
      .describe(
        'In code points of the texts that were compared, in the order of the first end’s; the 200 first at most.',
      ),
  })
  .meta({ id: 'SharedWords' });
export type SharedWords = z.infer<typeof SharedWords>;

/** What became of lineage: how it began, what was changed, and what was said to it. */
export const LineageEvent = z
  .object({
    at: Instant,
    by: PersonRef.nullable().describe('Null where a name is withheld.'),
    what: z.enum(['ADDED', 'EDITED', 'CONFIRMED', 'REJECTED']),
    reason: z.string().nullable(),
    before: z.object({ type: z.enum(lineageTypes), reason: z.string() }).nullable(),
    after: z.object({ type: z.enum(lineageTypes), reason: z.string() }).nullable(),
  })
  .meta({ id: 'LineageEvent' });
export type LineageEvent = z.infer<typeof LineageEvent>;
export const LineageHistory = z
  .object({ items: z.array(LineageEvent).describe('The newest first, 100 at most.') })
  .meta({ id: 'LineageHistory' });
export type LineageHistory = z.infer<typeof LineageHistory>;

export const FindLineageEnds = given({ q: SoughtWords.default(''), limit: limit(20, 8) });
export type FindLineageEnds = z.infer<typeof FindLineageEnds>;

/** What something may come from. */
export const LineageEnds = z
  .object({ items: z.array(LineageEnd).describe('Articles, then evidence, then sources; `limit` of each.') })
  .meta({ id: 'LineageEnds' });
export type LineageEnds = z.infer<typeof LineageEnds>;
