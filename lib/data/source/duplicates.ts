import type { Reader, Tx } from '@/lib/data/db';
import { Prisma } from '@/lib/data/generated/client';
import { newestMatches } from '@/lib/data/search';
import { soundKey } from '@/lib/domain/source/spelling';
import { sourceAliases } from './fields';

const named = {
  ...{ id: true, slug: true, name: true, kind: true, wikidataId: true },
  aliases: sourceAliases,
  absorbed: { select: { name: true, aliases: sourceAliases } },
} as const satisfies Prisma.SourceSelect;

export type NamedRow = Prisma.SourceGetPayload<{ select: typeof named }>;

/** So many sources are compared with others at once, and so many others are looked at. */
const MOST_FOUND = 500;

/** Every name of a source and of what counts as it. */
export const namesIn = ({ name, aliases, absorbed }: NamedRow): string[] => [
  ...new Set([
    name,
    ...aliases.map((alias) => alias.name),
    ...absorbed.flatMap((other) => [other.name, ...other.aliases.map((alias) => alias.name)]),
  ]),
];

export const namedSource = (db: Reader, id: string): Promise<NamedRow | null> =>
  db.source.findUnique({ where: { id }, select: named });

/** Sources that count as themselves and have a name, the newest first, before an id; up to `limit`. */
export const newestSources = (db: Reader, before: string | null, limit: number): Promise<NamedRow[]> =>
  db.source.findMany({
    where: {
      mergedIntoId: null,
      kind: { not: 'ANONYMOUS' },
      ...(before === null ? {} : { id: { lt: before } }),
    },
    orderBy: { id: 'desc' },
    take: limit,
    select: named,
  });

/** The sources that may be one of these by how they sound or what they are called elsewhere, the newest first. Two queries. */
export async function soundingLike(db: Reader, sources: readonly NamedRow[]): Promise<NamedRow[]> {
  const keys = [...new Set(sources.flatMap((source) => namesIn(source).map(soundKey)))];
  if (keys.length === 0) return [];
  const terms = keys.map((word) => ({ word, whole: true, or: null }));
  const entries = sources.flatMap(({ wikidataId }) => wikidataId ?? []);
  const sameEntry =
    entries.length > 0
      ? Prisma.sql`UNION SELECT "id" FROM "Source" WHERE "wikidataId" IN (${Prisma.join(entries)})`
      : Prisma.empty;
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT e."subjectId" AS "id" FROM (${newestMatches('SourceSearch', { terms, need: 'any' }, MOST_FOUND)}) s
    JOIN "SearchEntry" e ON e."id" = s."row" AND e."kind" = 'SOURCE' ${sameEntry}`;
  return db.source.findMany({
    where: { id: { in: found.map(({ id }) => id) }, mergedIntoId: null },
    orderBy: { id: 'desc' },
    select: named,
  });
}

/** Two ids as one, in order: between two sources there is one judgement. */
export const pairOf = (one: string, other: string): string => [one, other].sort().join('|');

/** The pairs of these sources that somebody has judged to be two. */
export async function knownTwo(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  const among = { in: [...ids] };
  const rows = await db.sourceDistinction.findMany({ where: { OR: [{ oneId: among }, { otherId: among }] } });
  return new Set(rows.map(({ oneId, otherId }) => pairOf(oneId, otherId)));
}

/** Remembers that two sources are two; false where that was known. */
export async function storeDistinction(
  tx: Tx,
  ids: [string, string],
  byId: string,
  at: Date,
): Promise<boolean> {
  const [oneId = '', otherId = ''] = [...ids].sort();
  const known = await tx.sourceDistinction.findUnique({ where: { oneId_otherId: { oneId, otherId } } });
  if (known) return false;
  await tx.sourceDistinction.create({ data: { oneId, otherId, byId, at } });
  return true;
}
