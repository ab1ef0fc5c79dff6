import type { Prisma } from '@/lib/data/generated/client';
import { sourceFields } from '@/lib/data/source/fields';

/** What is read of an article that a claim stands in. */
export const articleFields = {
  id: true,
  slug: true,
  title: true,
  byline: true,
  url: true,
  publishedAt: true,
  language: true,
  direction: true,
  display: true,
  outletId: true,
  outlet: { select: sourceFields },
} satisfies Prisma.ArticleSelect;

export type ArticleFields = Prisma.ArticleGetPayload<{ select: typeof articleFields }>;
