import type { Prisma } from '@/lib/data/generated/client';

const own = { id: true, slug: true, name: true, kind: true } as const satisfies Prisma.SourceSelect;

/** What is read of a source that something else refers to, and whom it counts as since it was merged. */
export const sourceFields = {
  ...own,
  mergedInto: { select: own },
} as const satisfies Prisma.SourceSelect;

export type SourceFields = Prisma.SourceGetPayload<{ select: typeof sourceFields }>;

/** The source that a row counts as: itself, or the one that it was merged into. Whatever is shown of a row goes through this. */
export const standing = <S extends SourceFields>(source: S): S =>
  source.mergedInto ? { ...source, ...source.mergedInto, mergedInto: null } : source;

/** The names of a source besides its own, in order. */
export const sourceAliases = { select: { name: true }, orderBy: { name: 'asc' } } as const;
/** Its roles, as they were given. */
export const sourceRoles = {
  orderBy: { id: 'asc' },
  select: { title: true, from: true, to: true, organisation: { select: sourceFields } },
} as const;

type Roles = Prisma.SourceGetPayload<{ select: { roles: typeof sourceRoles } }>['roles'];

/** Roles with the organisations that they count as held in. */
export const standingRoles = (roles: Roles): Roles =>
  roles.map((role) => ({ ...role, organisation: role.organisation && standing(role.organisation) }));

const held = { roles: sourceRoles, absorbed: { select: { roles: sourceRoles } } } as const;

/** A speaker with every role that they held, under whichever name: which of them counts depends on when it was said. */
export const speaker = {
  select: { ...own, ...held, mergedInto: { select: { ...own, ...held } } },
} as const;
export type SpeakerRow = Prisma.SourceGetPayload<typeof speaker>;

/** A speaker who counts as nobody else. */
export type SpeakerFields = SourceFields & { roles: Roles };

/** The source that a speaker counts as, with the roles of everybody who counts as it. */
export function standingSpeaker(source: SpeakerRow): SpeakerFields {
  const { absorbed, roles, id, slug, name, kind } = source.mergedInto ?? source;
  const all = [...roles, ...absorbed.flatMap((other) => other.roles)];
  return { id, slug, name, kind, mergedInto: null, roles: standingRoles(all) };
}

/** A link of a chain with the speaker that its own counts as. */
export const standingLink = <L extends { source: SpeakerRow | null }>(
  link: L,
): Omit<L, 'source'> & { source: SpeakerFields | null } => {
  const { source, ...rest } = link;
  return { ...rest, source: source && standingSpeaker(source) };
};
