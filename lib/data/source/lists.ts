import type { Reader } from '@/lib/data/db';
import type { Sought } from '@/lib/data/db/driver';
import { Prisma } from '@/lib/data/generated/client';
import { decodeCursor } from '@/lib/data/paging';
import { visibleTo } from '@/lib/data/scope';
import { holdingAll, LEAST_LETTERS, newestMatches } from '@/lib/data/search';
import type { Actor } from '@/lib/domain/actor';
import type { SourceKind } from '@/lib/domain/source';
import { askedTerms } from '@/lib/domain/text/terms';
import {
  sourceAliases,
  sourceFields,
  sourceRoles,
  speaker,
  standing,
  standingLink,
  standingRoles,
} from './fields';

const card = {
  ...sourceFields,
  sortName: true,
  aliases: sourceAliases,
  roles: sourceRoles,
} satisfies Prisma.SourceSelect;

export type SourceCardRow = Prisma.SourceGetPayload<{ select: typeof card }>;

export type SourceFilter = { q?: string | undefined; kind?: SourceKind | undefined };

/** One row more than `limit`, by sort name. Two queries and two for aliases and roles, however many sources there are. */
export async function sourcePage(
  db: Reader,
  { q, kind }: SourceFilter,
  cursor: string | undefined,
  limit: number,
): Promise<SourceCardRow[]> {
  const after = decodeCursor(cursor);
  const sought = q?.trim() ? holdingAll(askedTerms(q, LEAST_LETTERS.sources)) : undefined;
  if (sought === null) return [];
  // A source that was merged is found by its names through the one that it counts as.
  const conditions = [Prisma.sql`"mergedIntoId" IS NULL`];
  if (kind) conditions.push(Prisma.sql`"kind" = ${kind}`);
  if (after) conditions.push(Prisma.sql`("sortName", "id") > (${after.at}, ${after.id})`);
  if (sought) conditions.push(Prisma.sql`"id" IN (${matching(sought)})`);
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Source" WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY "sortName", "id" LIMIT ${limit + 1}`;
  const rows = await db.source.findMany({
    where: { id: { in: ids.map((row) => row.id) } },
    orderBy: [{ sortName: 'asc' }, { id: 'asc' }],
    select: card,
  });
  return rows.map((row) => ({ ...row, roles: standingRoles(row.roles) }));
}

const matching = (sought: Sought) => Prisma.sql`
  SELECT e."subjectId" FROM (${newestMatches('SourceSearch', sought)}) s
  JOIN "SearchEntry" e ON e."id" = s."row" AND e."kind" = 'SOURCE'`;

const attributed = {
  stance: true,
  speech: true,
  terms: true,
  anonymityReason: true,
  cueVerb: true,
  saidAt: true,
  hops: {
    orderBy: { position: 'asc' },
    select: { speaker: true, act: true, basis: true, source: speaker },
  },
  appearance: {
    select: {
      claim: { select: { id: true, statement: true, status: true } },
      article: { select: { id: true, title: true, publishedAt: true, outlet: { select: sourceFields } } },
    },
  },
} satisfies Prisma.AttributionSelect;

/** The newest attributions whose chain runs through a source, or one that counts as it, of claims that exist for this actor. */
export async function attributionsTo(db: Reader, actor: Actor, sourceId: string, limit: number) {
  const source = { OR: [{ id: sourceId }, { mergedIntoId: sourceId }] };
  const rows = await db.attribution.findMany({
    where: { hops: { some: { source } }, appearance: { claim: visibleTo(actor) } },
    orderBy: [{ appearance: { claim: { changedAt: 'desc' } } }, { id: 'desc' }],
    take: limit,
    select: attributed,
  });
  return rows.map(({ hops, appearance, ...attribution }) => ({
    ...attribution,
    hops: hops.map(standingLink),
    appearance: {
      ...appearance,
      article: { ...appearance.article, outlet: standing(appearance.article.outlet) },
    },
  }));
}
