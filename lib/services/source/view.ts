import { spokenIn } from '@/lib/data/attribution/speaking';
import type { Reader } from '@/lib/data/db';
import type { SourceFields } from '@/lib/data/source/fields';
import { attributionsTo, type SourceCardRow } from '@/lib/data/source/lists';
import type { SourceRow } from '@/lib/data/source/sources';
import type { Actor } from '@/lib/domain/actor';
import { saidBy } from '@/lib/domain/attribution/said-by';
import { chainInWords } from '@/lib/domain/attribution/words';
import type { SourceRef } from '@/lib/schemas/primitives';
import type { SourceCard, SourceView } from '@/lib/schemas/source';

/** How many of the attributions to a source its page on the desk shows. */
const ATTRIBUTED = 50;

/** A source where something else refers to it. */
export const sourceRef = ({ id, slug, name, kind }: Omit<SourceFields, 'mergedInto'>): SourceRef => ({
  id,
  slug,
  name,
  kind,
});

/** A source in a list or picker, with the role that tells it from others of the same name. */
export const sourceCard = (row: SourceCardRow): SourceCard => ({
  ...sourceRef(row),
  aliases: row.aliases.map((alias) => alias.name),
  role: roleInWords(row.roles),
});

/** A source whole, with what is attributed to it as far as this actor may see it. */
export async function sourceView(db: Reader, actor: Actor, row: SourceRow): Promise<SourceView> {
  return {
    ...sourceRef(row),
    version: row.version,
    description: row.description,
    wikidataId: row.wikidataId,
    aliases: row.aliases.map((alias) => alias.name),
    roles: row.roles.map(roleView),
    attributed: await attributedTo(db, actor, row.id),
    createdAt: row.createdAt.toISOString(),
    isPublic: row.public !== null,
    mergedInto: row.mergedInto && sourceRef(row.mergedInto),
    absorbed: row.absorbed.map((other) => ({
      ...sourceRef(other),
      aliases: other.aliases.map((alias) => alias.name),
      roles: other.roles.map(roleView),
    })),
  };
}

const roleView = ({ title, organisation, from, to }: SourceRow['roles'][number]) => ({
  title,
  organisation: organisation && sourceRef(organisation),
  from,
  to,
});

async function attributedTo(db: Reader, actor: Actor, sourceId: string): Promise<SourceView['attributed']> {
  const rows = await attributionsTo(db, actor, sourceId, ATTRIBUTED);
  return rows.map(({ appearance: { claim, article }, ...attribution }) => ({
    claimId: claim.id,
    statement: claim.statement,
    status: claim.status,
    articleId: article.id,
    articleTitle: article.title,
    saidBy: saidBy([spokenIn(attribution, article)]),
    words: chainInWords(attribution, article.outlet.name),
  }));
}

/** "Spokesperson, Ministry of Defence": the role held now, or the one given last. */
function roleInWords(roles: SourceCardRow['roles']): string | null {
  const role = roles.findLast((r) => r.to === null) ?? roles.at(-1);
  if (!role) return null;
  return role.organisation ? `${role.title}, ${role.organisation.name}` : role.title;
}
