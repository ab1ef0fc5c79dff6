import { z } from 'zod';
import type { Comparison } from '@/lib/domain/publication/comparing';
import { correctionKinds, publicationStates } from '@/lib/domain/publication/publication';
import { verdicts } from '@/lib/domain/review/review';
import { DirectionSchema } from '@/lib/schemas/primitives';
import { ChangeView } from '@/lib/schemas/publication';

const PublicVersion = z
  .object({
    sequence: z.number().int(),
    state: z.enum(publicationStates),
    verdict: z.enum(verdicts).nullable(),
    publishedAt: z.string(),
    sha256: z.string().describe('Of the frozen snapshot.'),
    superseded: z.boolean().describe('A newer one has taken its place.'),
    takenBack: z.boolean().describe('A later retraction took it back: its address shows that one.'),
    correction: z
      .object({ kind: z.enum(correctionKinds), note: z.string() })
      .nullable()
      .describe('What readers were told changed with it.'),
  })
  .meta({ id: 'PublicVersion' });

export const PublicVersions = z
  .object({
    slug: z.string(),
    statement: z.string(),
    direction: DirectionSchema,
    items: z.array(PublicVersion).describe('The newest first.'),
  })
  .meta({ id: 'PublicVersions' });
export type PublicVersions = z.infer<typeof PublicVersions>;

const Compared = z.object({
  sequence: z.number().int(),
  state: z.enum(publicationStates),
  publishedAt: z.string(),
  takenBack: z
    .boolean()
    .describe('A later retraction took its words back. With it, or a retraction, nothing is compared.'),
});

export const PublicComparison: z.ZodType<Comparison> = z
  .object({
    slug: z.string(),
    statement: z.string(),
    direction: DirectionSchema,
    from: Compared,
    to: Compared,
    notes: z
      .array(z.object({ kind: z.enum(correctionKinds), at: z.string(), note: z.string() }))
      .describe('What readers were told of each change between them.'),
    parts: z
      .array(z.object({ part: z.string(), changes: z.array(ChangeView) }))
      .describe('Under the headings of the page, word by word. Empty where readers saw the same.'),
  })
  .meta({ id: 'PublicComparison' });
