import type { Reader } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { PublicSource } from '@/lib/domain/publication/publication';
import { type SourceFacts, sourceSnapshot } from '@/lib/domain/publication/source';
import { sourceAliases, sourceRoles, standingRoles } from './fields';

const own = {
  ...{ id: true, slug: true, name: true, kind: true },
  ...{ description: true, wikidataId: true, aliases: sourceAliases, roles: sourceRoles },
  // Whatever was merged into it is another name of it.
  absorbed: {
    orderBy: { id: 'asc' },
    select: { name: true, aliases: sourceAliases, roles: sourceRoles },
  },
} as const satisfies Prisma.SourceSelect;

const whole = { ...own, mergedInto: { select: own } } as const satisfies Prisma.SourceSelect;

type WholeSource = Prisma.SourceGetPayload<{ select: typeof whole }>;

/** Everything of the source that a row counts as that its public page could show. */
function sourceFacts({ mergedInto, ...asked }: WholeSource): SourceFacts {
  const row = mergedInto ?? asked;
  const aliases = [row, ...row.absorbed].flatMap((source) => source.aliases.map((alias) => alias.name));
  const names = [...aliases, ...row.absorbed.map(({ name }) => name)].filter((name) => name !== row.name);
  const roles = standingRoles([...row.roles, ...row.absorbed.flatMap((source) => source.roles)]);
  return {
    ...{ slug: row.slug, name: row.name, kind: row.kind },
    ...{ description: row.description, wikidataId: row.wikidataId },
    aliases: row.absorbed.length > 0 ? [...new Set(names)].sort() : names,
    roles: roles.map(({ organisation, ...role }) => ({
      title: role.title,
      organisation: organisation?.name ?? null,
      from: role.from,
      to: role.to,
    })),
  };
}

/** A source as its public page would show it now, or the one that it counts as. */
export async function publicSource(db: Reader, id: string): Promise<PublicSource> {
  const row = await db.source.findUniqueOrThrow({ where: { id }, select: whole });
  return sourceSnapshot(sourceFacts(row)).source;
}

/** These sources by the ids that were asked for, each as its public page would show it now. The number of queries is the same for every list. */
export async function publicSources(
  db: Reader,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, PublicSource>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db.source.findMany({ where: { id: { in: wanted } }, select: whole });
  return new Map(rows.map((row) => [row.id, sourceSnapshot(sourceFacts(row)).source]));
}
