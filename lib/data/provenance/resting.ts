import type { Reader } from '@/lib/data/db';
import { type Node, samenessTypes } from '@/lib/domain/provenance/input';
import { belongingTo } from './belonging';
import { settledEvidence, settledLineage, settledLink } from './settled';

/**
 * The claims that rest on a node: whose reports lead to it, or are it, in any number of steps; of a source those that rest on whoever
 * belongs together with it as well, since that decides who is independent. Sorted ids, of working claims too.
 */
export async function claimsRestingOn(db: Reader, { kind, id }: Node): Promise<string[]> {
  const sources = kind === 'source' ? (await belongingTo(db, [id])).sources.map((row) => row.id) : [];
  const starts = kind === 'source' ? await carriedBy(db, sources) : [id];
  const nodes = [...(await leadingTo(db, starts))];
  const found = await db.claim.findMany({
    where: {
      OR: [
        { appearances: { some: { articleId: { in: nodes } } } },
        { evidence: { some: { evidenceId: { in: nodes }, leftOutAt: null, ...settledLink } } },
        {
          appearances: {
            some: { attributions: { some: { hops: { some: { sourceId: { in: sources } } } } } },
          },
        },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return found.map((claim) => claim.id);
}

/** The articles of these outlets, evidence of these sources, and what comes from them. */
async function carriedBy(db: Reader, sources: string[]): Promise<string[]> {
  const of = { in: sources };
  const articles = await db.article.findMany({ where: { outletId: of }, select: { id: true } });
  const evidence = await db.evidence.findMany({
    where: { sourceId: of, ...settledEvidence },
    select: { id: true },
  });
  const lineage = await db.lineage.findMany({ where: { ...settledLineage, toSourceId: of }, select: ends });
  return [...[...articles, ...evidence].map(({ id }) => id), ...lineage.flatMap(from)];
}

const ends = { fromArticleId: true, fromEvidenceId: true, toArticleId: true, toEvidenceId: true } as const;

type Ends = { [End in keyof typeof ends]: string | null };

const from = ({ fromArticleId, fromEvidenceId }: Ends): string[] =>
  [fromArticleId, fromEvidenceId].filter((id) => id !== null);

/** These articles and this evidence, and all that comes from them or is the same, against the way of lineage. */
async function leadingTo(db: Reader, starts: readonly string[]): Promise<ReadonlySet<string>> {
  const met = new Set(starts);
  let next = [...met];
  while (next.length > 0) {
    const ids = { in: next };
    const same = { type: { in: [...samenessTypes] } };
    const rows = await db.lineage.findMany({
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
    next = [...new Set(rows.flatMap((row) => Object.values(row)))].filter(
      (id): id is string => id !== null && !met.has(id),
    );
    for (const id of next) met.add(id);
  }
  return met;
}
