import type { Issue } from '../result';
import { isOutlet, type SourceKind } from '../source';

/** That one source is another. It moves nothing: what names the one counts as the other while the merge stands. */
export type Merge = { fromId: string; intoId: string };

/**
 * Whom each merged source counts as in the end, worked out from the merges that stand, whatever their order. A source has
 * one merge that stands; of several the first counts. A circle, which nobody can make, counts as its smallest id.
 */
export function survivors(merges: readonly Merge[]): Map<string, string> {
  const next = new Map<string, string>();
  for (const { fromId, intoId } of merges) if (!next.has(fromId)) next.set(fromId, intoId);
  const found = new Map<string, string>();
  for (const start of next.keys()) {
    const end = endOf(start, next);
    if (end !== start) found.set(start, end);
  }
  return found;
}

function endOf(start: string, next: ReadonlyMap<string, string>): string {
  const path: string[] = [];
  let at = start;
  for (let to = next.get(at); to !== undefined && !path.includes(at); to = next.get(at)) {
    path.push(at);
    at = to;
  }
  const circle = path.includes(at) ? path.slice(path.indexOf(at)) : [at];
  return [...circle].sort()[0] ?? start;
}

/** A source that is to be merged, as far as the rule needs it. */
export type Mergeable = {
  id: string;
  name: string;
  kind: SourceKind;
  /** Whom it was merged into, if it was. */
  mergedInto: { name: string } | null;
  publishesArticles: boolean;
};

/** Why two anonymous sources are known to be two people: the vault knows both, or an editor has said so. */
export type KnownApart = 'IDENTITY' | 'DIFFERENCE';

/** Kinds that one and the same source is recorded as. */
const families: readonly (readonly SourceKind[])[] = [
  ['PERSON'],
  ['ORGANISATION', 'GOVERNMENT', 'ARMED_GROUP', 'NEWS_OUTLET', 'WIRE_AGENCY'],
  ['DOCUMENT', 'DATASET'],
  ['SOCIAL_ACCOUNT'],
  ['ANONYMOUS'],
];

/** Whether one source may have been recorded as both kinds. */
export const isOneKind = (one: SourceKind, other: SourceKind): boolean =>
  families.some((family) => family.includes(one) && family.includes(other));

/** Everything that keeps a source from being merged into another. `intoId` is the field of the other. */
export function mergeProblems(from: Mergeable, into: Mergeable, apart: KnownApart | null): Issue[] {
  const message =
    alreadyMerged(from, into) ?? anonymityProblem(from, into, apart) ?? kindProblem(from, into) ?? null;
  return message === null ? [] : [{ path: 'intoId', message }];
}

/** Whether the vault is asked of these two: of two anonymous sources that nothing else keeps from being merged. */
export const asksVault = (from: Mergeable, into: Mergeable): boolean =>
  from.kind === 'ANONYMOUS' && into.kind === 'ANONYMOUS' && mergeProblems(from, into, null).length === 0;

function alreadyMerged(from: Mergeable, into: Mergeable): string | undefined {
  if (from.id === into.id) return 'A source can’t be merged into itself. Choose another one.';
  if (from.mergedInto) return `“${from.name}” was merged into “${from.mergedInto.name}” already.`;
  if (into.mergedInto)
    return `“${into.name}” was itself merged into “${into.mergedInto.name}”. Choose that one.`;
  return undefined;
}

/** A name beside a descriptor would tell readers who the anonymous source is. */
function anonymityProblem(from: Mergeable, into: Mergeable, apart: KnownApart | null): string | undefined {
  if ((from.kind === 'ANONYMOUS') !== (into.kind === 'ANONYMOUS'))
    return 'An anonymous source can’t be merged with one that has a name: readers would learn who it is.';
  if (apart === 'IDENTITY') return 'The vault knows these two as different people, so they stay two.';
  if (apart === 'DIFFERENCE')
    return 'An editor has said that these are two different people. Withdraw that first.';
  return undefined;
}

function kindProblem(from: Mergeable, into: Mergeable): string | undefined {
  if (!isOneKind(from.kind, into.kind))
    return 'These are two different kinds of source. If one of the kinds is wrong, correct it first.';
  if (from.publishesArticles && !isOutlet(into.kind))
    return `Articles came from “${from.name}”, so it can only be merged into a news outlet or wire agency.`;
  return undefined;
}

/** What came to name a source while another counted as it. */
export type Meanwhile = { attributions: number; articles: number; evidence: number };

/** What undoing a merge doesn't put back, in sentences: nobody knows which of the two was meant. */
export function staysBehind(
  { from, into }: { from: string; into: string },
  { attributions, articles, evidence }: Meanwhile,
): string[] {
  const things = [
    counted(attributions, 'attribution', 'attributions'),
    counted(articles, 'article', 'articles'),
    counted(evidence, 'piece of evidence', 'pieces of evidence'),
  ].filter((thing) => thing !== null);
  if (things.length === 0) return [];
  const [verb, they] =
    attributions + articles + evidence === 1 ? ['stays', 'it means'] : ['stay', 'they mean'];
  return [
    `${things.join(', ')} recorded with “${into}” since the merge ${verb} there. Look whether ${they} “${from}”.`,
  ];
}

const counted = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** Told where whoever merged stays a contributor of claims: they have moved on, or that person worked on more than merges. */
export const handKept = (claims: number): string[] =>
  claims === 0 ? [] : [`Whoever merged them stays a contributor of ${counted(claims, 'claim', 'claims')}.`];
