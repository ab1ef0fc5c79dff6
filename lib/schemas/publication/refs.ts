import { z } from 'zod';
import { sourceKinds } from '@/lib/domain/source';
import { DirectionSchema, PrintedDate } from '../primitives';

export const PublicSourceRef = z
  .object({ slug: z.string(), name: z.string(), kind: z.enum(sourceKinds) })
  .meta({ id: 'PublicSourceRef' });

export const PublicArticleRef = z
  .object({
    slug: z.string(),
    title: z.string(),
    outlet: PublicSourceRef,
    byline: z.string().nullable(),
    publishedAt: PrintedDate,
    url: z.string().nullable(),
    language: z.string(),
    direction: DirectionSchema,
  })
  .meta({ id: 'PublicArticleRef' });
