import { inChunks } from '@/lib/data/chunks';
import type { Reader } from '@/lib/data/db';
import { type Node, samenessTypes } from '@/lib/domain/provenance/input';
import { belongingTo } from './belonging';
import { settledEvidence, settledLineage, settledLink } from './settled';

/**
 * The claims that rest on a node: whose reports lead to it, or are it, in any number of steps; of a source those that rest on whoever
 * belongs together with it as well, since that decides who is independent. Sorted ids, of working claims too.
 * @param most no more than about so many articles and pieces of evidence are followed, the newest first: for whoever only looks
 */
export async function claimsRestingOn(
  db: Reader,
  { kind, id }: Node,
  most = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const sources = kind === 'source' ? (await belongingTo(db, [id])).sources.map((row) => row.id) : [];
  const starts = kind === 'source' ? (await carriedBy(db, sources)).slice(0, most) : [id];
  const telling = await inChunks(await leadingTo(db, starts, most), (ids) => claimsWith(db, ids));
  const saying = await inChunks(sources, (ids) => claimsSaidBy(db, ids));
  return [...new Set([...telling, ...saying].map((claim) => claim.id))].sort();
}

/** The same of any of these nodes, each claim once. */
export async function claimsRestingOnAny(
  db: Reader,
  nodes: readonly Node[],
  most?: number,
): Promise<string[]> {
  const found = new Set<string>();
  for (const node of nodes) for (const id of await claimsRestingOn(db, node, most)) found.add(id);
  return [...found];
}

/** Claims that stand in these articles or have this evidence. */
const claimsWith = (db: Reader, nodes: string[]) =>
  db.claim.findMany({
    where: {
      OR: [
        { appearances: { some: { articleId: { in: nodes } } } },
        { evidence: { some: { evidenceId: { in: nodes }, leftOutAt: null, ...settledLink } } },
      ],
    },
    select: { id: true },
  });

const claimsSaidBy = (db: Reader, sources: string[]) =>
  db.claim.findMany({
    where: {
      appearances: { some: { attributions: { some: { hops: { some: { sourceId: { in: sources } } } } } } },
    },
    select: { id: true },
  });

/** The articles of these outlets, evidence of these sources, and what comes from them; the newest first. */
async function carriedBy(db: Reader, sources: string[]): Promise<string[]> {
  const found = await inChunks(sources, async (some) => {
    const of = { in: some };
    const articles = await db.article.findMany({ where: { outletId: of }, select: { id: true } });
    const evidence = await db.evidence.findMany({
      where: { sourceId: of, ...settledEvidence },
      select: { id: true },
    });
    const lineage = await db.lineage.findMany({ where: { ...settledLineage, toSourceId: of }, select: ends });
    return [...[...articles, ...evidence].map(({ id }) => id), ...lineage.flatMap(from)];
  });
  return found.sort().reverse();
}

const ends = { fromArticleId: true, fromEvidenceId: true, toArticleId: true, toEvidenceId: true } as const;

type Ends = { [End in keyof typeof ends]: string | null };

const from = ({ fromArticleId, fromEvidenceId }: Ends): string[] =>
  [fromArticleId, fromEvidenceId].filter((id) => id !== null);

/** These articles and this evidence, and all that comes from them or is the same, against the way of lineage. */
async function leadingTo(db: Reader, starts: readonly string[], most: number): Promise<ReadonlySet<string>> {
  const met = new Set(starts);
  let next = [...met];
  while (next.length > 0 && met.size < most) {
    const rows = await inChunks(next, (some) => stepTo(db, some));
    next = [...new Set(rows.flatMap((row) => Object.values(row)))].filter(
      (id): id is string => id !== null && !met.has(id),
    );
    for (const id of next) met.add(id);
  }
  return met;
}

const stepTo = (db: Reader, nodes: string[]) => {
  const ids = { in: nodes };
  const same = { type: { in: [...samenessTypes] } };
  return db.lineage.findMany({
    where: {
      ...settledLineage,
      OR: [
        { toArticleId: ids },
        { toEvidenceId: ids },
        { ...same, fromArticleId: ids },
        { ...same, fromEvidenceId: ids },
      ],
    },
    select: ends,
  });
};
