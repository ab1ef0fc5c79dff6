import { inChunks } from '@/lib/data/chunks';
import type { Reader } from '@/lib/data/db';
import {
  articleNode,
  evidenceNode,
  isSameness,
  keyOf,
  type Node,
  sourceNode,
} from '@/lib/domain/provenance/input';
import { heldBetween } from '@/lib/domain/provenance/link-time';
import type { ProvenanceInput } from '@/lib/domain/provenance/provenance';
import { identitiesOf } from '@/lib/domain/provenance/telling-apart';
import { belongingTo, type Differing, knownToDiffer, type LinkRow, type SourceRow } from './belonging';
import { type FollowedRow, lineageFrom } from './following';
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
  const { sources, links } = await belongingTo(db, sourcesIn(reported, lineage, nodes));
  const anonymous = sources.filter(({ kind }) => kind === 'ANONYMOUS').map(({ id }) => id);
  const differing = anonymous.length > 1 ? await knownToDiffer(db, anonymous) : [];
  const hiding = new Set(anonymous);
  const told = links.filter((link) => !tellsSide(link, hiding));
  const whole = { reported, lineage, ...nodes, sources, links: told, differing };
  return new Map(claimIds.map((id) => [id, knownOf(whole, id)]));
}

/** Whether readers would learn from a link whose side an anonymous source is on. None is made any more; those of before count nothing. */
const tellsSide = ({ fromId, toId }: LinkRow, anonymous: ReadonlySet<string>): boolean =>
  anonymous.has(fromId) || anonymous.has(toId);

type Nodes = Awaited<ReturnType<typeof nodesIn>>;
type Whole = Nodes & {
  reported: Reported;
  lineage: FollowedRow[];
  sources: SourceRow[];
  links: LinkRow[];
  differing: Differing;
};

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
  const lineage = metBy(startsOf({ appearances, links }), whole.lineage);
  const met = new Set([...startsOf({ appearances, links }), ...lineage.flatMap(idsOf)]);
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
      ...belonging(whole, named, dates),
    },
    hidden: new Set(evidence.filter(isHidden).map(({ id }) => keyOf(evidenceNode(id)))),
  };
}

/** The lineage on the way from these nodes, of all that was read. */
function metBy(starts: readonly string[], all: readonly FollowedRow[]): FollowedRow[] {
  const from = new Map<string, FollowedRow[]>();
  const add = (id: string | null, row: FollowedRow) => {
    if (id !== null) from.set(id, [...(from.get(id) ?? []), row]);
  };
  for (const row of all) {
    add(row.fromArticleId ?? row.fromEvidenceId, row);
    if (isSameness(row.type)) add(row.toArticleId ?? row.toEvidenceId, row);
  }
  const [met, found] = [new Set(starts), new Set<FollowedRow>()];
  for (const id of met)
    for (const row of from.get(id) ?? []) {
      found.add(row);
      for (const other of idsOf(row)) met.add(other);
    }
  return [...found];
}

/** The articles and the evidence at the ends of lineage. */
const idsOf = (row: FollowedRow): string[] =>
  [row.fromArticleId, row.fromEvidenceId, row.toArticleId, row.toEvidenceId].filter(isThere);

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

/** The sources that are met from these by merges and links that held at any of these dates, with what the vault can tell of them. */
function belonging(
  { sources, links, differing }: Whole,
  starts: readonly string[],
  dates: readonly string[],
): Pick<ProvenanceInput, 'sources' | 'links'> {
  const held = links.filter((link) => heldBetween(link, dates));
  const joined = joinsOf(sources, held);
  const met = new Set(starts);
  for (const id of met) for (const other of joined.get(id) ?? []) met.add(other);
  const mine = sources.filter(({ id }) => met.has(id));
  const anonymous = mine.filter(({ kind }) => kind === 'ANONYMOUS');
  const identities = identitiesOf(anonymous.map(unnamed), differing);
  return {
    sources: mine.map(({ id, kind, mergedIntoId }) => ({
      ...{
        id,
        mergedInto: mergedIntoId,
        anonymous: kind === 'ANONYMOUS',
        identity: identities.get(id) ?? null,
      },
    })),
    links: held
      .filter(({ fromId }) => met.has(fromId))
      .map(({ fromId, toId }) => ({ from: fromId, to: toId })),
  };
}

const unnamed = ({ id, identity, mergedIntoId }: SourceRow) => ({
  ...{ id, fingerprint: identity?.fingerprint ?? null, mergedInto: mergedIntoId },
});

function joinsOf(sources: readonly SourceRow[], links: readonly LinkRow[]): ReadonlyMap<string, string[]> {
  const joined = new Map<string, string[]>();
  const join = (a: string, b: string) => {
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  };
  for (const { id, mergedIntoId } of sources) if (mergedIntoId !== null) join(id, mergedIntoId);
  for (const { fromId, toId } of links) join(fromId, toId);
  return joined;
}
