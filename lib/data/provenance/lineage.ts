import { type Reader, rowsThrough, type Tx } from '@/lib/data/db';
import { evidenceFor } from '@/lib/data/evidence/evidence';
import { Prisma } from '@/lib/data/generated/client';
import { insert } from '@/lib/data/insert';
import { instantCursor } from '@/lib/data/paging';
import { sourceFields, standing } from '@/lib/data/source/fields';
import type { Actor } from '@/lib/domain/actor';
import type { Node } from '@/lib/domain/provenance/input';
import type { LineageFrom, LineageState } from '@/lib/domain/provenance/lineage';

const article = {
  select: { id: true, title: true, publishedAt: true, outlet: { select: sourceFields } },
} as const;
const evidence = {
  select: { id: true, title: true, publishedAt: true, sensitivity: true, source: { select: sourceFields } },
} as const;

/** Both ends as they are shown; a source that was merged as whom it counts as. */
const ends = {
  fromArticle: article,
  fromEvidence: evidence,
  toArticle: article,
  toEvidence: evidence,
  toSource: { select: sourceFields },
} satisfies Prisma.LineageInclude;

export type LineageRow = Prisma.LineageGetPayload<{ include: typeof ends }>;
export type LineageColumns = Prisma.LineageGetPayload<null>;

/** The lineage that exists for this actor: none with an end that they may not see. */
export function lineageFor(actor: Actor): Prisma.LineageWhereInput {
  const seen = evidenceFor(actor);
  return {
    AND: [
      { OR: [{ fromEvidenceId: null }, { fromEvidence: { is: seen } }] },
      { OR: [{ toEvidenceId: null }, { toEvidence: { is: seen } }] },
    ],
  };
}

export const findLineage = (db: Reader, actor: Actor, id: string): Promise<LineageRow | null> =>
  db.lineage.findFirst({ where: { AND: [{ id }, lineageFor(actor)] }, include: ends });

/** Lineage, whoever may see it. @throws Error where there is none: nothing is ever deleted. */
export const lineageById = (db: Reader, id: string): Promise<LineageRow> =>
  db.lineage.findUniqueOrThrow({ where: { id }, include: ends });

/** What stands between two, under any of these pairs; the ends are such that whoever asks may see them. */
export const lineageOfPairs = (db: Reader, pairs: readonly string[]): Promise<LineageRow[]> =>
  db.lineage.findMany({ where: { pair: { in: [...pairs] } }, orderBy: { id: 'asc' }, include: ends });

export type LineageFilter = {
  articleId?: string | undefined;
  evidenceId?: string | undefined;
  sourceId?: string | undefined;
  state?: LineageState | undefined;
};

/** One row more than `limit`, the newest first: of the ends that are named, in both directions. */
export async function lineagePage(
  db: Reader,
  actor: Actor,
  filter: LineageFilter,
  cursor: string | undefined,
  limit: number,
): Promise<LineageRow[]> {
  const after = instantCursor(cursor);
  const at = after && new Date(after.at);
  return db.lineage.findMany({
    where: {
      AND: [
        lineageFor(actor),
        { state: filter.state ?? { not: 'REJECTED' } },
        ...touching(filter),
        ...(after && at
          ? [{ OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: after.id } }] }]
          : []),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include: ends,
  });
}

const touching = ({ articleId, evidenceId, sourceId }: LineageFilter): Prisma.LineageWhereInput[] => [
  ...(articleId ? [{ OR: [{ fromArticleId: articleId }, { toArticleId: articleId }] }] : []),
  ...(evidenceId ? [{ OR: [{ fromEvidenceId: evidenceId }, { toEvidenceId: evidenceId }] }] : []),
  // A source that was merged into this one counts as this one.
  ...(sourceId ? [{ OR: [{ toSourceId: sourceId }, { toSource: { is: { mergedIntoId: sourceId } } }] }] : []),
];

/** The columns that hold both ends; the others are emptied. `to` is null for an agency that is no source yet. */
export const columnsOf = (from: LineageFrom, to: Node | null) => ({
  fromArticleId: idOf(from, 'article'),
  fromEvidenceId: idOf(from, 'evidence'),
  toArticleId: idOf(to, 'article'),
  toEvidenceId: idOf(to, 'evidence'),
  toSourceId: idOf(to, 'source'),
});

const idOf = (node: Node | null, kind: Node['kind']): string | null => (node?.kind === kind ? node.id : null);

/** The ends of a row again. @throws Error for one that comes from nothing: no write makes one. */
export function endsOf(row: LineageColumns): { from: LineageFrom; to: Node | null } {
  const { fromArticleId, fromEvidenceId, toArticleId, toEvidenceId, toSourceId } = row;
  const from = asNode('article', fromArticleId) ?? asNode('evidence', fromEvidenceId);
  if (!from) throw new Error(`Lineage ${row.id} comes from nothing.`);
  const to =
    asNode('article', toArticleId) ?? asNode('evidence', toEvidenceId) ?? asNode('source', toSourceId);
  return { from, to };
}

const asNode = <K extends Node['kind']>(kind: K, id: string | null) => (id === null ? null : { kind, id });

export const insertLineage = (tx: Tx, rows: readonly LineageColumns[]): Promise<void> =>
  insert(tx, 'Lineage', rows);

/** Saves lineage and raises its version, unless somebody moved first: then the answer is false. */
export async function saveLineage(
  tx: Tx,
  id: string,
  version: number,
  data: Prisma.LineageUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.lineage.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Which of these pieces of evidence came with a review whose writer isn't named now. */
export async function unnamedAmong(db: Reader, evidenceIds: Iterable<string>): Promise<Set<string>> {
  const ids = [...new Set(evidenceIds)];
  if (ids.length === 0) return new Set();
  const links = await db.evidenceLink.findMany({
    where: { evidenceId: { in: ids }, reviewId: { not: null }, claim: { status: 'ADJUDICATION' } },
    select: { evidenceId: true },
  });
  return new Set(links.map(({ evidenceId }) => evidenceId));
}

/** Which of these ends exist for this actor, each as it is shown: those that are named, and no others. */
export async function endsById(db: Reader, actor: Actor, nodes: readonly Node[]) {
  const ids = (kind: Node['kind']) => nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  const [articles, pieces, sources] = await Promise.all([
    db.article.findMany({ where: { id: { in: ids('article') } }, ...article }),
    db.evidence.findMany({
      where: { AND: [{ id: { in: ids('evidence') } }, evidenceFor(actor)] },
      ...evidence,
    }),
    db.source.findMany({ where: { id: { in: ids('source') } }, select: sourceFields }),
  ]);
  return { articles, pieces, sources: sources.map((source) => ({ ...standing(source), id: source.id })) };
}

/** Evidence with these words in its title, the newest first, of the newest `most` that exist for this actor. */
export async function evidenceTitled(db: Reader, actor: Actor, words: string, most: number, limit: number) {
  const found = await db.evidence.findMany({
    where: evidenceFor(actor),
    orderBy: { id: 'desc' },
    take: words ? most : limit,
    ...evidence,
  });
  const sought = words.toLowerCase();
  return found.filter(({ title }) => title.toLowerCase().includes(sought)).slice(0, limit);
}

/** What happened to lineage. */
export type LineageEventRow = { at: string; actorId: string | null; verb: string; detail: string };

/** The newest first, up to `most`. */
export const eventsOfLineage = (db: Reader, id: string, most: number): Promise<LineageEventRow[]> =>
  rowsThrough<LineageEventRow>(
    db,
    Prisma.sql`SELECT "at", "actorId", "verb", "detail" FROM "AuditEvent"
      WHERE "subjectKind" = 'lineage' AND "subjectId" = ${id} ORDER BY "sequence" DESC LIMIT ${most}`,
  );
