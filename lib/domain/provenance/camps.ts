import type { Graph } from './graph';
import type { Groups } from './groups';
import { type ProvenanceInput, sourceNode } from './input';

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

/**
 * The known anonymous source that those who can't be told apart may well be: one of the origins, if it can be one that
 * speaks for nobody else yet; otherwise one of the claimants. Null where they can only be themselves.
 */
export function mayBe(
  { unnamed, known }: Anonymous,
  origins: ReadonlySet<number>,
  claimants: ReadonlySet<number>,
): number | null {
  if (unnamed === null || !(origins.has(unnamed) || claimants.has(unnamed))) return null;
  const counted = [...known].filter((group) => origins.has(group)).sort((a, b) => a - b);
  const free = counted.find((group) => !claimants.has(group));
  if (free !== undefined || counted.length > 0) return free ?? counted[0] ?? null;
  return [...known].filter((group) => claimants.has(group)).sort((a, b) => a - b)[0] ?? null;
}
