import type { Prisma } from '@/lib/data/generated/client';

/** What is read of a source that something else refers to. */
export const sourceFields = { id: true, slug: true, name: true, kind: true } satisfies Prisma.SourceSelect;

export type SourceFields = Prisma.SourceGetPayload<{ select: typeof sourceFields }>;

/** The names of a source besides its own, in order. */
export const sourceAliases = { select: { name: true }, orderBy: { name: 'asc' } } as const;
/** Its roles, as they were given. */
export const sourceRoles = {
  orderBy: { id: 'asc' },
  select: { title: true, from: true, to: true, organisation: { select: sourceFields } },
} as const;

/** A speaker with every role that they held: which of them counts depends on when it was said. */
export const speaker = { select: { ...sourceFields, roles: sourceRoles } } as const;
export type SpeakerFields = Prisma.SourceGetPayload<typeof speaker>;
