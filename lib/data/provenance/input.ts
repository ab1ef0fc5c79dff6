import { inChunks } from '@/lib/data/chunks';
import type { Reader } from '@/lib/data/db';
import { articleNode, evidenceNode, keyOf, type Node, sourceNode } from '@/lib/domain/provenance/input';
import type { ProvenanceInput } from '@/lib/domain/provenance/provenance';
import { type Belonging, belongingOf, countedAmong } from './belonging';
import { type FollowedRow, lineageFrom, lineageMet, textsAt, type Ways, waysIn } from './following';
import { type Reported, reportsOf } from './reports';

/**
 * What is known of where a claim's reports come from. `hidden`: evidence that readers may not see, as `evidence:ID`. It is no report,
 * nothing leads through it, and nothing of it may be shown to them; that two others are one because of it still holds.
 */
export type Known = { input: ProvenanceInput; hidden: ReadonlySet<string> };

/**
 * What rule 4 needs of each of these claims, by their ids. The number of queries depends on how long the longest way is from a
 * report to its end, and not on how many claims there are, unless there is more to ask for than fits into one.
 */
export async function provenanceInputs(
  db: Reader,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, Known>> {
  const reported = await reportsOf(db, claimIds);
  const lineage = await lineageFrom(db, new Set(startsOf(reported)));
  const nodes = await nodesIn(db, reported, lineage);
  const belonging = await countedAmong(db, sourcesIn(reported, lineage, nodes));
  const whole = { reported, ways: waysIn(lineage), ...nodes, belonging };
  return new Map(claimIds.map((id) => [id, knownOf(whole, id)]));
}

type Nodes = Awaited<ReturnType<typeof nodesIn>>;
type Whole = Nodes & { reported: Reported; ways: Ways; belonging: Belonging };

const startsOf = ({ appearances, links }: Reported): string[] => [
  ...appearances.map(({ article }) => article.id),
  ...links.map(({ evidenceId }) => evidenceId),
];

const isThere = (id: string | null): id is string => id !== null;

/** The articles and the evidence that these reports and this lineage name. */
async function nodesIn(db: Reader, { appearances, links }: Reported, lineage: readonly FollowedRow[]) {
  const articleIds = [
    ...appearances.map(({ article }) => article.id),
    ...lineage.flatMap((row) => [row.fromArticleId, row.toArticleId]).filter(isThere),
  ];
  const evidenceIds = [
    ...links.map(({ evidenceId }) => evidenceId),
    ...lineage.flatMap((row) => [row.fromEvidenceId, row.toEvidenceId]).filter(isThere),
  ];
  const articles = await inChunks(articleIds, (ids) =>
    db.article.findMany({
      where: { id: { in: ids } },
      orderBy: { id: 'asc' },
      select: { id: true, outletId: true },
    }),
  );
  const evidence = await inChunks(evidenceIds, (ids) =>
    db.evidence.findMany({
      where: { id: { in: ids } },
      orderBy: { id: 'asc' },
      select: { id: true, state: true, originality: true, sensitivity: true, sourceId: true },
    }),
  );
  return { articles, evidence };
}

const sourcesIn = (
  { appearances }: Reported,
  lineage: readonly FollowedRow[],
  { articles, evidence }: Nodes,
): string[] =>
  [
    ...appearances.flatMap(({ attributions }) =>
      attributions.map(({ hops: [hop] }) => hop?.sourceId ?? null),
    ),
    ...lineage.map(({ toSourceId }) => toSourceId),
    ...articles.map(({ outletId }) => outletId),
    ...evidence.map(({ sourceId }) => sourceId),
  ].filter(isThere);

/** The part of all that was read that one claim's reports meet. */
function knownOf(whole: Whole, claimId: string): Known {
  const appearances = whole.reported.appearances.filter((row) => row.claimId === claimId);
  const links = whole.reported.links.filter((row) => row.claimId === claimId);
  const starts = startsOf({ appearances, links });
  const lineage = lineageMet(starts, whole.ways);
  const met = new Set([...starts, ...lineage.flatMap(textsAt)]);
  const articles = whole.articles.filter(({ id }) => met.has(id));
  const evidence = whole.evidence.filter(({ id }) => met.has(id));
  const dates = appearances.flatMap(({ article }) => article.publishedAt ?? []);
  const named = sourcesIn({ appearances, links }, lineage, { articles, evidence });
  return {
    input: {
      attributions: appearances.flatMap(attributionsIn),
      evidence: evidence.flatMap((row) => evidenceIn(row, links)),
      articles,
      lineage: lineage.map(lineageIn),
      ...belongingOf(whole.belonging, named, dates),
    },
    hidden: new Set(evidence.filter(isHidden).map(({ id }) => keyOf(evidenceNode(id)))),
  };
}

/**
 * Whoever speaks on deep background is unknown here: were they counted, a count beside a named source could tell readers that the
 * two are one.
 */
const attributionsIn = ({ occurrence, article, attributions }: Reported['appearances'][number]) =>
  attributions.map(({ id, stance, terms, hops: [hop] }) => {
    const withheld = terms === 'DEEP_BACKGROUND' || terms === 'OFF_RECORD';
    const told = withheld || !hop ? { speaker: 'UNKNOWN' as const, sourceId: null } : hop;
    const { speaker, sourceId } = told;
    return { id, stance, first: occurrence === 'FIRST', articleId: article.id, speaker, sourceId };
  });

const isHidden = ({ sensitivity }: Nodes['evidence'][number]): boolean => sensitivity !== 'PUBLIC';

/** One entry for each stance that the claim links it with; hidden evidence is no report and nothing leads through it. */
function evidenceIn(row: Nodes['evidence'][number], links: Reported['links']): ProvenanceInput['evidence'] {
  const { id, originality, sourceId } = row;
  if (isHidden(row)) return [{ id, stance: null, state: 'RETRACTED', originality, sourceId }];
  const stances = links.filter(({ evidenceId }) => evidenceId === id).map(({ stance }) => stance);
  const counted = [...new Set(stances.filter((stance) => stance !== 'CONTEXT'))];
  const each = counted.length > 0 ? counted : [null];
  return each.map((stance) => ({ id, stance, state: row.state, originality, sourceId }));
}

const lineageIn = (row: FollowedRow): ProvenanceInput['lineage'][number] => ({
  type: row.type,
  from: nodeAt(row.fromArticleId, row.fromEvidenceId, null),
  to: nodeAt(row.toArticleId, row.toEvidenceId, row.toSourceId),
});

function nodeAt(articleId: string | null, evidenceId: string | null, sourceId: string | null): Node {
  if (articleId !== null) return articleNode(articleId);
  if (evidenceId !== null) return evidenceNode(evidenceId);
  if (sourceId !== null) return sourceNode(sourceId);
  throw new Error('Lineage without an end was stored.');
}
