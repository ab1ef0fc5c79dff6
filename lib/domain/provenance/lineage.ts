import { type Issue, invalid, ok, type Result, refuse } from '@/lib/domain/result';
import { isSameness, keyOf, type LineageType, type Node } from './input';

/** SUGGESTED: found by the product, and counts nothing yet. REJECTED: refused or taken back, and not suggested again. */
export const lineageStates = ['SUGGESTED', 'CONFIRMED', 'REJECTED'] as const;
export type LineageState = (typeof lineageStates)[number];

/** What a suggestion was made from: shared words, the address that a page gives as its own, a credit line, a link. */
export const lineageClues = ['SHARED_TEXT', 'CANONICAL', 'CREDIT', 'LINK'] as const;
export type LineageClue = (typeof lineageClues)[number];

/** What one says of the other: "A … B". */
export const lineageTypeLabels: Record<LineageType, string> = {
  REPUBLISHES: 'republishes',
  CITES: 'cites',
  TRANSLATES: 'translates',
  SAME_WIRE: 'carries the same wire story as',
  SAME_SPEAKER: 'rests on the same speaker as',
  SAME_DOCUMENT: 'rests on the same document as',
};

/** Sources come from nowhere. */
export type LineageFrom = Node & { kind: 'article' | 'evidence' };

/** One thing that comes from another, or is one with it. */
export type Lineage = { from: LineageFrom; to: Node; type: LineageType };

/** Both ends as one text: in one direction there is one lineage between two. */
export const pairOf = (from: Node, to: { kind: string; id: string }): string =>
  `${keyOf(from)}>${to.kind}:${to.id}`;

/** The pairs under which something may stand between two already, whichever leads to which. */
export const pairsBetween = (one: Node, other: Node): string[] => [pairOf(one, other), pairOf(other, one)];

/** The pair of what a credit line names and the registry doesn't have: by its name in comparable form. */
export const agencyPair = (from: Node, name: string): string => pairOf(from, { kind: 'agency', id: name });

/** The ends of lineage without a direction in one order, so that it is stored once; any other as it is. */
export function placed(lineage: Lineage): Lineage {
  const { from, to, type } = lineage;
  if (!isSameness(type) || to.kind === 'source' || keyOf(from) <= keyOf(to)) return lineage;
  return { from: { kind: to.kind, id: to.id }, to: from, type };
}

/** The other way round. What leads to a source can't be turned. */
export function turned({ from, to, type }: Lineage): Result<Lineage> {
  if (to.kind === 'source') return invalid('turned', 'A source comes from nothing. Leave this as it is.');
  return ok({ from: { kind: to.kind, id: to.id }, to: from, type });
}

/**
 * Decides whether lineage that counts may be called another. Two that are one are stored in an order that means nothing: which comes
 * from which is said anew.
 */
export function decideType(was: LineageType, is: LineageType): Result<LineageType> {
  if (isSameness(was) && !isSameness(is))
    return invalid('type', 'Which comes from which was never said. Take this back, and say it anew.');
  return ok(is);
}

/** Decides whether one may be said to come from the other: nothing from itself, and no source is one with a text. */
export function decideEnds(lineage: Lineage): Result<Lineage> {
  const { from, to, type } = lineage;
  const issues: Issue[] = [];
  if (keyOf(from) === keyOf(to)) issues.push({ path: 'to', message: 'Choose another: this is the same.' });
  if (isSameness(type) && to.kind === 'source')
    issues.push({
      path: 'type',
      message: 'Only articles and evidence carry the same. Say that it republishes, cites or translates.',
    });
  return issues.length > 0 ? refuse('invalid', { issues }) : ok(lineage);
}

/** What somebody says to lineage that is there: that it counts, or that it doesn't. */
export const lineageJudgements = ['CONFIRM', 'REJECT'] as const;
export type LineageJudgement = (typeof lineageJudgements)[number];

const WHY = 'Say why: whoever counts on this will ask.';

/**
 * Decides what a judgement makes of lineage. A suggestion is confirmed or refused, and what was refused may be confirmed after
 * all; what counted is taken back with a reason alone.
 */
export function decideJudgement(
  state: LineageState,
  judgement: LineageJudgement,
  reason: string | null,
): Result<LineageState> {
  const next = judgement === 'CONFIRM' ? 'CONFIRMED' : 'REJECTED';
  if (state === next) return refuse('not_ready', { reasons: [ALREADY[next]] });
  if (state === 'CONFIRMED' && !reason) return invalid('reason', WHY);
  return ok(next);
}

const ALREADY = {
  CONFIRMED: 'This counts already.',
  REJECTED: 'This was taken back already.',
} as const;
