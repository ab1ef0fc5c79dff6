import type { Reader } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import type { PublicSource } from '@/lib/domain/publication/publication';
import { type SourceFacts, sourceSnapshot } from '@/lib/domain/publication/source';
import { sourceAliases, sourceFields, sourceRoles } from './fields';

const whole = {
  ...sourceFields,
  description: true,
  wikidataId: true,
  aliases: sourceAliases,
  roles: sourceRoles,
} satisfies Prisma.SourceSelect;

type WholeSource = Prisma.SourceGetPayload<{ select: typeof whole }>;

/** Everything of a source that its public page could show. */
const sourceFacts = (row: WholeSource): SourceFacts => ({
  slug: row.slug,
  name: row.name,
  kind: row.kind,
  description: row.description,
  wikidataId: row.wikidataId,
  aliases: row.aliases.map((alias) => alias.name),
  roles: row.roles.map(({ title, organisation, from, to }) => ({
    title,
    organisation: organisation?.name ?? null,
    from,
    to,
  })),
});

/** A source as its public page would show it now. */
export async function publicSource(db: Reader, id: string): Promise<PublicSource> {
  const row = await db.source.findUniqueOrThrow({ where: { id }, select: whole });
  return sourceSnapshot(sourceFacts(row)).source;
}

/** These sources by id, each as its public page would show it now. The number of queries is the same for every list. */
export async function publicSources(
  db: Reader,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, PublicSource>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db.source.findMany({ where: { id: { in: wanted } }, select: whole });
  return new Map(rows.map((row) => [row.id, sourceSnapshot(sourceFacts(row)).source]));
}
