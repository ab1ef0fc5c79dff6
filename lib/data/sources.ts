import type { Actor } from '@/lib/domain/actor';
import type { SourceKind } from '@/lib/domain/source';
import type { Reader, Tx } from './db';
import { Prisma } from './generated/client';
import { decodeCursor } from './paging';
import { visibleTo } from './scope';
import { beginnings } from './search';
import { sourceFields } from './source-fields';

const aliases = { select: { name: true }, orderBy: { name: 'asc' } } as const;
const roles = {
  orderBy: { id: 'asc' },
  select: { title: true, from: true, to: true, organisation: { select: sourceFields } },
} as const;

const full = {
  aliases,
  roles,
  public: { select: { slug: true } },
} satisfies Prisma.SourceInclude;

export type SourceRow = Prisma.SourceGetPayload<{ include: typeof full }>;

const card = { ...sourceFields, sortName: true, aliases, roles } satisfies Prisma.SourceSelect;

export type SourceCardRow = Prisma.SourceGetPayload<{ select: typeof card }>;

/** One source with its aliases and roles. */
export const findSource = (db: Reader, id: string): Promise<SourceRow | null> =>
  db.source.findUnique({ where: { id }, include: full });

/** The kinds and names of these sources, in one query: what the rules need to know of the ones that a write refers to. */
export async function sourcesById(db: Reader, ids: Iterable<string>) {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map<string, Prisma.SourceGetPayload<{ select: typeof sourceFields }>>();
  const rows = await db.source.findMany({ where: { id: { in: wanted } }, select: sourceFields });
  return new Map(rows.map((row) => [row.id, row]));
}

export const isSlugTaken = async (db: Reader, slug: string): Promise<boolean> =>
  (await db.source.findUnique({ where: { slug }, select: { id: true } })) !== null;

/** The outlet of this name, without regard to case and accents; the first that was stored, where there are several. */
export const findOutlet = (db: Reader, sortName: string) =>
  db.source.findFirst({
    where: { sortName, kind: { in: ['NEWS_OUTLET', 'WIRE_AGENCY'] } },
    orderBy: { id: 'asc' },
    select: sourceFields,
  });

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

/** Saves, raises the version and replaces aliases and roles; false when somebody moved first. */
export async function saveSource(
  tx: Tx,
  id: string,
  version: number,
  source: SourceContent,
  names: readonly string[],
  roles: readonly SourceRoleRow[],
): Promise<boolean> {
  const { count } = await tx.source.updateMany({
    where: { id, version },
    data: { ...source, version: version + 1 },
  });
  if (count === 0) return false;
  await tx.sourceAlias.deleteMany({ where: { sourceId: id } });
  await tx.sourceRole.deleteMany({ where: { sourceId: id } });
  await addNamesAndRoles(tx, id, names, roles);
  return true;
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

export type SourceFilter = { q?: string | undefined; kind?: SourceKind | undefined };

/** One row more than `limit`, by sort name. Two queries and two for aliases and roles, however many sources there are. */
export async function sourcePage(
  db: Reader,
  { q, kind }: SourceFilter,
  cursor: string | undefined,
  limit: number,
): Promise<SourceCardRow[]> {
  const after = decodeCursor(cursor);
  const query = q?.trim() ? beginnings(q) : undefined;
  if (query === null) return [];
  const conditions = [Prisma.sql`1`];
  if (kind) conditions.push(Prisma.sql`"kind" = ${kind}`);
  if (after) conditions.push(Prisma.sql`("sortName", "id") > (${after.at}, ${after.id})`);
  if (query) conditions.push(Prisma.sql`"id" IN (${matching(query)})`);
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Source" WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY "sortName", "id" LIMIT ${limit + 1}`;
  return db.source.findMany({
    where: { id: { in: ids.map((row) => row.id) } },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
    select: card,
  });
}

const matching = (query: string) => Prisma.sql`
  SELECT e."subjectId" FROM "SourceSearch" s JOIN "SearchEntry" e ON e."id" = s."rowid"
  WHERE "SourceSearch" MATCH ${query} AND e."kind" = 'SOURCE'`;

const attributed = {
  stance: true,
  speech: true,
  terms: true,
  anonymityReason: true,
  cueVerb: true,
  hops: {
    orderBy: { position: 'asc' },
    select: { speaker: true, act: true, basis: true, source: { select: sourceFields } },
  },
  appearance: {
    select: {
      claim: { select: { id: true, statement: true, status: true } },
      article: { select: { id: true, title: true, outlet: { select: { name: true } } } },
    },
  },
} satisfies Prisma.AttributionSelect;

/** The newest attributions whose chain runs through a source, of claims that exist for this actor. */
export const attributionsTo = (db: Reader, actor: Actor, sourceId: string, limit: number) =>
  db.attribution.findMany({
    where: { hops: { some: { sourceId } }, appearance: { claim: visibleTo(actor) } },
    orderBy: [{ appearance: { claim: { changedAt: 'desc' } } }, { id: 'desc' }],
    take: limit,
    select: attributed,
  });
