import { type ProvenanceInput, sourceNode } from '../input';
import type { Graph } from './graph';
import type { Groups } from './groups';

/** Who belongs together: what is one, and sources that a path of links joins, in either direction. */
export function campsOf({ links }: ProvenanceInput, { one, numberOf }: Graph): Groups {
  const camps = one.copy();
  for (const { from, to } of links) camps.join(numberOf(sourceNode(from)), numberOf(sourceNode(to)));
  return camps;
}

/** Anonymous sources as groups of what is one: those whom the vault can't tell apart, and those whom it knows. */
export type Anonymous = { unnamed: number | null; known: ReadonlySet<number> };

export function anonymousIn({ sources }: ProvenanceInput, { one, numberOf }: Graph): Anonymous {
  const groups = (wanted: (identity: string | null) => boolean) =>
    sources.flatMap(({ id, anonymous, identity }) =>
      anonymous && wanted(identity) ? [one.of(numberOf(sourceNode(id)))] : [],
    );
  // They are one group, whoever is in it.
  const unnamed = groups((identity) => identity === null).at(0) ?? null;
  const known = groups((identity) => identity !== null).filter((group) => group !== unnamed);
  return { unnamed, known: new Set(known) };
}

/** An origin or claimant, and the camp that it is in. */
type Placed = { group: number; camp: number };

/**
 * Whom those that can't be told apart may be, of the anonymous sources that the vault knows: any one of them, so the one
 * that leaves the least. `origin` is the origin with which they count once, `camp` the source whose camp they are in.
 */
export function mayBe(
  { unnamed, known }: Anonymous,
  origins: readonly Placed[],
  claimants: readonly Placed[],
): { origin: number | null; camp: number | null } {
  const theirs = [...origins, ...claimants].find(({ group }) => group === unnamed);
  if (!theirs) return { origin: null, camp: null };
  const claiming = new Set(claimants.map(({ camp }) => camp));
  const lessens = ({ camp }: Placed) =>
    camp !== theirs.camp && !(claiming.has(camp) && claiming.has(theirs.camp));
  const inOrder = (placed: readonly Placed[]) =>
    placed.filter(({ group }) => known.has(group)).sort((a, b) => a.group - b.group);
  const [counted, others] = [inOrder(origins), inOrder(claimants)];
  const camp = [...counted, ...others].find(lessens)?.group ?? null;
  const both = counted.find(({ group }) => group === camp) ?? counted[0];
  const isOrigin = origins.some(({ group }) => group === unnamed);
  return { origin: isOrigin && both ? both.group : null, camp };
}
