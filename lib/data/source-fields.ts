import type { Prisma } from './generated/client';

/** What is read of a source that something else refers to. */
export const sourceFields = { id: true, slug: true, name: true, kind: true } satisfies Prisma.SourceSelect;

export type SourceFields = Prisma.SourceGetPayload<{ select: typeof sourceFields }>;
