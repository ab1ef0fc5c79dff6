import type { Reader, Tx } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { SourceKind } from '@/lib/domain/source';
import {
  type SourceFields,
  sourceAliases,
  sourceFields,
  sourceRoles,
  standing,
  standingRoles,
} from './fields';

const full = {
  aliases: sourceAliases,
  roles: sourceRoles,
  public: { select: { slug: true } },
  mergedInto: { select: { id: true, slug: true, name: true, kind: true } },
  absorbed: {
    orderBy: { id: 'asc' },
    select: { ...sourceFields, aliases: sourceAliases, roles: sourceRoles },
  },
} satisfies Prisma.SourceInclude;

export type SourceRow = Prisma.SourceGetPayload<{ include: typeof full }>;

/** One source with its aliases and roles, and what counts as it. */
export async function findSource(db: Reader, id: string): Promise<SourceRow | null> {
  const row = await db.source.findUnique({ where: { id }, include: full });
  return row && { ...row, roles: standingRoles(row.roles) };
}

/** What a source is called, also one that counts as another; null where there is none. */
export const nameOfSource = async (db: Reader, id: string): Promise<string | null> =>
  (await db.source.findUnique({ where: { id }, select: { name: true } }))?.name ?? null;

/** The kinds and names of these sources, or of those that they count as, by the ids that were asked for, in one query: what the rules need to know of the ones that a write refers to. */
export async function sourcesById(db: Reader, ids: Iterable<string>) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map<string, Prisma.SourceGetPayload<{ select: typeof sourceFields }>>();
  const rows = await db.source.findMany({ where: { id: { in: wanted } }, select: sourceFields });
  return new Map(rows.map((row) => [row.id, standing(row)]));
}

export const isSlugTaken = async (db: Reader, slug: string): Promise<boolean> =>
  (await db.source.findUnique({ where: { slug }, select: { id: true } })) !== null;

/** The outlet of this name, without regard to case and accents; the first that was stored, where there are several. */
export async function findOutlet(db: Reader, sortName: string): Promise<SourceFields | null> {
  const row = await db.source.findFirst({
    where: { sortName, kind: { in: ['NEWS_OUTLET', 'WIRE_AGENCY'] } },
    orderBy: { id: 'asc' },
    select: sourceFields,
  });
  return row && standing(row);
}

export type SourceContent = {
  kind: SourceKind;
  name: string;
  sortName: string;
  description: string | null;
  wikidataId: string | null;
};

export type SourceRoleRow = {
  id: string;
  title: string;
  organisationId: string | null;
  from: string | null;
  to: string | null;
};

export async function createSourceRow(
  tx: Tx,
  source: SourceContent & { id: string; slug: string; createdById: string; createdAt: Date },
  names: readonly string[],
  roles: readonly SourceRoleRow[],
): Promise<void> {
  await tx.source.create({ data: source, select: { id: true } });
  await addNamesAndRoles(tx, source.id, names, roles);
}

/** Saves, raises the version and puts aliases and roles in the place of those that were there. */
export async function saveSource(
  tx: Tx,
  id: string,
  source: SourceContent & { slug: string },
  names: readonly string[],
  roles: readonly SourceRoleRow[],
): Promise<void> {
  await tx.source.update({
    where: { id },
    data: { ...source, version: { increment: 1 } },
    select: { id: true },
  });
  await tx.sourceAlias.deleteMany({ where: { sourceId: id } });
  await tx.sourceRole.deleteMany({ where: { sourceId: id } });
  await addNamesAndRoles(tx, id, names, roles);
}

/** Whether somebody spoke under this description on terms that keep them unnamed. */
export async function spokeUnnamed(db: Reader, id: string): Promise<boolean> {
  const terms = { in: ['BACKGROUND' as const, 'DEEP_BACKGROUND' as const] };
  const hop = await db.hop.findFirst({
    where: { sourceId: id, attribution: { terms } },
    select: { id: true },
  });
  return hop !== null;
}

async function addNamesAndRoles(
  tx: Tx,
  sourceId: string,
  names: readonly string[],
  roles: readonly SourceRoleRow[],
) {
  if (names.length > 0) await tx.sourceAlias.createMany({ data: names.map((name) => ({ sourceId, name })) });
  if (roles.length > 0)
    await tx.sourceRole.createMany({ data: roles.map((role) => ({ ...role, sourceId })) });
}
